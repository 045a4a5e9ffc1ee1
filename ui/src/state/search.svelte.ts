// What was typed and the rows that fit it, fetched in pages as they come into view. Must never show the answer to an
// older query as the answer to a newer one.
import type { Hit } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";

export const pageSize = 100;

export class Search {
  query = $state("");
  /** The query that the rows are the answer to; null before the first. */
  answered = $state<string | null>(null);
  total = $state(0);
  active = $state(0);
  trouble = $state.raw<Trouble | null>(null);
  #pages = $state.raw(new Map<number, Hit[]>());
  #turn = 0;
  #latest: Promise<void> = Promise.resolve();
  #wanted = { from: 0, to: 0 };
  #fetching = false;

  /** Asks for a query; the rows of the one before stay until the answer is there. */
  type(query: string): Promise<void> {
    this.query = query;
    const turn = ++this.#turn;
    this.#latest = this.#first(query, turn);
    return this.#latest;
  }

  hit(row: number): Hit | null {
    return this.#pages.get(Math.floor(row / pageSize))?.[row % pageSize] ?? null;
  }

  /** Which rows are in view, the last one not included. */
  want(from: number, to: number) {
    this.#wanted = { from, to: Math.min(to, this.total) };
    void this.#fill();
  }

  move(by: number) {
    this.active = Math.max(0, Math.min(this.total - 1, this.active + by));
  }

  /** The row that Enter means: of what is typed now, even if its answer is still on the way. */
  async chosen(): Promise<Hit | null> {
    let seen: Promise<void>;
    do {
      seen = this.#latest;
      await seen;
    } while (seen !== this.#latest);
    if (this.answered !== this.query) return null;
    const turn = this.#turn;
    if (this.hit(this.active) === null && this.total > 0) await this.#page(Math.floor(this.active / pageSize), turn);
    return turn === this.#turn ? this.hit(this.active) : null;
  }

  async #first(query: string, turn: number) {
    const answer = await attempt(() => commands.find(query, 0, pageSize));
    if (turn !== this.#turn) return;
    if (answer.status === "error") {
      this.trouble = answer.error;
      this.#pages = new Map();
      this.total = 0;
      this.answered = null;
      return;
    }
    this.trouble = null;
    this.#pages = new Map([[0, answer.data.hits]]);
    this.total = answer.data.total;
    this.active = 0;
    this.answered = query;
  }

  /** One page at a time, always of what is in view by then: scrolling past thousands of rows asks for few. */
  async #fill() {
    if (this.#fetching) return;
    this.#fetching = true;
    for (let page = this.#missing(); page !== null; page = this.#missing()) {
      if (!(await this.#page(page, this.#turn))) break;
    }
    this.#fetching = false;
  }

  #missing(): number | null {
    if (this.answered !== this.query) return null;
    for (let page = Math.floor(this.#wanted.from / pageSize); page * pageSize < this.#wanted.to; page++) {
      if (!this.#pages.has(page)) return page;
    }
    return null;
  }

  /** Whether to go on asking. */
  async #page(page: number, turn: number): Promise<boolean> {
    const answer = await attempt(() => commands.find(this.query, page * pageSize, pageSize));
    if (turn !== this.#turn) return true;
    if (answer.status === "error") {
      this.trouble = answer.error;
      return false;
    }
    this.trouble = null;
    this.#pages = new Map(this.#pages).set(page, answer.data.hits);
    this.total = answer.data.total;
    return true;
  }
}

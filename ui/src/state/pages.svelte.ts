// Rows of a long list, fetched in pages as they come into view. Must never keep asking after a refusal.
import type { Answer, Trouble } from "../lib/errors";

export const rowsInPage = 100;

export class Pages<T> {
  total = $state(0);
  trouble = $state.raw<Trouble | null>(null);
  #pages = $state.raw(new Map<number, T[]>());
  #wanted = { from: 0, to: 0 };
  #fetching = false;
  #stale = new Set<number>();
  #turn = 0;

  /** `first`: the first page, if it is there already. */
  constructor(
    total: number,
    readonly fetch: (from: number, count: number) => Promise<Answer<T[], Trouble>>,
    first: T[] | null = null,
  ) {
    this.total = total;
    if (first !== null) this.#pages = new Map([[0, first]]);
  }

  row(at: number): T | null {
    return this.#pages.get(Math.floor(at / rowsInPage))?.[at % rowsInPage] ?? null;
  }

  /** Which rows are in view, the last one not included. */
  want(from: number, to: number) {
    this.#wanted = { from, to: Math.min(to, this.total) };
    void this.#fill();
  }

  /** Sees to it that a row is there, wherever it is. */
  async fetchRow(at: number) {
    if (at < this.total && this.row(at) === null) await this.#page(Math.floor(at / rowsInPage));
  }

  /** The rows may have changed: those in view are fetched again, and stay as they were until they are there. */
  renew() {
    this.#turn++;
    this.#stale = new Set(this.#pages.keys());
    void this.#fill();
  }

  /** One page at a time, always of what is in view by then: scrolling past thousands of rows asks for few. */
  async #fill() {
    if (this.#fetching) return;
    this.#fetching = true;
    for (let page = this.#missing(); page !== null; page = this.#missing()) {
      if (!(await this.#page(page))) break;
    }
    this.#fetching = false;
  }

  /** Whether to go on asking. */
  async #page(page: number): Promise<boolean> {
    const turn = this.#turn;
    this.#stale.delete(page);
    const answer = await this.fetch(page * rowsInPage, rowsInPage);
    if (turn !== this.#turn) this.#stale.add(page);
    this.trouble = answer.status === "error" ? answer.error : null;
    if (answer.status === "ok") this.#pages = new Map(this.#pages).set(page, answer.data);
    return answer.status === "ok";
  }

  #missing(): number | null {
    for (let page = Math.floor(this.#wanted.from / rowsInPage); page * rowsInPage < this.#wanted.to; page++) {
      if (!this.#pages.has(page) || this.#stale.has(page)) return page;
    }
    return null;
  }
}

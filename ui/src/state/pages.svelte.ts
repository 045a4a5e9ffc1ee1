// Rows of a long list, fetched in pages as they come into view. Must never keep asking after a refusal.
import type { Answer, Trouble } from "../lib/errors";

export const rowsInPage = 100;

export class Pages<T> {
  trouble = $state.raw<Trouble | null>(null);
  #pages = $state.raw(new Map<number, T[]>());
  #wanted = { from: 0, to: 0 };
  #fetching = false;

  constructor(
    readonly total: number,
    readonly fetch: (from: number, count: number) => Promise<Answer<T[], Trouble>>,
  ) {}

  row(at: number): T | null {
    return this.#pages.get(Math.floor(at / rowsInPage))?.[at % rowsInPage] ?? null;
  }

  /** Which rows are in view, the last one not included. */
  want(from: number, to: number) {
    this.#wanted = { from, to: Math.min(to, this.total) };
    void this.#fill();
  }

  /** One page at a time, always of what is in view by then. */
  async #fill() {
    if (this.#fetching) return;
    this.#fetching = true;
    for (let page = this.#missing(); page !== null; page = this.#missing()) {
      const answer = await this.fetch(page * rowsInPage, rowsInPage);
      this.trouble = answer.status === "error" ? answer.error : null;
      if (answer.status === "error") break;
      this.#pages = new Map(this.#pages).set(page, answer.data);
    }
    this.#fetching = false;
  }

  #missing(): number | null {
    for (let page = Math.floor(this.#wanted.from / rowsInPage); page * rowsInPage < this.#wanted.to; page++) {
      if (!this.#pages.has(page)) return page;
    }
    return null;
  }
}

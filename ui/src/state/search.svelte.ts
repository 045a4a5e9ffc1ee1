// What was typed and the rows that fit it, fetched in pages as they come into view. Must never show the answer to an
// older query as the answer to a newer one, nor take a similar name for the one that was typed.
import type { Fit, Found, Hit, Unsearchable } from "../lib/bindings";
import { attempt, type Answer, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";
import { Flow } from "./flow";
import { Pages, rowsInPage } from "./pages.svelte";
import { rest } from "./rest.svelte";

/** How those fit who don't fit exactly. */
export type Loose = Exclude<Fit, "exact">;
/** What an answer says of all its rows. */
type Said = Omit<Found, "hits" | "total">;

const nothingSaid: Said = { exact: 0, without: [], sealed: null };

export class Search {
  query = $state("");
  /** The query that the rows are the answer to; null before the first. */
  answered = $state<string | null>(null);
  /** Whether the answer to what is typed is still on the way. The rows are those of what was typed before; Enter waits for the new ones. */
  late = $state(false);
  /** The row that Enter means. Beforehand it is the first that fits exactly; where none does, it is nobody's until one is chosen. */
  active = $state<number | null>(null);
  /** Enter was pressed where nobody is chosen. */
  unchosen = $state(false);
  /** Why there is no answer to what was typed. */
  #refused = $state.raw<Trouble | null>(null);
  /** The rows of the query that was answered. */
  #rows = $state.raw<Pages<Hit> | null>(null);
  #said = $state.raw(nothingSaid);
  #turn = 0;
  #latest: Promise<void> = Promise.resolve();
  #flow = new Flow();

  get total(): number {
    return this.#rows?.total ?? 0;
  }

  /** How many fit exactly: the first rows. */
  get exact(): number {
    return this.#said.exact;
  }

  /** How the rows behind the exact ones fit; null if there are none. */
  get loose(): Loose | null {
    if (this.exact >= this.total) return null;
    return this.hit(this.exact)?.fit === "partial" ? "partial" : "similar";
  }

  /** Words that none of the rows fits, where nobody fits all. */
  get without(): string[] {
    return this.#said.without;
  }

  /** What was typed that can't be found. */
  get sealed(): Unsearchable | null {
    return this.#said.sealed;
  }

  get trouble(): Trouble | null {
    return this.#refused ?? this.#rows?.trouble ?? null;
  }

  /** Asks for a query; the rows of the one before stay until the answer is there. */
  type(query: string): Promise<void> {
    this.query = query;
    this.late = true;
    this.unchosen = false;
    rest.disturb();
    // Of an older query no more is asked for.
    this.#rows?.want(0, 0);
    this.#latest = this.#first(query, ++this.#turn, this.#flow.letter());
    return this.#latest;
  }

  hit(row: number): Hit | null {
    return this.#rows?.row(row) ?? null;
  }

  /** Which rows are in view, the last one not included. */
  want(from: number, to: number) {
    if (!this.late) this.#rows?.want(from, to);
  }

  /** Goes to another row: of what is typed now, even if its answer is still on the way. Of that only the exact ones are
   *  meant: a similar name is chosen by whoever sees it. */
  move(by: number) {
    if (!this.late) this.#go(by, this.total);
    else void this.settled().then((isThere) => isThere && this.#go(by, this.exact));
  }

  /** Chooses a row that is seen. */
  choose(row: number) {
    this.active = row;
    this.unchosen = false;
  }

  /** Waits for the answer to what is typed. Whether there is one, and nothing else was typed until then. */
  async settled(): Promise<boolean> {
    const turn = this.#turn;
    this.#flow.end();
    await this.#latest;
    return turn === this.#turn && this.answered !== null;
  }

  /** The row that Enter means: of what is typed now, even if its answer is still on the way; none if more is typed until then,
   *  or if nobody fits exactly and none was chosen. */
  async chosen(): Promise<Hit | null> {
    const turn = this.#turn;
    if (!(await this.settled())) return null;
    const row = this.active;
    this.unchosen = row === null && this.total > 0;
    if (row === null) return null;
    await this.#rows?.fetchRow(row);
    return turn === this.#turn ? this.hit(row) : null;
  }

  /** Goes on among the first `rows`. */
  #go(by: number, rows: number) {
    if (rows === 0 || (this.active === null && by < 0)) return;
    this.choose(Math.max(0, Math.min(rows - 1, (this.active ?? -1) + by)));
  }

  async #first(query: string, turn: number, mayDraw: () => Promise<void>) {
    const answer = await attempt(() => commands.find(query, 0, rowsInPage));
    await mayDraw();
    if (turn !== this.#turn) return;
    this.late = false;
    if (answer.status === "error") {
      this.#refused = answer.error;
      this.#rows = null;
      this.#said = nothingSaid;
      this.active = null;
      this.answered = null;
      return;
    }
    this.#refused = null;
    const rows: Pages<Hit> = new Pages(answer.data.total, (from, count) => this.#page(rows, query, from, count), answer.data.hits);
    this.#rows = rows;
    this.#said = answer.data;
    this.active = answer.data.exact > 0 ? 0 : null;
    this.answered = query;
  }

  async #page(rows: Pages<Hit>, query: string, from: number, count: number): Promise<Answer<Hit[], Trouble>> {
    const answer = await attempt(() => commands.find(query, from, count));
    if (answer.status === "error") return answer;
    rows.total = answer.data.total;
    if (rows === this.#rows) this.#said = answer.data;
    return { status: "ok", data: answer.data.hits };
  }
}

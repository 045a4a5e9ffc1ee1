// What the journal says of one contact, newest first, as much as was asked for. Must never ask on while nobody wants more.
import type { Activity } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";

export const atOnce = 20;

export class History {
  rows = $state.raw<Activity[]>([]);
  busy = $state(false);
  /** There is nothing older. */
  ended = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #next: number | null = null;

  constructor(
    readonly contact: string,
    readonly onLocked: () => void,
  ) {}

  /** Asks until there are twenty more rows, or no more. How many there are more. */
  async more(): Promise<number> {
    if (this.busy || this.ended) return 0;
    this.busy = true;
    this.trouble = null;
    const before = this.rows.length;
    const filter = { contact: this.contact, member: null, group: null, since: null };
    while (!this.ended && this.rows.length < before + atOnce) {
      const answer = await attempt(() => commands.activity(filter, this.#next));
      if (answer.status === "error") {
        if (answer.error.code === "locked") this.onLocked();
        else this.trouble = answer.error;
        break;
      }
      this.rows = [...this.rows, ...answer.data.rows];
      this.#next = answer.data.next;
      this.ended = this.#next === null;
    }
    this.busy = false;
    return this.rows.length - before;
  }
}

// Hands what is typed to the program, so that a lock does not lose it. Must never be overtaken by what was typed before.
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";

const after = 500;

export class Keeper {
  #wanted: string | null;
  /** Undefined while that is not known. */
  #kept: string | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  /** With what the program has already. */
  constructor(kept: string | null) {
    this.#wanted = kept;
    this.#kept = kept;
  }

  /** To be kept soon; null: nothing is to be kept. */
  note(text: string | null) {
    this.#wanted = text;
    clearTimeout(this.#timer);
    if (text !== this.#kept) this.#timer = setTimeout(() => void this.flush(), after);
  }

  /** Hands it over at once. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.#wanted;
    if (text === this.#kept) return this.#last;
    this.#kept = text;
    this.#last = this.#last.then(() => this.#hand(text));
    return this.#last;
  }

  async #hand(text: string | null) {
    const answer = await attempt(() => commands.keepDraft(text));
    if (answer.status === "error" && this.#kept === text) this.#kept = undefined;
  }
}

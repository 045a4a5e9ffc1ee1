// Hands a text to the program, so that a lock does not lose it. Must never be overtaken by what was typed before.
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";

const after = 500;

export class Keeper {
  #wanted: string | null = null;
  /** What the program has; undefined while that is not known. */
  #kept: string | null | undefined = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  /** The program has this already. */
  found(text: string) {
    this.#wanted = text;
    this.#kept = text;
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

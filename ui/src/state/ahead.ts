// What is asked for while somebody is on their way to the page: it is meant for them, not for whom is there still. Must
// never do anything that was taken back meanwhile.
import type { Asked } from "../lib/keys";

const forThem: ReadonlySet<Asked> = new Set<Asked>(["reveal", "copy", "qr", "notes", "edit"]);

export class Ahead {
  #kept: Asked[] | null = null;
  #turn = 0;

  /** Somebody is on their way. What it returns is the right to `arrive`. */
  begin(): number {
    this.#kept = [];
    return ++this.#turn;
  }

  /** Keeps what is asked for until they are there. Whether anybody is on their way and it is for them; anything else takes it back. */
  keep(what: Asked): boolean {
    if (this.#kept === null) return false;
    const isForThem = forThem.has(what);
    if (isForThem) this.#kept.push(what);
    else this.forget();
    return isForThem;
  }

  /** Takes back what was asked for. */
  forget() {
    if (this.#kept !== null) this.#kept = [];
  }

  /** Nobody is waited for any more. */
  leave() {
    this.#kept = null;
    this.#turn++;
  }

  /** They are there, or won't come. Gives what was asked for, in its order; null if they are not waited for any more. */
  arrive(turn: number): Asked[] | null {
    if (turn !== this.#turn) return null;
    const kept = this.#kept;
    this.leave();
    return kept;
  }
}

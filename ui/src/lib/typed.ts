// A question about what is being typed: asked once nothing was typed for a moment (debounce), and of the answers only that to
// the latest question counts (stale responses are dropped). Must never stop anybody: a remark that can't be had is no remark.
import type { Failure } from "./bindings";
import { attempt, type Answer } from "./errors";

export class TypedQuestion<T> {
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Waits so many milliseconds before it asks. */
  constructor(readonly pause: number) {}

  /** Asks in the place of what was asked before, and gives the answer to `take`. Gives what takes the question back. */
  ask(question: () => Promise<Answer<T, Failure>>, take: (answer: T) => void): () => void {
    this.drop();
    const turn = this.#turn;
    this.#timer = setTimeout(() => void this.#answer(turn, question, take), this.pause);
    return () => this.drop();
  }

  /** Nothing is asked any more, and no answer counts. */
  drop() {
    this.#turn++;
    clearTimeout(this.#timer);
  }

  async #answer(turn: number, question: () => Promise<Answer<T, Failure>>, take: (answer: T) => void) {
    const answer = await attempt(question);
    if (turn === this.#turn && answer.status === "ok") take(answer.data);
  }
}

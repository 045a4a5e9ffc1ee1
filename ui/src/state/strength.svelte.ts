// How hard a passphrase is to guess, as the program judges it while it is typed. Must never show the judgement of an older
// text beside a newer one, nor keep the text.
import type { Strength } from "../lib/bindings";
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";

const pause = 200;

export class StrengthOf {
  /** Null while there is none for what is typed now. */
  now = $state.raw<Strength | null>(null);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  type(text: string) {
    this.drop();
    if (text === "") return;
    const turn = this.#turn;
    this.#timer = setTimeout(() => void this.#judge(text, turn), pause);
  }

  /** Nothing is typed any more. */
  drop() {
    this.#turn++;
    clearTimeout(this.#timer);
    this.now = null;
  }

  async #judge(text: string, turn: number) {
    const answer = await attempt(() => commands.judgePassphrase(text));
    // Advice only: without it a vault can be made all the same.
    if (turn === this.#turn && answer.status === "ok") this.now = answer.data;
  }
}

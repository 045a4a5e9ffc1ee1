// How hard a passphrase is to guess, as the program judges it while it is typed. Must never show the judgement of an older
// text beside a newer one, nor keep the text.
import { commands, type Strength } from "../lib/bindings";

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
    try {
      const strength = await commands.judgePassphrase(text);
      if (turn === this.#turn) this.now = strength;
    } catch {
      // Advice only: without it a vault can be made all the same.
    }
  }
}

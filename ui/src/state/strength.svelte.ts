// How hard a passphrase is to guess, as the program judges it while it is typed. Must never show the judgement of an older
// text beside a newer one, nor keep the text.
import type { Strength } from "../lib/bindings";
import { commands } from "../lib/program";
import { TypedQuestion } from "../lib/typed";

export class StrengthOf {
  /** Null while there is none for what is typed now. */
  now = $state.raw<Strength | null>(null);
  readonly #question = new TypedQuestion<Strength>(200);

  type(text: string) {
    this.drop();
    if (text === "") return;
    this.#question.ask(() => commands.judgePassphrase(text), (strength) => (this.now = strength));
  }

  /** Nothing is typed any more. */
  drop() {
    this.#question.drop();
    this.now = null;
  }
}

// What is to be looked at twice in a contact that is being written: who else has its name, and what looks like a number.
// Must never say of a text what was found of another.
import type { Namesake, Slips as Answer } from "../lib/bindings";
import { commands } from "../lib/program";
import { TypedQuestion } from "../lib/typed";

/** What was found, and of which name. */
type Found = { name: string; namesakes: Namesake[]; nameIsNumber: boolean; labels: ReadonlySet<string> };

export class Slips {
  #found = $state.raw<Found | null>(null);
  readonly #question = new TypedQuestion<Answer>(300);

  constructor(readonly contact: string | null) {}

  namesakes(name: string): Namesake[] {
    return this.#of(name)?.namesakes ?? [];
  }

  isNumber(name: string): boolean {
    return this.#of(name)?.nameIsNumber ?? false;
  }

  hasNumberFor(label: string): boolean {
    return this.#found?.labels.has(label.trim()) ?? false;
  }

  #of(name: string): Found | null {
    return this.#found?.name === name.trim() ? this.#found : null;
  }

  /** Asks once nothing was typed for a moment. Gives what takes the question back. */
  ask(name: string, labels: readonly string[]): () => void {
    const of = name.trim();
    const trimmed = labels.map((label) => label.trim());
    return this.#question.ask(() => commands.slips(this.contact, of, trimmed), ({ namesakes, name: nameIsNumber, labels: numbers }) => {
      this.#found = { name: of, namesakes, nameIsNumber, labels: new Set(numbers) };
    });
  }
}

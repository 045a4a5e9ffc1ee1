// What is to be looked at twice in a contact that is being written: who else has its name, and what looks like a number.
// Must never say of a text what was found of another.
import type { Namesake } from "../lib/bindings";
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";

const askAfter = 300;

/** What was found, and of which name. */
type Found = { name: string; namesakes: Namesake[]; nameIsNumber: boolean; labels: ReadonlySet<string> };

export class Slips {
  #found = $state.raw<Found | null>(null);
  #turn = 0;

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
    const turn = ++this.#turn;
    const timer = setTimeout(() => void this.#answer(turn, name.trim(), labels.map((label) => label.trim())), askAfter);
    return () => clearTimeout(timer);
  }

  async #answer(turn: number, name: string, labels: string[]) {
    const answer = await attempt(() => commands.slips(this.contact, name, labels));
    // A remark that can't be had is no remark.
    if (turn !== this.#turn || answer.status !== "ok") return;
    const { namesakes, name: nameIsNumber, labels: numbers } = answer.data;
    this.#found = { name, namesakes, nameIsNumber, labels: new Set(numbers) };
  }
}

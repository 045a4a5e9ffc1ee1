// Checking the whole vault, and what was found. Must never call a vault whole whose check did not end.
import type { Problem, Verification } from "../lib/bindings";
import { commands } from "../lib/program";
import { Undertaking } from "./work.svelte";

export class Check extends Undertaking {
  found = $state.raw<Verification | null>(null);

  async run() {
    if (this.work.going !== null) return;
    this.dismiss();
    const answer = await this.undertake("verification", () => commands.verify());
    if (answer === null) return;
    if (answer.status === "ok") this.found = answer.data;
    else this.failed(answer.error);
  }

  /** Takes what was found off the page. */
  dismiss() {
    this.found = null;
    this.fresh();
  }
}

export type ProblemGroup = { kind: Problem["kind"]; harmless: boolean; details: string[]; count: number };

/** Problems of the same kind together, the serious ones first. */
export function grouped(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { kind, harmless, details } of problems) {
    const key = `${kind} ${harmless}`;
    const group = groups.get(key) ?? { kind, harmless, details: [], count: 0 };
    group.count++;
    if (details !== null) group.details.push(details);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.harmless) - Number(b.harmless));
}

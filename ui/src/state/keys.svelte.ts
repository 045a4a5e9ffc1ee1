// The vault key: how old it is, and rotating it. Must never lose the reason that was typed, nor call a rotation done that
// was stopped.
import type { Keys, Rotated } from "../lib/bindings";
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";
import { Undertaking } from "./work.svelte";

export class Keyring extends Undertaking {
  keys = $state.raw<Keys | null>(null);
  reason = $state("");
  rotated = $state.raw<Rotated | null>(null);

  async load() {
    const answer = await attempt(() => commands.keys());
    if (answer.status === "ok") this.keys = answer.data;
    else this.failed(answer.error);
  }

  /** Whether it was rotated. */
  async rotate(): Promise<boolean> {
    if (this.work.going !== null) return false;
    const reason = this.reason.trim();
    this.fresh();
    this.rotated = null;
    const answer = await this.work.run("rotation", () => commands.rotate(reason === "" ? null : reason));
    if (answer === null) return false;
    if (answer.status === "error") {
      this.failed(answer.error);
      if (answer.error.code === "not-noted") await this.load();
      return false;
    }
    this.rotated = answer.data;
    this.reason = "";
    await this.load();
    return true;
  }
}

/** Whole days that the key has been in use. */
export function daysOld(since: string, now: Date): number {
  const days = Math.floor((now.getTime() - new Date(since).getTime()) / 86_400_000);
  return Math.max(0, days) || 0;
}

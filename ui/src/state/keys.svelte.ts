// The vault key: how old it is, and rotating it. Must never lose the reason that was typed, nor call a rotation done that
// was stopped.
import type { Keys, Rotated } from "../lib/bindings";
import type { RotationDraft } from "../lib/draft";
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";
import type { Drafts } from "./drafts";
import type { Places } from "./place.svelte";
import { Undertaking } from "./work.svelte";

export class Keyring extends Undertaking {
  keys = $state.raw<Keys | null>(null);
  reason = $state("");
  /** The reason was typed before a lock. */
  resumed = $state(false);
  rotated = $state.raw<Rotated | null>(null);

  constructor(places: Places, drafts: Drafts, onLocked: () => void) {
    super(places, drafts, onLocked);
    const before = drafts.take("rotation");
    this.resumed = before !== null;
    this.reason = (before ?? drafts.takeLeft("rotation"))?.reason ?? "";
  }

  get draft(): RotationDraft | null {
    return this.reason.trim() === "" ? null : { form: "rotation", reason: this.reason };
  }

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
    const answer = await this.undertake("rotation", () => commands.rotate(reason === "" ? null : reason));
    if (answer === null) return false;
    if (answer.status === "error") {
      this.failed(answer.error);
      if (answer.error.code === "not-noted") await this.#done();
      return false;
    }
    this.rotated = answer.data;
    await this.#done();
    return true;
  }

  /** The reason stands on the journal: it is not to be given a second time. */
  #done() {
    this.reason = "";
    this.resumed = false;
    return this.load();
  }
}

/** Whole days that the key has been in use. */
export function daysOld(since: string, now: Date): number {
  const days = Math.floor((now.getTime() - new Date(since).getTime()) / 86_400_000);
  return Math.max(0, days) || 0;
}

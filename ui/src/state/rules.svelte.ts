// The rules of the vault as an administrator is about to set them. Must never set one that was not changed on purpose:
// each change stands on the journal.
import type { Assurance, Policy } from "../lib/bindings";
import type { RulesDraft } from "../lib/draft";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";
import type { Drafts } from "./drafts";
import type { Session } from "./session.svelte";

export class Rules {
  busy = $state(false);
  saved = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #chosen = $state.raw<Partial<Policy>>({});
  /** They were chosen before a lock, and are still to be saved. */
  resumed = $state(false);

  constructor(
    readonly session: Session,
    drafts: Drafts,
  ) {
    const locked = drafts.take("rules");
    this.#chosen = (locked ?? drafts.takeLeft("rules"))?.chosen ?? {};
    this.resumed = locked !== null && this.changed;
  }

  get draft(): RulesDraft | null {
    return this.changed ? { form: "rules", chosen: this.#chosen } : null;
  }

  readonly shown = $derived.by<Policy | null>(() => {
    const policy = this.session.vault?.policy;
    return policy === undefined ? null : { ...policy, ...this.#chosen };
  });

  readonly changed = $derived.by(() => {
    const now = this.session.vault?.policy;
    return now !== undefined && (this.shown?.purposeFrom !== now.purposeFrom || this.shown.rotateAfterDays !== now.rotateAfterDays);
  });

  purposeFrom(purposeFrom: Assurance) {
    this.#choose({ purposeFrom });
  }

  rotateAfter(rotateAfterDays: number) {
    this.#choose({ rotateAfterDays });
  }

  /** As they are in the vault. */
  withdraw() {
    if (this.busy) return;
    this.#chosen = {};
    this.resumed = false;
    this.trouble = null;
  }

  async save() {
    const policy = this.shown;
    const chosen = this.#chosen;
    if (policy === null || !this.changed || this.busy) return;
    this.busy = true;
    this.trouble = null;
    const answer = await attempt(() => commands.setPolicy(policy));
    // "Not noted" was done all the same.
    const done = answer.status === "ok" || answer.error.code === "not-noted";
    if (answer.status === "error") this.trouble = answer.error;
    if (done) {
      await this.session.refresh();
      // What was chosen meanwhile is still to be saved.
      if (this.#chosen === chosen) this.#chosen = {};
      this.resumed = false;
      this.saved = answer.status === "ok";
    }
    this.busy = false;
    if (answer.status === "error" && answer.error.code === "locked") await this.session.wasLocked();
  }

  #choose(change: Partial<Policy>) {
    this.#chosen = { ...this.#chosen, ...change };
    this.saved = false;
  }
}

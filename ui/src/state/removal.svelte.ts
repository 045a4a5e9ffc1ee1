// Removing one contact, asked and answered in place. Must never remove without the second word.
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";

export class Removal {
  asking = $state(false);
  busy = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  constructor(
    readonly contact: string,
    readonly onLocked: () => void,
  ) {}

  ask() {
    this.trouble = null;
    this.asking = true;
  }

  withdraw() {
    if (!this.busy) this.asking = false;
  }

  /** Whether it is removed. */
  async remove(): Promise<boolean> {
    if (!this.asking || this.busy) return false;
    this.busy = true;
    this.trouble = null;
    const answer = await attempt(() => commands.removeContact(this.contact));
    this.busy = false;
    if (answer.status === "ok") return true;
    if (answer.error.code === "locked") this.onLocked();
    else this.trouble = answer.error;
    return false;
  }
}

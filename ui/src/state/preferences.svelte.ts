// The settings of this device as the controls show them, saved as soon as one is changed. Must never show as set what was
// not saved, nor let an older answer undo a newer change.
import type { Settings } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";
import type { Session } from "./session.svelte";

export class Preferences {
  trouble = $state.raw<Trouble | null>(null);
  saved = $state(false);
  /** What was changed last: the trouble is told beside it. */
  last = $state<keyof Settings>("idleSeconds");
  /** What was changed and is not saved yet. */
  #changed = $state.raw<Partial<Settings>>({});
  #again = false;
  #saving = false;

  constructor(readonly session: Session) {}

  readonly shown = $derived.by<Settings | null>(() => (this.session.settings === null ? null : { ...this.session.settings, ...this.#changed }));

  /** One at a time; changes made meanwhile go together, when that one is done. */
  async change<Key extends keyof Settings>(key: Key, value: Settings[Key]) {
    this.#changed = { ...this.#changed, [key]: value };
    this.last = key;
    this.#again = true;
    if (this.#saving) return;
    this.#saving = true;
    while (this.#again) {
      this.#again = false;
      await this.#save();
    }
    this.#saving = false;
    this.#changed = {};
    if (this.trouble?.code === "locked") await this.session.wasLocked();
  }

  async #save() {
    const settings = this.shown;
    if (settings === null) return;
    this.trouble = null;
    this.saved = false;
    const answer = await attempt(() => commands.saveSettings(settings));
    if (answer.status === "ok") {
      this.session.use(answer.data);
      this.saved = true;
    } else this.trouble = answer.error;
  }
}

// Writing the journal to a file: where to, and what came of it. Must never write more than the filters admit, nor call a file
// written that was not finished.
import type { Place } from "../lib/bindings";
import type { ExportDraft } from "../lib/draft";
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";
import type { Drafts } from "./drafts";
import type { Journal } from "./journal.svelte";
import type { Places } from "./place.svelte";
import { Undertaking } from "./work.svelte";

export class Exporting extends Undertaking {
  /** Where to is being asked. */
  asking = $state(false);
  place = $state.raw<Place | null>(null);
  /** The place was chosen before a lock. */
  resumed = $state(false);
  done = $state.raw<{ events: number; shown: string } | null>(null);
  /** The token of the place that nobody chose. */
  #suggested = "";

  constructor(
    readonly journal: Journal,
    places: Places,
    drafts: Drafts,
    onLocked: () => void,
  ) {
    super(places, drafts, onLocked);
    const before = drafts.take("export");
    const draft = before ?? drafts.takeLeft("export");
    this.resumed = before !== null;
    this.asking = draft !== null;
    this.place = draft?.place ?? null;
  }

  get draft(): ExportDraft | null {
    const { place } = this;
    return this.asking && place !== null && place.token !== this.#suggested ? { form: "export", place } : null;
  }

  /** Asks where to; the program suggests a place in one's own folder. */
  async ask() {
    this.dismiss();
    this.asking = true;
    if (this.place !== null && this.place.token !== this.#suggested) return;
    const answer = await attempt(() => commands.suggestTable());
    if (answer.status === "error") this.failed(answer.error);
    else {
      this.#suggested = answer.data.token;
      this.place = answer.data;
    }
  }

  /** What was said of the last file is over; a place that was chosen stays. */
  dismiss() {
    this.asking = false;
    this.resumed = false;
    this.done = null;
    this.fresh();
  }

  async browse() {
    this.fresh();
    const answer = await attempt(() => commands.chooseTable());
    if (answer.status === "error") this.failed(answer.error);
    else if (answer.data !== null) this.place = answer.data;
  }

  /** Whether it was written. */
  async write(): Promise<boolean> {
    const { place } = this;
    if (place === null || this.work.going !== null) return false;
    this.fresh();
    const { filter } = this.journal;
    const answer = await this.undertake("export", () => commands.exportActivity(place.token, filter));
    if (answer === null) return false;
    if (answer.status === "error") {
      this.failed(answer.error);
      // Its token is good for nothing more.
      if (answer.error.code === "no-place") this.place = null;
      return false;
    }
    this.asking = false;
    this.resumed = false;
    this.done = { events: answer.data, shown: place.shown };
    // Nothing is written over: the next file needs a place of its own.
    this.place = null;
    return true;
  }
}

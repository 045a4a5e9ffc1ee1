// Writing the journal to a file: where to, and what came of it. Must never write more than the filters admit, nor call a file
// written that was not finished.
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
  path = $state("");
  /** The place was typed before a lock. */
  resumed = $state(false);
  /** It was tried without a place. */
  empty = $state(false);
  done = $state.raw<{ events: number; path: string } | null>(null);
  /** The place that nobody typed. */
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
    this.path = draft?.path ?? "";
  }

  get draft(): ExportDraft | null {
    const typed = this.asking && this.path.trim() !== "" && this.path !== this.#suggested;
    return typed ? { form: "export", path: this.path } : null;
  }

  /** Asks where to, and suggests a place in one's own folder. "~" is that folder for the program as well. */
  ask(now: Date) {
    this.dismiss();
    this.asking = true;
    if (this.path === "") this.path = this.#suggested = `~/${fileName(now)}`;
  }

  /** What was said of the last file is over; a place that was typed stays. */
  dismiss() {
    this.asking = false;
    this.resumed = false;
    this.done = null;
    this.fresh();
  }

  async browse(now: Date) {
    this.fresh();
    const answer = await attempt(() => commands.chooseTable(fileName(now)));
    if (answer.status === "error") this.failed(answer.error);
    else if (answer.data !== null) this.path = answer.data;
  }

  /** Whether it was written. */
  async write(): Promise<boolean> {
    const path = this.path.trim();
    if (this.work.going !== null) return false;
    this.fresh();
    this.empty = path === "";
    if (this.empty) return false;
    const { filter } = this.journal;
    const answer = await this.undertake("export", () => commands.exportActivity(path, filter));
    if (answer === null) return false;
    if (answer.status === "error") {
      this.failed(answer.error);
      return false;
    }
    this.asking = false;
    this.resumed = false;
    this.done = { events: answer.data, path };
    // Nothing is written over: the next file needs a place of its own.
    this.path = "";
    return true;
  }

  protected override fresh() {
    super.fresh();
    this.empty = false;
  }
}

/** By the day and the minute here, so that the next one is another. */
function fileName(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `hotline-activity-${day}-${two(now.getHours())}${two(now.getMinutes())}.csv`;
}

// Notes as they are being written. Must never know those that are there, nor remove them unless that was asked for.
import type { NotesDraft } from "../lib/draft";

export class NotesEdit {
  /** What is typed; null while nobody writes any. */
  text = $state<string | null>(null);
  /** Those that are there are to go. */
  removing = $state(false);
  /** They were typed before a lock, and are gone with it. */
  lost = $state(false);

  /** What a lock leaves of them. */
  get draft(): NotesDraft {
    if (this.removing) return "removed";
    return this.lost || this.#typed !== "" ? "typed" : null;
  }

  restore(draft: NotesDraft) {
    this.removing = draft === "removed";
    this.lost = draft === "typed";
  }

  /** To be written, in the place of what there may be. */
  write() {
    this.text = "";
  }

  remove() {
    this.removing = true;
    this.lost = false;
  }

  /** Those that are there stay. */
  keep() {
    this.text = null;
    this.removing = false;
    this.lost = false;
  }

  /** What is saved: nothing typed changes nothing. */
  form(): string | null {
    if (this.removing) return "";
    return this.#typed === "" ? null : this.#typed;
  }

  get #typed(): string {
    return this.text?.trim() ?? "";
  }
}

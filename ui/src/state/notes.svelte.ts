// Notes as they are being written. Must never know those that are there, nor remove them unless that was asked for.
export class NotesEdit {
  /** What is typed; null leaves those that are there. Empty, they are removed. */
  text = $state<string | null>(null);
  /** They were typed before a lock, and are gone with it. */
  lost = $state(false);

  get typed(): boolean {
    return this.lost || this.text !== null;
  }

  /** To be written, in the place of what there may be. */
  begin() {
    this.text = "";
  }

  /** Not after all. */
  leave() {
    this.text = null;
    this.lost = false;
  }

  /** What is saved. Where there are none yet, none are removed. */
  form(fresh: boolean): string | null {
    const text = this.text?.trim() ?? null;
    return fresh && text === "" ? null : text;
  }
}

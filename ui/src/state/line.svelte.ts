// One line of a contact as it is being written. Must never know the number that the line has, nor show how an older
// text was read as how a newer one is.
import type { Assurance, LineKind, LineView } from "../lib/bindings";
import type { DraftLine } from "../lib/draft";
import { commands, type LineForm, type TypedNumber } from "../lib/program";
import { TypedQuestion } from "../lib/typed";
import { NotesEdit } from "./notes.svelte";

let made = 0;

export class LineEdit {
  readonly key = ++made;
  readonly notes = new NotesEdit();
  /** The line as the vault has it; null for a new one. */
  was = $state.raw<LineView | null>(null);
  label = $state("");
  kind = $state<LineKind>("mobile");
  assurance = $state<Assurance>("open");
  /** What is typed; null keeps the number that the line has. */
  number = $state<string | null>("");
  /** How it was just found to be right; null if it was not. */
  verified = $state<string | null>(null);
  removed = $state(false);
  /** The number has to be typed: the one before is gone with a lock, or somebody removed the line. */
  lost = $state<"lock" | "removal" | null>(null);
  /** How the number that is typed is read. */
  reading = $state.raw<TypedNumber | null>(null);
  readonly #question = new TypedQuestion<TypedNumber>(300);

  constructor(was: LineView | null = null) {
    this.was = was;
    if (was === null) return;
    this.label = was.label;
    this.kind = was.kind;
    this.assurance = was.assurance;
    this.number = null;
  }

  /** As it was before a lock, without its number. */
  static restore(draft: DraftLine, was: LineView | null): LineEdit {
    const line = new LineEdit(was);
    line.label = draft.label;
    line.kind = draft.kind;
    line.assurance = draft.assurance;
    line.verified = draft.verified;
    line.removed = draft.removed;
    line.notes.restore(draft.notes);
    if (draft.renumbered) line.number = "";
    if (draft.renumbered) line.lost = "lock";
    if (draft.id !== null && was === null) line.lost = "removal";
    return line;
  }

  get id(): string | null {
    return this.was?.id ?? null;
  }

  /** Whether a number has to be typed before it can be saved. */
  get needsNumber(): boolean {
    return !this.removed && this.number !== null && this.number.trim() === "";
  }

  draft(): DraftLine {
    const { id, label, kind, assurance, verified, removed } = this;
    return { id, label, kind, assurance, verified, removed, notes: this.notes.draft, renumbered: this.number !== null && (id !== null || this.number !== "" || this.lost !== null) };
  }

  /** What is saved; a line without a label is called what it is. */
  form(called: string): LineForm {
    const { id, kind, assurance } = this;
    const how = this.verified?.trim() ?? null;
    const notes = this.notes.form();
    return { id, label: this.label.trim() || called, kind, assurance, number: this.number?.trim() ?? null, notes, verified: how };
  }

  /** Somebody else removed it: it can only be saved as a new line. */
  orphan() {
    this.was = null;
    this.number ??= "";
    this.lost = "removal";
  }

  /** Asks, once nothing was typed for a moment, how the number is read. Gives what takes the question back. */
  ask(number: string | null, kind: LineKind, country: string): () => void {
    this.#question.drop();
    this.reading = null;
    const typed = number?.trim() ?? "";
    if (typed === "") return () => undefined;
    return this.#question.ask(() => commands.readNumber(typed, kind, country === "" ? null : country), (read) => (this.reading = read));
  }
}

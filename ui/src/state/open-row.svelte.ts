// A row of an import's preview that is open: what it changes, how its numbers were read, whom it may be. Must never be kept
// when it is closed: its numbers go with it.
import type { Candidate, ImportRow, RowChoice } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { commands, type ImportDetails } from "../lib/program";

export class OpenRow {
  readonly place: number;
  details = $state.raw<ImportDetails | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  choice = $state.raw<RowChoice>({ is: "take" });
  /** Whom it may be. Those whom it might have been before something was said of it are still to be chosen from. */
  candidates = $state.raw<readonly Candidate[]>([]);

  #turn = 0;

  constructor(
    readonly at: number,
    row: ImportRow,
    readonly onLocked: () => void,
  ) {
    this.place = row.place;
    this.choice = row.choice;
    void this.read();
  }

  /** What there is to say of it by now. */
  async read() {
    const turn = ++this.#turn;
    const answer = await attempt(() => commands.importDetails(this.place));
    if (turn !== this.#turn) return;
    if (answer.status === "error") {
      if (answer.error.code === "locked") this.onLocked();
      this.trouble = answer.error;
      return;
    }
    const known = new Set(this.candidates.map((candidate) => said(candidate.choice)));
    this.candidates = [...this.candidates, ...answer.data.couldBe.filter((candidate) => !known.has(said(candidate.choice)))];
    this.details = answer.data;
    this.trouble = null;
  }
}

/** A choice as a text: two that say the same are equal. */
export function said(choice: RowChoice): string {
  if (choice.is === "same-contact") return `${choice.is} ${choice.contact}`;
  return choice.is === "same-row" ? `${choice.is} ${choice.place}` : choice.is;
}

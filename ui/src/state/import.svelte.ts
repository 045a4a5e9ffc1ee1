// Importing a file, step by step: which one, what its columns hold, what would happen, and doing it. Must never import
// what was not previewed, nor forget a path or a column that somebody chose.
import type { Column, ColumnNotUsed, FieldName, ImportCounts, ImportPlan, ImportRow, Place, RowChoice, RowFilter } from "../lib/bindings";
import { linesOf, newLine, withField } from "../lib/columns";
import type { ImportDraft, SaidColumn } from "../lib/draft";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";
import type { Drafts } from "./drafts";
import { OpenRow } from "./open-row.svelte";
import { Pages } from "./pages.svelte";
import type { Places } from "./place.svelte";
import { Undertaking } from "./work.svelte";

export type Step = "choose" | "columns" | "preview" | "done";

export class Importing extends Undertaking {
  step = $state<Step>("choose");
  /** The path as typed or, once the program has found or been given the file, where it lies. */
  path = $state("");
  columns = $state.raw<Column[]>([]);
  /** The lines of a contact that columns can belong to; the first is line 1. */
  lines = $state.raw<number[]>([]);
  plan = $state.raw<ImportPlan | null>(null);
  /** How many rows meet with what, by the choices made so far. */
  counts = $state.raw<ImportCounts | null>(null);
  only = $state<RowFilter>("all");
  rows = $state.raw<Pages<ImportRow> | null>(null);
  /** The row that is open. It alone has numbers. */
  opened = $state.raw<OpenRow | null>(null);
  /** The preview is a new one, and what was said of single contacts went with the one before. */
  choicesLost = $state(false);
  result = $state.raw<ImportCounts | null>(null);
  /** The vault is no longer as it was when the preview was made. */
  stale = $state(false);
  /** The file was chosen before a lock. */
  resumed = $state(false);
  /** What somebody said of the columns of which file: it stays, whatever becomes of the preview. */
  #said = $state.raw<{ path: string; columns: readonly SaidColumn[] } | null>(null);
  /** The charset that somebody chose for which file. */
  #charset: { path: string; name: string } | null = null;
  /** The file that the program has found, or somebody chose. */
  #place = $state.raw<Place | null>(null);
  /** What was typed leads to another path, which is to be seen before the file is read. */
  found = $state(false);
  #chose = false;
  /** The choices under way, one after the other. */
  #choosing: Promise<void> = Promise.resolve();

  constructor(
    places: Places,
    drafts: Drafts,
    onLocked: () => void,
    readonly onImported: () => void,
  ) {
    super(places, drafts, onLocked);
    const locked = drafts.take("import");
    this.resumed = locked !== null;
    const before = locked ?? drafts.takeLeft("import");
    if (before === null) return;
    const { path, token, columns } = before;
    this.path = path;
    this.#place = token === null ? null : { token, shown: path };
    this.#said = columns === null ? null : { path, columns };
  }

  /** The file and what was said of its columns, until it is imported. */
  get draft(): ImportDraft | null {
    const path = this.path.trim();
    if (path === "" || this.step === "done") return null;
    return { form: "import", path, token: this.place?.token ?? null, columns: this.said?.map(({ field, line }) => ({ field, line })) ?? null };
  }

  /** The file that is chosen; null while a path is only typed. */
  get place(): Place | null {
    return this.#place?.shown === this.path.trim() ? this.#place : null;
  }

  /** What was said of the columns of the file that is chosen. */
  get said(): readonly SaidColumn[] | null {
    return this.#said?.path === this.path.trim() ? this.#said.columns : null;
  }

  /** The columns that look like numbers, and of which nobody said what they are. */
  get unanswered(): readonly ColumnNotUsed[] {
    return this.plan?.file.unused.filter((column) => column.looksLikeNumbers) ?? [];
  }

  /** Asks for a file with the system's own dialog. */
  async browse() {
    this.fresh();
    const answer = await attempt(() => commands.chooseImport());
    if (answer.status === "error") this.failed(answer.error);
    else if (answer.data !== null) this.#take(answer.data);
  }

  #take(place: Place) {
    this.#place = place;
    this.path = place.shown;
  }

  /** The file to be read; null if there is none, or if what was typed leads elsewhere: that is to be seen first. */
  async #locate(): Promise<Place | null> {
    if (this.place !== null) return this.place;
    const typed = this.path.trim();
    const answer = await attempt(() => commands.contactsAt(typed));
    if (this.path.trim() !== typed) return null;
    if (answer.status === "error") {
      this.failed(answer.error);
      return null;
    }
    this.#take(answer.data);
    this.found = answer.data.shown !== typed;
    return this.found ? null : answer.data;
  }

  /** Reads the file. What was said of its columns is shown before it is used: the file may be another by now. */
  async read() {
    if (this.said === null) await this.preview();
    else await this.changeColumns();
  }

  /** What importing the file would do. */
  async preview(columns: Column[] | null = null) {
    if (this.path.trim() === "" || this.work.going !== null) return;
    this.fresh();
    this.opened = null;
    const place = await this.#locate();
    if (place === null) return;
    const charset = this.#charset?.path === place.shown ? this.#charset.name : null;
    const answer = await this.undertake("import-plan", () => commands.planImport(place.token, columns, charset));
    if (answer === null) return;
    if (answer.status === "ok") {
      this.#planned(answer.data);
      return;
    }
    this.#drop();
    this.#charset = null;
    // The file is found anew by its path, if somebody wants it still.
    if (answer.error.code === "no-place") this.#place = null;
    if (this.step === "preview") this.step = "choose";
    if (answer.error.code === "columns-unknown" && columns === null) await this.changeColumns(answer.error);
    else this.failed(answer.error);
  }

  /** Once more, with the columns as they were said before. */
  again() {
    return this.preview(this.said === null ? null : (this.plan?.columns ?? null));
  }

  /** Once more, in another charset. */
  againIn(charset: string) {
    if (this.work.going !== null) return;
    this.#charset = { path: this.path.trim(), name: charset };
    return this.again();
  }

  /** To say what each column holds: as it was said before, else as its heading says. */
  async changeColumns(because: Trouble | null = null) {
    if (this.work.going !== null) return;
    this.fresh();
    const place = await this.#locate();
    if (place === null) return;
    const known = this.plan?.columns ?? null;
    const answer = known === null ? await attempt(() => commands.importColumns(place.token)) : ({ status: "ok", data: known } as const);
    if (answer.status === "error") {
      this.failed(answer.error);
      return;
    }
    const { said } = this;
    if (said !== null && said.length !== answer.data.length) {
      this.#said = null;
      await this.preview();
      return;
    }
    this.columns = answer.data.map((column, at) => ({ ...column, ...said?.[at] }));
    this.lines = linesOf(this.columns);
    this.opened = null;
    this.trouble = because;
    this.step = "columns";
  }

  setField(at: number, field: FieldName) {
    this.#setColumn(at, withField(this.columns, at, field, this.lines));
  }

  /** Null: a line of its own. */
  setLine(at: number, line: number | null) {
    const column = this.columns[at] as Column;
    this.#setColumn(at, { ...column, line: line ?? newLine(this.lines) });
  }

  /** Lists the rows that are so by now: what is said of them takes none from the list. */
  show(only: RowFilter) {
    if (this.counts === null) return;
    this.only = only;
    this.opened = null;
    const places = attempt(() => commands.importPlaces(only));
    const rows = new Pages<ImportRow>(rowCount(this.counts, only), async (from, count) => {
      const listed = await places;
      const answer = listed.status === "error" ? listed : await attempt(() => commands.importRows(listed.data.slice(from, from + count)));
      if (answer.status === "error" && answer.error.code === "locked") this.onLocked();
      return answer;
    });
    void places.then((listed) => listed.status === "ok" && (rows.total = listed.data.length));
    this.rows = rows;
  }

  /** Opens a row of the list, in the place of another; null: none. */
  open(at: number | null) {
    const row = at === null ? null : (this.rows?.row(at) ?? null);
    this.opened = at === null || row === null ? null : new OpenRow(at, row, () => this.onLocked());
  }

  /** Takes in what somebody says of the open row. */
  choose(choice: RowChoice) {
    const { opened } = this;
    if (opened === null || this.stale || this.work.going !== null) return;
    this.fresh();
    opened.choice = choice;
    this.#choose(opened, () => commands.chooseInImport(opened.place, choice));
  }

  /** Makes a line of each number where a field of the open row holds several, or takes that back. */
  split(split: boolean) {
    const { opened } = this;
    if (opened === null || this.stale || this.work.going !== null) return;
    this.fresh();
    this.#choose(opened, () => commands.splitInImport(opened.place, split));
  }

  /** One after another, in the order in which they were said. */
  #choose(opened: OpenRow, say: () => ReturnType<typeof commands.chooseInImport>) {
    this.#chose = true;
    this.#choosing = this.#choosing.then(() => this.#say(opened, say));
  }

  async #say(opened: OpenRow, say: () => ReturnType<typeof commands.chooseInImport>) {
    const { plan } = this;
    const answer = await attempt(say);
    if (plan === null || plan !== this.plan) return;
    if (answer.status === "ok") {
      this.counts = answer.data;
      this.rows?.renew();
      if (opened === this.opened) await opened.read();
      return;
    }
    this.opened = null;
    if (answer.error.code === "changed-meanwhile") this.stale = true;
    else this.#failed(answer.error);
  }

  /** Carries out what was previewed. */
  async apply() {
    if (this.plan === null || this.work.going !== null || this.unanswered.length > 0) return;
    this.fresh();
    this.opened = null;
    const answer = await this.undertake("import", async () => {
      await this.#choosing;
      return commands.applyImport();
    });
    if (answer === null) return;
    if (answer.status === "ok") this.#done(answer.data);
    else if (answer.error.code === "changed-meanwhile") this.stale = true;
    else this.#failed(answer.error);
  }

  /** What failed with the plan. */
  #failed(trouble: Trouble) {
    if (trouble.code === "not-noted") this.#done(null);
    else if (trouble.code === "no-plan") this.another();
    this.failed(trouble);
  }

  /** Back to choosing a file; the path stays in the field. */
  another() {
    if (this.work.going !== null) return;
    this.fresh();
    this.#drop();
    this.#chose = false;
    this.#charset = null;
    this.step = "choose";
  }

  /** From the columns back to the preview as it was. */
  back() {
    if (this.plan === null || this.work.going !== null) return;
    this.fresh();
    this.step = "preview";
  }

  close() {
    this.work.close();
    this.#drop();
  }

  #planned(plan: ImportPlan) {
    this.choicesLost = this.#chose;
    this.#chose = false;
    this.plan = plan;
    this.counts = plan.counts;
    this.step = "preview";
    this.show(plan.counts.asked > 0 ? "asked" : plan.counts.doubtful > 0 ? "doubtful" : "all");
  }

  #done(result: ImportCounts | null) {
    this.#drop();
    this.result = result;
    this.step = "done";
    this.onImported();
  }

  #setColumn(at: number, column: Column) {
    this.columns = this.columns.with(at, column);
    this.#said = { path: this.path.trim(), columns: this.columns };
    if (column.line !== null && !this.lines.includes(column.line)) this.lines = [...this.lines, column.line];
  }

  protected override fresh() {
    super.fresh();
    this.stale = false;
    this.resumed = false;
    this.found = false;
    this.choicesLost = false;
  }

  #drop() {
    this.plan = null;
    this.counts = null;
    this.rows = null;
    this.opened = null;
    this.result = null;
  }
}

export function rowCount(counts: ImportCounts, only: RowFilter): number {
  if (only === "all") return counts.new + counts.changed + counts.duplicate + counts.skipped;
  return only === "not-taken" ? counts.notTaken : counts[only];
}

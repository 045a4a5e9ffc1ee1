// Importing a file, step by step: which one, what its columns hold, what would happen, and doing it. Must never import
// what was not previewed, nor forget a path or a column that somebody chose.
import type { Column, FieldName, ImportCounts, ImportPlan, ImportRow, RowFilter } from "../lib/bindings";
import { linesOf, newLine, withField } from "../lib/columns";
import type { ImportDraft, SaidColumn } from "../lib/draft";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";
import type { Drafts } from "./drafts";
import { Pages } from "./pages.svelte";
import type { Places } from "./place.svelte";
import { Undertaking } from "./work.svelte";

export type Step = "choose" | "columns" | "preview" | "done";

export class Importing extends Undertaking {
  step = $state<Step>("choose");
  path = $state("");
  columns = $state.raw<Column[]>([]);
  /** The lines of a contact that columns can belong to; the first is line 1. */
  lines = $state.raw<number[]>([]);
  plan = $state.raw<ImportPlan | null>(null);
  only = $state<RowFilter>("all");
  rows = $state.raw<Pages<ImportRow> | null>(null);
  result = $state.raw<ImportCounts | null>(null);
  /** The vault is no longer as it was when the preview was made. */
  stale = $state(false);
  /** The file was chosen before a lock. */
  resumed = $state(false);
  /** What somebody said of the columns of which file: it stays, whatever becomes of the preview. */
  #said = $state.raw<{ path: string; columns: readonly SaidColumn[] } | null>(null);

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
    const { path, columns } = before;
    this.path = path;
    this.#said = columns === null ? null : { path, columns };
  }

  /** The file and what was said of its columns, until it is imported. */
  get draft(): ImportDraft | null {
    const path = this.path.trim();
    if (path === "" || this.step === "done") return null;
    return { form: "import", path, columns: this.said?.map(({ field, line }) => ({ field, line })) ?? null };
  }

  /** What was said of the columns of the file that is chosen. */
  get said(): readonly SaidColumn[] | null {
    return this.#said?.path === this.path.trim() ? this.#said.columns : null;
  }

  /** Asks for a file with the system's own dialog. */
  async browse() {
    this.fresh();
    const answer = await attempt(() => commands.chooseImport());
    if (answer.status === "error") this.failed(answer.error);
    else if (answer.data !== null) this.path = answer.data;
  }

  /** Reads the file. What was said of its columns is shown before it is used: the file may be another by now. */
  async read() {
    if (this.said === null) await this.preview();
    else await this.changeColumns();
  }

  /** What importing the file would do. */
  async preview(columns: Column[] | null = null) {
    const path = this.path.trim();
    if (path === "" || this.work.going !== null) return;
    this.fresh();
    const answer = await this.undertake("import-plan", () => commands.planImport(path, columns));
    if (answer === null) return;
    if (answer.status === "ok") {
      this.#planned(answer.data);
      return;
    }
    this.#drop();
    if (this.step === "preview") this.step = "choose";
    if (answer.error.code === "columns-unknown" && columns === null) await this.changeColumns(answer.error);
    else this.failed(answer.error);
  }

  /** Once more, with the columns as they were said before. */
  again() {
    return this.preview(this.said === null ? null : (this.plan?.columns ?? null));
  }

  /** To say what each column holds: as it was said before, else as its heading says. */
  async changeColumns(because: Trouble | null = null) {
    if (this.work.going !== null) return;
    const path = this.path.trim();
    this.fresh();
    const known = this.plan?.columns ?? null;
    const answer = known === null ? await attempt(() => commands.importColumns(path)) : ({ status: "ok", data: known } as const);
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

  show(only: RowFilter) {
    if (this.plan === null) return;
    this.only = only;
    this.rows = new Pages(rowCount(this.plan.counts, only), async (from, count) => {
      const answer = await attempt(() => commands.importRows(only, from, count));
      if (answer.status === "error" && answer.error.code === "locked") this.onLocked();
      return answer;
    });
  }

  /** Carries out what was previewed. */
  async apply() {
    if (this.plan === null || this.work.going !== null) return;
    this.fresh();
    const answer = await this.undertake("import", () => commands.applyImport());
    if (answer === null) return;
    if (answer.status === "ok") this.#done(answer.data);
    else if (answer.error.code === "changed-meanwhile") this.stale = true;
    else {
      if (answer.error.code === "not-noted") this.#done(null);
      else if (answer.error.code === "no-plan") this.another();
      this.failed(answer.error);
    }
  }

  /** Back to choosing a file; the path stays in the field. */
  another() {
    if (this.work.going !== null) return;
    this.fresh();
    this.#drop();
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
    this.plan = plan;
    this.step = "preview";
    this.show(plan.counts.doubtful > 0 ? "doubtful" : "all");
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
  }

  #drop() {
    this.plan = null;
    this.rows = null;
    this.result = null;
  }
}

export function rowCount(counts: ImportCounts, only: RowFilter): number {
  return only === "all" ? counts.new + counts.changed + counts.duplicate + counts.skipped : counts[only];
}

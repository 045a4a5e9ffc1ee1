// A page on its way to import a file, and what a program answers to it. Must never be part of what is built.
import { fireEvent, render, screen } from "@testing-library/svelte";
import App from "../App.svelte";
import type { Column, ImportCounts, ImportedFile, ImportPlan, ImportRow, RowFilter } from "../lib/bindings";
import { rowCount } from "../state/import.svelte";
import { opened, program, settle } from "./program";

export const counts: ImportCounts = { new: 120, changed: 3, duplicate: 7, skipped: 2, doubtful: 4, asked: 0, notTaken: 0 };
export const file = (of: Partial<ImportedFile> = {}): ImportedFile => ({ form: "csv", charset: "UTF-8", charsets: ["UTF-8", "windows-1251"], isCharsetSaid: false, example: null, unused: [], thrownAway: [], ...of });
export const plan = (of: Partial<ImportCounts> = {}, columns: Column[] | null = null, about: Partial<ImportedFile> = {}): ImportPlan => ({
  fileName: "spring.vcf", file: file(about), counts: { ...counts, ...of }, columns, saidBefore: [], remarks: [{ line: 214, what: "stray-line", leftOut: null }],
});
export const row = (place: number): ImportRow => ({
  place, line: place + 1, name: `Contact ${place + 1}`, outcome: "new", trouble: null, leftOut: null, keptLines: 0, asked: false, choice: { is: "take" },
  doubts: [{ what: "number", label: "Office", doubt: "impossible", beside: null }, { what: "number", label: "Home", doubt: "impossible", beside: null }], notTaken: [],
});
export const rows = ({ places }: Record<string, unknown>) => (places as number[]).map(row);
/** A filter admits the first so many rows: as many as the counts say. */
export const places = (of: ImportCounts) => ({ only }: Record<string, unknown>) => Array.from({ length: rowCount(of, only as RowFilter) }, (_, i) => i);
export type Answers = Parameters<typeof program>[0];

export async function importing(answers: Answers) {
  const asked = program({ ...opened, work: () => null, import_places: places(counts), import_rows: rows, ...answers });
  render(App);
  await settle();
  await fireEvent.click(screen.getByTestId("nav-import"));
  await settle();
  const calls = (name: string) => asked.mock.calls.filter(([command]) => command === name).map(([, args]) => args);
  return { asked, calls };
}

export const path = () => screen.getByTestId<HTMLInputElement>("import-path");

export async function read(file = "/home/ada/spring.vcf") {
  await fireEvent.input(path(), { target: { value: file } });
  await fireEvent.submit(path().form as HTMLFormElement);
  await settle();
}

export const click = async (id: string) => {
  await fireEvent.click(screen.getByTestId(id));
  await settle();
};

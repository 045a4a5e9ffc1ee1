// What a column of a file can hold, and which line of a contact it belongs to. Must never tie a name to a line, nor leave
// a number without one.
import type { Column, FieldName } from "./bindings";

/** In the order in which they are offered. */
export const fieldNames: readonly FieldName[] = [
  "unknown", "ignore", "name", "prefix", "given-name", "middle-name", "family-name", "suffix", "spoken-given-name",
  "spoken-family-name", "file-as", "own-script", "alias", "office", "organisation", "unit", "locality", "region", "country",
  "time-zone", "time-zone-from", "language", "form-of-address", "number", "plain-numbers", "handle", "label", "kind", "assurance",
  "line-notes", "notes", "tags", "fields", "uid",
];

const ofLine: ReadonlySet<FieldName> = new Set(["number", "handle", "label", "kind", "assurance", "line-notes"]);

export const isOfLine = (field: FieldName) => ofLine.has(field);

/** The lines that the columns speak of, in the order of the file. */
export function linesOf(columns: readonly Column[]): number[] {
  return [...new Set(columns.flatMap((column) => (column.line === null ? [] : [column.line])))];
}

/** A line that no column belongs to yet. */
export const newLine = (lines: readonly number[]) => Math.max(0, ...lines) + 1;

/** The column with another field: a number begins a line, what describes one belongs to the line before it. */
export function withField(columns: readonly Column[], at: number, field: FieldName, lines: readonly number[]): Column {
  const column = columns[at] as Column;
  if (!isOfLine(field)) return { ...column, field, line: null };
  const before = linesOf(columns.slice(0, at)).at(-1);
  const begins = field === "number" || field === "handle";
  return { ...column, field, line: column.line ?? (begins ? undefined : before) ?? newLine(lines) };
}

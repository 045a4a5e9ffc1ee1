// What is being written in the forms, as the text that the program keeps while the vault is locked. Must never hold a
// number or notes: of those, only whether there were any.
import { actions, type Action } from "./actions";
import type { Assurance, Column, LineKind, Place, Policy } from "./bindings";
import { fieldNames, isOfLine } from "./columns";

/** The fields of a contact as they are typed; empty where there is nothing. */
export type Profile = {
  name: string;
  ownScript: string;
  aliases: string[];
  office: string;
  organisation: string;
  units: string[];
  locality: string;
  region: string;
  country: string;
  timeZone: string;
  languages: string[];
  formOfAddress: string;
  tags: string[];
};

/** Whether notes were typed, or are to be removed. */
export type NotesDraft = "typed" | "removed" | null;

export type DraftLine = {
  id: string | null;
  label: string;
  kind: LineKind;
  assurance: Assurance;
  /** Whether a number was typed for it. */
  renumbered: boolean;
  notes: NotesDraft;
  verified: string | null;
  removed: boolean;
};

export type ContactDraft = {
  form: "contact";
  contact: string | null;
  basedOn: string | null;
  profile: Profile;
  lines: DraftLine[];
  notes: NotesDraft;
};

/** What a line is to be used for that may not be used without a purpose. */
export type PurposeDraft = { form: "purpose"; contact: string; line: string; action: Action; purpose: string };

export type RotationDraft = { form: "rotation"; reason: string };

/** What somebody said of a column. Without its heading: in a file that has none, that is the first contact, number and all. */
export type SaidColumn = Omit<Column, "heading">;

/** `token`: the file that was found or chosen; null if its path was only typed. The columns in the order of the file; null if
    nothing was said of them. */
export type ImportDraft = { form: "import"; path: string; token: string | null; columns: SaidColumn[] | null };

/** The rules that are to be others than those of the vault. */
export type RulesDraft = { form: "rules"; chosen: Partial<Policy> };

/** Where the journal is to be written to. */
export type ExportDraft = { form: "export"; place: Place };

export type Draft = ContactDraft | PurposeDraft | RotationDraft | ImportDraft | RulesDraft | ExportDraft;
export type FormName = Draft["form"];
export type DraftOf<F extends FormName> = Extract<Draft, { form: F }>;

export const kinds: readonly LineKind[] = ["mobile", "landline", "satellite", "fax", "pager", "handle", "other"];
export const assurances: readonly Assurance[] = ["secure", "encrypted", "open", "unsafe"];

const texts = ["name", "ownScript", "office", "organisation", "locality", "region", "country", "timeZone", "formOfAddress"] as const;
const lists = ["aliases", "units", "languages", "tags"] as const;

export const writeDrafts = (drafts: readonly Draft[]): string => JSON.stringify(drafts);

/** Those that are drafts, whatever else the text may hold. */
export function readDrafts(text: string): Draft[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isDraft) : [];
  } catch {
    return [];
  }
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isNotes = (value: unknown) => value === null || value === "typed" || value === "removed";
const isOneOf = (few: readonly unknown[], value: unknown) => few.includes(value);
const isOneOfOrAbsent = (few: readonly unknown[], value: unknown) => value === undefined || isOneOf(few, value);

const checks: Record<FormName, (fields: Fields) => boolean> = {
  contact: isContact,
  purpose: ({ contact, line, action, purpose }) => isText(contact) && isText(line) && isOneOf(actions, action) && isText(purpose),
  rotation: ({ reason }) => isText(reason),
  import: ({ path, token, columns }) => isText(path) && isTextOrNull(token) && (columns === null || (Array.isArray(columns) && columns.every(isColumn))),
  export: ({ place }) => isRecord(place) && isText(place["token"]) && isText(place["shown"]),
  rules: ({ chosen }) =>
    isRecord(chosen) &&
    isOneOfOrAbsent(assurances, chosen["purposeFrom"]) &&
    (chosen["rotateAfterDays"] === undefined || isCount(chosen["rotateAfterDays"])),
};

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  const form = value["form"];
  return isText(form) && Object.hasOwn(checks, form) && checks[form as FormName](value);
}

function isContact({ contact, basedOn, profile, lines, notes }: Fields): boolean {
  return (
    isTextOrNull(contact) &&
    isTextOrNull(basedOn) &&
    isNotes(notes) &&
    isRecord(profile) &&
    texts.every((field) => isText(profile[field])) &&
    lists.every((field) => Array.isArray(profile[field]) && profile[field].every(isText)) &&
    Array.isArray(lines) &&
    lines.every(isLine)
  );
}

function isLine(value: unknown): boolean {
  return (
    isRecord(value) &&
    isTextOrNull(value["id"]) &&
    isText(value["label"]) &&
    isOneOf(kinds, value["kind"]) &&
    isOneOf(assurances, value["assurance"]) &&
    typeof value["renumbered"] === "boolean" &&
    isNotes(value["notes"]) &&
    typeof value["removed"] === "boolean" &&
    isTextOrNull(value["verified"])
  );
}

function isColumn(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const field = fieldNames.find((name) => name === value["field"]);
  return field !== undefined && (isOfLine(field) ? isCount(value["line"]) : value["line"] === null);
}

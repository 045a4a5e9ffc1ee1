// What is typed into the contact form, as text that the program keeps while the vault is locked. Must never hold a number
// or notes: only whether there were any.
import type { Assurance, LineKind } from "./bindings";

/** The fields of a contact as they are typed; empty where there is nothing. */
export type Profile = {
  name: string;
  ownScript: string;
  aliases: string[];
  office: string;
  organisation: string;
  country: string;
  timeZone: string;
  languages: string[];
  formOfAddress: string;
};

export type DraftLine = {
  id: string | null;
  label: string;
  kind: LineKind;
  assurance: Assurance;
  /** Whether a number was typed for it. */
  renumbered: boolean;
  verified: string | null;
  removed: boolean;
};

export type Draft = {
  contact: string | null;
  basedOn: string | null;
  profile: Profile;
  lines: DraftLine[];
  /** Whether notes were typed. */
  notes: boolean;
};

export const kinds: readonly LineKind[] = ["mobile", "landline", "satellite", "fax", "pager", "handle", "other"];
export const assurances: readonly Assurance[] = ["secure", "encrypted", "open", "unsafe"];

const texts = ["name", "ownScript", "office", "organisation", "country", "timeZone", "formOfAddress"] as const;
const lists = ["aliases", "languages"] as const;

export const writeDraft = (draft: Draft): string => JSON.stringify(draft);

/** Null if it is not a draft, whatever else it is. */
export function readDraft(text: string): Draft | null {
  try {
    const read: unknown = JSON.parse(text);
    return isDraft(read) ? read : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown) => value === null || isText(value);

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value["profile"]) || !Array.isArray(value["lines"])) return false;
  const profile = value["profile"];
  return (
    isTextOrNull(value["contact"]) &&
    isTextOrNull(value["basedOn"]) &&
    typeof value["notes"] === "boolean" &&
    texts.every((field) => isText(profile[field])) &&
    lists.every((field) => Array.isArray(profile[field]) && profile[field].every(isText)) &&
    value["lines"].every(isLine)
  );
}

function isLine(value: unknown): value is DraftLine {
  return (
    isRecord(value) &&
    isTextOrNull(value["id"]) &&
    isText(value["label"]) &&
    kinds.some((kind) => kind === value["kind"]) &&
    assurances.some((assurance) => assurance === value["assurance"]) &&
    typeof value["renumbered"] === "boolean" &&
    typeof value["removed"] === "boolean" &&
    isTextOrNull(value["verified"])
  );
}

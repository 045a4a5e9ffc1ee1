// What the import screen says, in English.
import type { Doubt, FieldName, FileForm, ImportRow, ImportTrouble, RowFilter } from "../lib/bindings";
import { count, plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("en", value, { one, other });

const formats: [name: string, text: string][] = [
  ["vCard", "versions 2.1, 3.0 and 4.0, as telephones and address books write them"],
  ["CSV", "of Google, Outlook, Thunderbird or any other program: you can say what each column holds"],
  ["JSON", "as Hotline itself writes it"],
];

const form: Record<FileForm, string> = { vcard: "vCard", json: "Hotline’s JSON", csv: "CSV" };

const filter: Record<RowFilter, string> = {
  all: "All", new: "New", changed: "Changed", duplicate: "Already there", skipped: "Left out", doubtful: "Doubtful", asked: "Asked",
};

const outcome: Record<ImportRow["outcome"], string> = {
  new: "New", changed: "Changed", duplicate: "Already there", skipped: "Left out",
};

const none: Record<RowFilter, string> = {
  all: "There is nobody in this file.",
  new: "Nobody in this file is new to the vault.",
  changed: "Nobody in the vault would be changed.",
  duplicate: "Nobody in this file is in the vault already, just as they are.",
  skipped: "Nobody would be left out.",
  doubtful: "Nothing looks doubtful.",
  asked: "Nothing is asked about anybody in this file.",
};

const number: Record<Doubt, string> = {
  unreadable: "can’t be read as a telephone number",
  "no-country": "has no country code and may ring somewhere else",
  impossible: "can’t exist under its country’s numbering plan",
  words: "holds words, letters or signs that are no part of a number",
  several: "seems to hold several numbers",
  endings: "seems to have several endings, or an unfinished one",
  extension: "has an extension that can’t be read",
  "short-code": "is a short code that works in its own country or network only",
  "no-area-code": "seems to lack its area code or the 0 before it",
  ambiguous: "can be read as more than one number",
};

const trouble: Record<ImportTrouble, string> = {
  "no-name": "It has no name of any kind.",
  "no-end": "The vCard that begins here has no end.",
  "unclosed-quote": "A quotation mark is never closed: this row and all that follow are left out.",
  "stray-line": "The line does not belong to a vCard. The line is left out.",
  malformed: "It is not in the form that Hotline writes.",
  "too-many-cells": "The row has more cells than there are headings. Those beyond are left out.",
  "too-many-lines": "The contact has more than 500 numbers. Those beyond are left out.",
  group: "It is a group of people, not a person. It is left out; its members in this file have its name as a tag.",
  "too-long": "A field of the contact is longer than 1 MB. The rest of it is left out.",
  "broken-text": "Some characters can’t be read and are left out. A � stands in their place.",
};

const field: Record<FieldName, string> = {
  unknown: "Not said",
  ignore: "Leave out",
  name: "Whole name",
  prefix: "Title before the name",
  "given-name": "Given name",
  "middle-name": "Middle name",
  "family-name": "Family name",
  suffix: "Suffix after the name",
  "spoken-given-name": "Given name as spoken",
  "spoken-family-name": "Family name as spoken",
  "own-script": "Name in its own script",
  alias: "Other name",
  office: "Office",
  organisation: "Organisation",
  country: "Country",
  "time-zone": "Time zone",
  language: "Language",
  "form-of-address": "Form of address",
  uid: "Identifier in another program",
  notes: "Notes on the person",
  groups: "Groups",
  number: "Number",
  handle: "Name on a service",
  label: "Label of a line",
  kind: "Kind of a line",
  assurance: "Assurance of a line",
  "line-notes": "Notes on a line",
};

export const importing = {
  title: "Import contacts",
  intro: "Read a file of contacts, see what it would change, and only then decide.",
  path: "File",
  pathHint: "Its path on this computer",
  browse: "Browse…",
  read: "Read the file",
  resumed: "You were importing this file when the vault was locked. Read it again to go on.",
  resumedColumns: "What you said of its columns is kept.",
  empty: "Choose a file first, or type its path.",
  understood: "What can be read",
  formats,
  stopped: "Stopped, as you asked. Nothing was written.",
  nothingYet: "Nothing has been written yet.",
  would: (added: number, changed: number) =>
    changed === 0
      ? n(added, "# contact would be added.", "# contacts would be added.")
      : added === 0
        ? n(changed, "# contact would be changed.", "# contacts would be changed.")
        : `${n(added, "# contact would be added", "# contacts would be added")} and ${count("en", changed)} changed.`,
  allThere: "Everyone in this file is in the vault already, just as they are here. There is nothing to import.",
  nobody: "This file holds nobody who could be imported.",
  show: "Show",
  filter,
  outcome,
  none,
  rows: "Contacts of the file",
  line: (line: number) => `line ${count("en", line)}`,
  noName: "Without a name",
  number: (label: string, doubt: Doubt) => `${label}: ${number[doubt]}`,
  aNumber: "A number",
  numberDoubtful: (label: string) => `${label}: may be wrong`,
  unknownCountry: "Its country is not one that is known; it goes into the notes",
  unknownZone: "Its time zone is not one that is known; it goes into the notes",
  nameIsNumber: "Its name looks like a telephone number",
  asked: "Somebody else has this name: is it the same person?",
  saidTwo: "A person of their own, as you said",
  saidSame: "The same person, as you said",
  saidLeaveOut: "Left out, as you asked",
  kept: (lines: number) => n(lines, "# line that the file lacks is kept", "# lines that the file lacks are kept"),
  remarks: (places: number) => n(places, "# place in the file was passed over", "# places in the file were passed over"),
  remark: (line: number, said: string) => `Line ${count("en", line)}: ${said}`,
  trouble,
  submit: (total: number) => n(total, "Import # contact", "Import # contacts"),
  open: (total: number) => n(total, ", # question open", ", # questions open"),
  form,
  readAs: "read as",
  charset: "Charset of the file",
  example: (name: string) => `A name in it reads “${name}”. If that looks wrong, choose another.`,
  unused: (headings: string) => `Not used: ${headings}`,
  unusedColumns: (total: number) => n(total, "# column is not used", "# columns are not used"),
  unanswered: (total: number, headings: string) =>
    `${n(total, "# column looks as if it held telephone numbers", "# columns look as if they held telephone numbers")}: ${headings}`,
  unansweredText: "Say what is in there, or that it is left out. Until then, nothing can be imported.",
  unansweredAnswer: "Say what is in there…",
  unansweredColumn: "Looks like telephone numbers: say what it holds",
  choicesLost: "The preview was made anew: what you said of single contacts has to be said again.",
  details: (name: string) => `${name}, in detail`,
  who: "What becomes of this contact?",
  whoAsked: "Who is this?",
  take: "As the preview has it",
  takeAsked: "Not decided: for now, a second person of this name",
  two: "A person of their own",
  same: (whom: string) => `The same as ${whom}`,
  ofLine: (line: number) => `line ${count("en", line)} of this file`,
  leaveOut: "Leave out",
  more: (total: number) =>
    n(total, "# more has this name. On the command line, --same can name them.", "# more have this name. On the command line, --same can name any of them."),
  readings: "How the numbers were read",
  split: "Make a line of each number where a field holds several",
  becomes: "becomes",
  additions: "What is added",
  changes: "What changes",
  changesNothing: "Nothing changes.",
  lineAdded: "A line more",
  lineRenamed: "A line’s name",
  lineRead: "A number that can be read now",
  moreNotes: "More notes",
  columns: "Change the columns…",
  other: "Choose another file",
  stale: "The vault has changed since this preview",
  staleText: "Nothing was written. A new preview shows what the file would do now.",
  again: "Preview again",
  columnsTitle: "What do the columns hold?",
  columnsIntro: "Each column of the file, and what Hotline takes it for. Columns of the same line describe one number.",
  heading: "Column",
  holds: "Holds",
  belongs: "Belongs to",
  noHeading: (at: number) => `Column ${at}, without a heading`,
  field,
  lineAt: (at: number) => `Line ${at}`,
  lineNew: "A line of its own",
  fieldOf: (heading: string) => `What the column “${heading}” holds`,
  lineOf: (heading: string) => `The line that the column “${heading}” belongs to`,
  back: "Back to the preview",
  doneTitle: "Imported",
  doneNothing: "Nobody had to be added or changed.",
  added: (total: number) => n(total, "# contact was added.", "# contacts were added."),
  changed: (total: number) => n(total, "# contact was changed.", "# contacts were changed."),
  duplicate: (total: number) => n(total, "# was there already.", "# were there already."),
  skipped: (total: number) => n(total, "# was left out.", "# were left out."),
  doubtful: (total: number) =>
    n(total, "# has something doubtful: it is marked in the directory.", "# have something doubtful: it is marked in the directory."),
  stillAsked: (total: number) =>
    n(total, "# may be somebody who was there: a second person of that name until you merge them.", "# may be somebody who was there: second persons of their names until you merge them."),
  look: "Look at the directory",
  next: "Import another file",
};

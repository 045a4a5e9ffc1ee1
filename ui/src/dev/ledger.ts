// Stands in for the program's import, journal and key in a developer's browser. Must never be part of what is built. The
// path says what a file is like: "columns", "same", "many", "empty", "absent" or "stale"; ?problems=1 makes a check find
// some, ?slow=60 lets work take so many seconds, ?journal=0 empties the journal.
import type { Activity, Column, Failure, ImportCounts, ImportPlan, ImportRow, Keys, Problem, RowChoice, Work } from "../lib/bindings";
import type { ImportDetails } from "../lib/program";
import { people, type DevPerson } from "./people";
import { place } from "./opening";

const asked = new URLSearchParams(location.search);
const seconds = Number(asked.get("slow") ?? 4);
const at = (row: number) => people[row % people.length] as DevPerson;
const refuse = (code: Failure["code"]): never => {
  throw { code, details: null } satisfies Failure;
};

let under: { kind: Work["kind"]; total: number; since: number; cancelled: boolean } | null = null;

/** Counts up to `total` in some seconds, unless it is cancelled. */
async function long(kind: Work["kind"], total: number, takes = seconds) {
  const mine = { kind, total, since: Date.now(), cancelled: false };
  under = mine;
  while (!mine.cancelled && Date.now() - mine.since < takes * 1000) await new Promise((done) => setTimeout(done, 50));
  under = null;
  if (mine.cancelled) refuse("cancelled");
}

function work(): Work | null {
  if (under === null) return null;
  const milliseconds = Date.now() - under.since;
  const total = milliseconds < 300 ? 0 : under.total;
  return { kind: under.kind, total, milliseconds, done: Math.round((total * milliseconds) / (seconds * 1000)) };
}

const columns: Column[] = [
  { heading: "Given Name", field: "given-name", line: null },
  { heading: "Family Name", field: "family-name", line: null },
  { heading: "Organization Name", field: "organisation", line: null },
  { heading: "Phone 1 - Value", field: "number", line: 1 },
  { heading: "Phone 1 - Type", field: "label", line: 1 },
  { heading: "Phone 2 - Value", field: "number", line: 2 },
  { heading: "Phone 2 - Type", field: "label", line: 2 },
  { heading: "Diensttelefonnummer des Bundeskanzleramtes (geheim)", field: "unknown", line: null },
  { heading: "", field: "unknown", line: null },
  { heading: "רשימה", field: "notes", line: null },
];

let counts: ImportCounts = { new: 0, changed: 0, duplicate: 0, skipped: 0, doubtful: 0, asked: 0, notTaken: 0 };
let total = 0;

const outcomes: ImportRow["outcome"][] = ["new", "new", "changed", "duplicate", "new", "duplicate", "skipped", "new", "changed", "new"];

function row(i: number, same: boolean): ImportRow {
  const outcome = same ? "duplicate" : (outcomes[i % 10] as ImportRow["outcome"]);
  const doubtful = (outcome === "new" || outcome === "changed") && i % 4 === 0;
  return {
    place: i, line: i * 9 + 1, outcome, name: outcome === "skipped" ? null : (at(i).own ?? at(i).name) + (i < people.length ? "" : ` ${i}`),
    trouble: outcome === "skipped" ? "no-name" : null,
    leftOut: null,
    keptLines: outcome === "changed" ? 2 : 0, asked: outcome === "new" && i % 7 === 0, choice: { is: "take" },
    doubts: !doubtful ? [] : i % 8 === 0
      ? [{ what: "number", label: "Office", doubt: "impossible", beside: null }, { what: "number", label: "Private residence", doubt: "impossible", beside: null }, { what: "unknown-country", label: null, doubt: null, beside: null }, { what: "number", label: "Mobile", doubt: "no-country", beside: null }]
      : [{ what: "number", label: "Own mobile", doubt: "no-country", beside: null }],
    notTaken: i % 5 !== 1 ? [] : [{ what: "assurance", label: "Private office", given: "secure", kept: "open" }, { what: "verified", label: "Private office" }],
  };
}

let rows: ImportRow[] = [];

const admits = (row: ImportRow, only: string) =>
  only === "all" || row.outcome === only || (only === "doubtful" && row.doubts.length > 0) || (only === "asked" && row.asked) || (only === "not-taken" && row.notTaken.length > 0);

function countAll(): ImportCounts {
  const of = (only: string) => rows.filter((row) => admits(row, only)).length;
  return { new: of("new"), changed: of("changed"), duplicate: of("duplicate"), skipped: of("skipped"), doubtful: of("doubtful"), asked: of("asked"), notTaken: of("not-taken") };
}

async function plan(path: string, said: Column[] | null, charset: string | null): Promise<ImportPlan> {
  if (path.includes("absent")) refuse("file-unreadable");
  if (path.includes("columns") && said === null) refuse("columns-unknown");
  total = path.includes("many") ? 100_000 : path.includes("empty") ? 0 : 230;
  await long("import-plan", total, total > 1000 ? seconds : 0.1);
  rows = Array.from({ length: total }, (_, i) => row(i, path.includes("same")));
  counts = countAll();
  stale = path.includes("stale");
  const csv = said !== null || path.endsWith(".csv");
  const open = (said ?? columns).flatMap(({ heading, field }, at) => (field === "unknown" ? [{ at, heading, looksLikeNumbers: at === 7, numbers: 0 }] : []));
  return {
    fileName: path.slice(path.lastIndexOf("/") + 1), counts, columns: csv ? (said ?? columns) : null, saidBefore: [],
    file: {
      form: csv ? "csv" : "vcard", charset: charset ?? (csv ? "windows-1251" : "UTF-8"), charsets: ["UTF-8", "windows-1252", "windows-1251", "Shift_JIS"],
      example: csv ? (charset === "windows-1252" ? "Îêñàíà Âåðáèöüêà" : "Оксана Вербицька") : null, unused: csv ? open : [], isCharsetSaid: charset !== null, thrownAway: [],
    },
    remarks: path.includes("remarks") ? [{ line: 214, what: "stray-line", leftOut: null }, { line: 1_871, what: "too-many-cells", leftOut: null }, { line: 2_004, what: "too-many-lines", leftOut: null }] : [],
  };
}

function details(place: number): ImportDetails {
  const row = rows[place] as ImportRow;
  const before = row.outcome === "changed" ? "Minister" : "";
  const isNamesake = place % 7 === 0 && outcomes[place % 10] === "new";
  return {
    joinedTo: row.outcome === "changed" && place % 3 === 2 ? 10 : null,
    changes: row.outcome === "duplicate" || row.outcome === "skipped" ? [] : [
      { what: "field", field: "office", before, after: at(place).office }, { what: "field", field: "country", before: "", after: at(place).country ?? "FR" },
      { what: "line-added", label: "Private office" }, { what: "notes" },
    ],
    readings: row.outcome === "skipped" ? [] : [
      { label: "Private office", written: "(0044) 020-7946-0123", number: "+44 20 7946 0123", doubt: null, pieces: [] },
      { label: "Own mobile", written: "tel. 0113 496 0999 p12", number: "tel. 0113 496 0999 p12", doubt: "words", pieces: [] },
      { label: "Office", written: "020 7946 0124 / 020 7946 0125", number: "020 7946 0124 / 020 7946 0125", doubt: "several", pieces: ["+44 20 7946 0124", "+44 20 7946 0125"] },
    ],
    couldBe: !isNamesake ? [] : [
      { choice: { is: "same-contact", contact: "p1" }, name: row.name ?? "", office: "Secretary of State for Foreign, Commonwealth and Development Affairs", country: "GB", line: null },
      { choice: { is: "same-row", place: 2 }, name: row.name ?? "", office: null, country: null, line: 19 },
    ],
    more: isNamesake && place > 100 ? 12 : 0,
    split: split.has(place),
  };
}

/** The rows whose numbers were told apart. */
const split = new Set<number>();

function tellApart(place: number, apart: boolean): ImportCounts {
  if (apart) split.add(place);
  else split.delete(place);
  return counts;
}

function choose(place: number, choice: RowChoice): ImportCounts {
  const before = row(place, false);
  const outcome = choice.is === "leave-out" ? "skipped" : choice.is.startsWith("same") ? "changed" : choice.is === "two" ? "new" : before.outcome;
  rows[place] = { ...before, outcome, choice, asked: before.asked && choice.is === "take" };
  return (counts = countAll());
}

let stale = false;
async function apply(): Promise<ImportCounts> {
  if (stale) {
    stale = false;
    refuse("changed-meanwhile");
  }
  await long("import", counts.new + counts.changed);
  return counts;
}

const members = ["Ada Marsh", "Jean-Baptiste de La Rochefoucauld-Montbel", "Tomoe Hayasaka", "יעל בן־דוד"];
const reasons = ["Call with the Élysée about the summit", null, "Check of the number after the change of office, asked for by the private secretary on the telephone", null, "Crisis cell, Thursday night"];
const journalRows = Number(asked.get("journal") ?? 480);

function event(i: number): Activity {
  const contact = i % 11 === 5 ? null : `p${i % people.length}`;
  const nothing: Activity = {
    row: i, at: new Date(Date.now() - (journalRows - i) * 4_300_000).toISOString(), member: members[(i * 7) % 10 < 6 ? 0 : (i % 4)] ?? null,
    kind: "line-revealed", rejected: i % 37 === 30, contact: null, contactName: null, gone: false, contacts: null, put: null, how: null, lineLabel: null,
    reason: null, epoch: null, events: null, about: null, role: null,
  };
  const person = at(i % people.length);
  const who = { contact: contact ?? "p999", contactName: i % 22 === 5 ? null : (person.own ?? person.name), gone: contact === null };
  if (i === 0) return { ...nothing, kind: "vault-created" };
  switch (i % 12) {
    case 1: return { ...nothing, ...who, kind: "contacts-put", put: "edited" };
    case 3: return { ...nothing, kind: "contacts-put", put: "imported", contacts: 1_204 };
    case 4: return { ...nothing, kind: "vault-key-rotated", epoch: 3 + Math.floor(i / 12), reason: "Ninety days are over" };
    case 7: return { ...nothing, kind: "member-added", about: "Jean-Baptiste de La Rochefoucauld-Montbel", role: "editor" };
    case 9: return { ...nothing, ...who, kind: "contact-removed", gone: true };
    case 10: return { ...nothing, ...who, kind: "notes-revealed" };
    default: return { ...nothing, ...who, kind: "line-revealed", how: (["shown", "copied", "qr", "dialled"] as const)[i % 4] ?? "shown", lineLabel: "Private office", reason: reasons[i % 5] ?? null };
  }
}

type Filter = { contact: string | null; member: string | null; group: string | null; since: string | null };

function activity(filter: Filter, before: number | null) {
  const first = before ?? journalRows;
  const rows: Activity[] = [];
  for (let i = first - 1; i >= Math.max(0, first - 60); i--) rows.push(event(i));
  const group = (kind: string) => (kind.endsWith("-revealed") ? "reveals" : kind.startsWith("contact") ? "contacts" : "keys");
  const fits = (row: Activity) =>
    (filter.contact === null || row.contact === filter.contact) && (filter.member === null || row.member === filter.member) &&
    (filter.group === null || group(row.kind) === filter.group) && (filter.since === null || (row.at ?? "") >= filter.since);
  return { rows: rows.filter(fits), next: first > 60 ? first - 60 : null };
}

const problems: Problem[] = [
  { kind: "entry", harmless: false, details: "01HZX9K3P2" },
  ...Array.from({ length: 30 }, (_, i): Problem => ({ kind: "row", harmless: true, details: String(i * 41 + 7) })),
];

let keys: Keys = {
  epoch: 7, since: new Date(Date.now() - Number(asked.get("age") ?? 104) * 86_400_000).toISOString(), rotateAfterDays: 90, entries: 12_042, events: 530,
  keep: ["Ada Marsh", "Jean-Baptiste de La Rochefoucauld-Montbel", "Tomoe Hayasaka", "יעל בן־דוד", "Nguyễn Thị Bạch Tuyết"],
};

async function rotate() {
  await long("rotation", keys.entries + keys.events);
  keys = { ...keys, epoch: keys.epoch + 1, since: new Date().toISOString() };
  return { epoch: keys.epoch, entries: keys.entries, events: keys.events, seconds };
}

type Args = {
  token: string; typed: string; columns: Column[] | null; charset: string | null; only: string; places: number[]; place: number; choice: RowChoice; split: boolean;
  filter: Filter; before: number | null;
};

export const ledger: Record<string, (args: Args) => unknown> = {
  choose_import: () => place("/home/ada/Documents/Contacts of the Private Office, spring 2026.vcf"),
  contacts_at: ({ typed }) => place(typed.replace(/^~/, "/home/ada")),
  suggest_table: () => place("/home/ada/hotline-activity-2026-11-12-1504.csv"),
  choose_table: () => place("/media/ada/STICK/journal.csv"),
  export_activity: () => 530,
  plan_import: ({ token, columns, charset }) => plan(token, columns, charset),
  import_columns: () => columns,
  import_places: ({ only }) => rows.filter((row) => admits(row, only)).map((row) => row.place),
  import_rows: ({ places }) => places.map((place) => rows[place]),
  import_details: ({ place }) => details(place),
  choose_in_import: ({ place, choice }) => choose(place, choice),
  split_in_import: ({ place, split: apart }) => tellApart(place, apart),
  apply_import: apply,
  activity: ({ filter, before }) => activity(filter, before),
  verify: async () => {
    await long("verification", 12_572);
    return { events: 530, entries: 12_042, problems: asked.has("problems") ? problems : [] };
  },
  keys: () => keys,
  rotate,
  work,
  cancel_work: () => {
    if (under !== null) under.cancelled = true;
    return null;
  },
};

// What the journal says, in English.
import type { ActivityGroup, EventKind, Problem, PutHow, RevealHow } from "../lib/bindings";
import type { Span } from "../state/journal.svelte";
import { count, plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("en", value, { one, other });
const quoted = (label: string | null) => (label === null ? "a line" : `“${label}”`);

const group: Record<ActivityGroup | "all", string> = {
  all: "Everything", reveals: "Reveals", contacts: "Contacts", keys: "Keys and members",
};

const span: Record<Span, string> = { all: "Any time", today: "Today", week: "7 days", month: "30 days" };

const revealed: Record<RevealHow, (line: string | null, who: string) => string> = {
  shown: (line, who) => `Revealed ${quoted(line)} of ${who}`,
  copied: (line, who) => `Copied ${quoted(line)} of ${who}`,
  qr: (line, who) => `Showed ${quoted(line)} of ${who} as a QR code`,
  dialled: (line, who) => `Called ${who} on ${quoted(line)}`,
};

const put: Record<PutHow, (who: string) => string> = {
  added: (who) => `Added ${who}`,
  edited: (who) => `Changed the entry of ${who}`,
  imported: (who) => `Imported ${who}`,
  restated: (who) => `Wrote the entry of ${who} anew, unchanged`,
};

/** Those that need nothing but their name. */
const plain: Record<Exclude<EventKind, "contacts-put" | "line-revealed" | "notes-revealed">, string> = {
  "vault-created": "Created the vault",
  "member-added": "Let in a member",
  "member-changed": "Changed a member",
  "member-removed": "Removed a member",
  "member-key-added": "Let in a further key of a member",
  "member-key-revoked": "Revoked a key",
  "contact-removed": "Removed a contact",
  "import-planned": "Compared a file with the vault, for an import",
  exported: "Exported contacts",
  "vault-key-rotated": "Rotated the vault key",
  "policy-changed": "Changed the rules of the vault",
  "bodies-erased": "Erased the contents of events",
  "older-copy-accepted": "Accepted an older copy of the vault",
  erased: "What stood here was erased",
  unreadable: "Something that can’t be read",
};

const problem: Record<Problem["kind"], (times: number) => string> = {
  row: (times) => n(times, "# event of the journal is not genuine or not whole.", "# events of the journal are not genuine or not whole."),
  entry: (times) => n(times, "# entry is not the one that was signed.", "# entries are not the ones that were signed."),
  "stray-grant": (times) => n(times, "# key was given access that it should not have.", "# keys were given access that they should not have."),
  "no-grant": (times) => n(times, "# key of a member lacks the access it should have.", "# keys of members lack the access they should have."),
  "false-vault-key": () => "The vault key is not the one that an administrator brought into use.",
  "older-copy": () => "This file is older than one that was opened on this device before.",
  "heads-gone": () => "This device’s note of what it saw of the vault before is gone or was changed.",
  pages: () => "Parts of the file are damaged.",
};

const advice: Record<Problem["kind"], string> = {
  row: "Do not rely on this file. Keep it as evidence and restore a backup.",
  entry: "Do not call a number from these contacts. Keep the file as evidence and restore a backup.",
  "stray-grant": "Ask the administrators who wrote it, and rotate the vault key.",
  "no-grant": "That member can’t open the vault. An administrator lets the key in again.",
  "false-vault-key": "Do not put anything more into this file. Keep it as evidence and restore a backup.",
  "older-copy": "Find the newer file before you go on with this one.",
  "heads-gone": "Compare with another member whether this is the newest copy before you go on with it.",
  pages: "Copy the file to a healthy disk, or restore a backup.",
};

export const activity = {
  title: "Activity",
  intro: "Everything that was ever done in this vault, the newest first. Nothing can be taken out unnoticed.",
  show: "Show",
  group,
  when: "When",
  span,
  member: "Member",
  everyone: "Everyone",
  person: "Person",
  personHint: "Anybody",
  personResults: "People found",
  personNone: "Nobody fits",
  personClear: "Show everybody again",
  ledger: "Journal",
  today: (date: string) => `Today, ${date}`,
  yesterday: (date: string) => `Yesterday, ${date}`,
  noDate: "Without a date",
  nobody: "unknown",
  gone: "someone no longer in the vault",
  nowGone: (name: string) => `${name} (no longer in the vault)`,
  aMember: "a member",
  someContacts: (contacts: number) => n(contacts, "# contact", "# contacts"),
  revealed,
  put,
  putMany: {
    added: (contacts: string) => `Added ${contacts}`,
    edited: (contacts: string) => `Changed ${contacts}`,
    imported: (contacts: string) => `Imported ${contacts}`,
    restated: (contacts: string) => `Wrote ${contacts} anew, unchanged`,
  },
  plain,
  memberAdded: (name: string, role: string) => `Let in ${name}, as ${role}`,
  memberChanged: (name: string, role: string) => `Changed the role of ${name} to ${role}`,
  memberEdited: (name: string) => `Changed the details of ${name}`,
  memberRemoved: (name: string) => `Removed ${name} from the members`,
  keyAdded: (name: string) => `Let in a further key of ${name}`,
  keyRevoked: (name: string) => `Revoked a key of ${name}`,
  notesRevealed: (who: string) => `Opened the notes of ${who}`,
  removed: (who: string) => `Removed ${who}`,
  importPlanned: (contacts: number) => n(contacts, "Compared a file of # contact with the vault, for an import", "Compared a file of # contacts with the vault, for an import"),
  exported: (contacts: number) => n(contacts, "Exported # contact", "Exported # contacts"),
  rotated: (epoch: number) => `Rotated the vault key; key ${count("en", epoch)} came into use`,
  erasedBodies: (events: number) => n(events, "Erased the contents of # event", "Erased the contents of # events"),
  rejected: "Not genuine; changes nothing",
  reason: (text: string) => `“${text}”`,
  older: "Older",
  looking: "Looking through the journal…",
  end: "This is where the journal begins.",
  endOfSpan: "Nothing older fits.",
  none: "Nothing in the journal fits.",
  noneHint: "Show more kinds, a longer time, or everybody.",
  verify: "Verify now",
  verifyHint: "Checks every page, event, entry and key.",
  stopped: "Stopped, as you asked. The vault was not checked to its end.",
  checked: (events: number, entries: number) => `${n(events, "# event", "# events")} and ${n(entries, "# entry", "# entries")} were checked.`,
  whole: "All of it is genuine and whole.",
  harmlessOnly: "The vault is whole, but somebody wrote to the file who should not have: find out who can. Or it is a copy made in the middle of a change: then fetch NAME.hotline-journal from where it was made.",
  broken: "Do not rely on this file as it is.",
  problem,
  advice,
  harmless: "Harmless: the vault is whole without it.",
  refs: (said: string) => `Reference: ${said}`,
  more: (rest: number) => n(rest, "and # more", "and # more"),
  dismiss: "Close",
  export: {
    open: "Export…",
    title: "Write it to a file",
    note: "What the filters below admit, as a table (CSV). The file is not sealed: whoever reads it learns who was called, by whom and what for. There is no number in it.",
    path: "Where the file lies",
    pathNote: "Nothing is ever written over a file that is there.",
    browse: "Choose another place…",
    write: "Write the file",
    cancel: "Cancel",
    resumed: "You had chosen this place when the vault was locked. The filters below are as at the beginning.",
    stopped: "Stopped, as you asked. No file was left.",
    done: (events: number, path: string) => `${n(events, "# event was", "# events were")} written to ${path}`,
  },
};

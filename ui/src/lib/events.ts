// What a row of the journal tells, in words. Must never leave out that somebody is no longer in the vault, nor take the
// words for more than the row holds.
import type { Activity } from "./bindings";
import type { Messages } from "../messages/en";

/** Plain words, or the name of a contact, which can be gone to if it is in the vault. */
export type Said = string | { contact: string | null; name: string };

/** Stands for the contact's name until it is put in: no name holds it, and no sentence. */
const here = "\uE000";

export function describeEvent(m: Messages, row: Activity): string {
  return eventParts(m, row)
    .map((part) => (typeof part === "string" ? part : part.name))
    .join("");
}

/** The same in pieces, so that the contact can be a link. */
export function eventParts(m: Messages, row: Activity): Said[] {
  const { contact, contactName, gone } = row;
  const named = contactName === null ? null : { contact: gone ? null : contact, name: contactName };
  const pieces = sentence(m.activity, m.role, row, whom(m.activity, row)).split(here);
  return pieces.flatMap((piece, i) => (i > 0 && named !== null ? [named, piece] : [piece])).filter((part) => part !== "");
}

/** A removal says by itself that somebody is gone. */
function whom(m: Messages["activity"], { contactName, gone, kind }: Activity): string {
  if (contactName === null) return m.gone;
  return gone && kind !== "contact-removed" ? m.nowGone(here) : here;
}

function sentence(m: Messages["activity"], roles: Messages["role"], row: Activity, who: string): string {
  const about = row.about ?? m.aMember;
  switch (row.kind) {
    case "line-revealed": return m.revealed[row.how ?? "shown"](row.lineLabel, who);
    case "notes-revealed": return m.notesRevealed(who);
    case "contacts-put": return put(m, row, who);
    case "contact-removed": return who === m.gone ? m.plain["contact-removed"] : m.removed(who);
    case "import-planned": return row.contacts === null ? m.plain["import-planned"] : m.importPlanned(row.contacts);
    case "exported": return row.contacts === null ? m.plain.exported : m.exported(row.contacts);
    case "vault-key-rotated": return row.epoch === null ? m.plain["vault-key-rotated"] : m.rotated(row.epoch);
    case "bodies-erased": return row.events === null ? m.plain["bodies-erased"] : m.erasedBodies(row.events);
    case "member-added": return row.role === null ? m.plain["member-added"] : m.memberAdded(about, roles[row.role]);
    case "member-changed": return row.role === null ? m.memberEdited(about) : m.memberChanged(about, roles[row.role]);
    case "member-removed": return m.memberRemoved(about);
    case "member-key-added": return m.keyAdded(about);
    case "member-key-revoked": return row.about === null ? m.plain["member-key-revoked"] : m.keyRevoked(about);
    // hasOwn, as a kind is a string from outside, whatever the types say.
    default: return Object.hasOwn(m.plain, row.kind) ? m.plain[row.kind] : m.plain.unreadable;
  }
}

function put(m: Messages["activity"], row: Activity, who: string): string {
  const how = row.put ?? "edited";
  if (row.contact !== null) return m.put[how](who);
  return row.contacts === null ? m.put[how](m.gone) : m.putMany[how](m.someContacts(row.contacts));
}

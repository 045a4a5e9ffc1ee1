// What happened, in English, by the kind of event. Must never hold a secret or markup.
import type { EventKind } from "../lib/bindings";

const event: Record<EventKind, string> = {
  "vault-created": "Vault created",
  "member-added": "Member added",
  "member-changed": "Member changed",
  "member-removed": "Member removed",
  "member-key-added": "Key added",
  "member-key-revoked": "Key revoked",
  "contacts-put": "Entry written",
  "contact-removed": "Entry removed",
  "line-revealed": "Number used",
  exported: "Exported",
  "vault-key-rotated": "Vault key rotated",
  "policy-changed": "Rules changed",
  "bodies-erased": "Names erased",
  "older-copy-accepted": "Older copy accepted",
  erased: "Erased",
  unreadable: "Can’t be read",
};

export const activity = { event };

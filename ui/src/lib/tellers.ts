// What locks the vault beside the idle time, in words. Must never promise a lock that nobody here tells of.
import type { Teller } from "./bindings";
import type { Messages } from "../messages/en";

export function lockNote(tellers: Teller[], m: Messages["settings"]["idleNote"]): string {
  if (tellers.length === 0) return m.nothing;
  const note = m.tells(tellers.map((teller) => m.tellers[teller]).join(", "));
  return tellers.every((teller) => teller === "sleep") ? `${note} ${m.noScreen}` : note;
}

// What may be wrong with a contact of a file, and what is not taken over from it, in as few words as can be. Must never leave
// out a doubt.
import type { Doubt, Doubtful, NotTaken, RowDoubt } from "./bindings";
import type { Messages } from "../messages/en";

function ofContact(m: Messages, what: Exclude<Doubtful, "number" | "other-number" | "unknown-assurance">): string {
  return {
    "unknown-country": m.import.unknownCountry,
    "unknown-time-zone": m.import.unknownZone,
    "loose-extension": m.import.looseExtension,
    "name-looks-like-number": m.import.nameIsNumber,
    "name-unreadable": m.import.nameIsNoText,
    "thrown-away": m.import.thrownAway,
    "maybe-margin": m.import.maybeMargin,
  }[what];
}

/** Numbers with the same doubt are told together. */
export function doubtsInWords(m: Messages, doubts: readonly RowDoubt[]): string[] {
  const labels = new Map<Doubt | null, string[]>();
  const others: string[] = [];
  for (const { what, label, doubt, beside } of doubts) {
    if (what === "other-number") others.push(m.import.otherNumber(label ?? m.import.aNumber, beside ?? m.import.aNumber));
    else if (what === "unknown-assurance") others.push(m.import.unknownAssurance(label ?? m.import.aNumber));
    else if (what === "number") labels.set(doubt, [...(labels.get(doubt) ?? []), label ?? m.import.aNumber]);
    else others.push(ofContact(m, what));
  }
  const numbers = [...labels].map(([doubt, of]) => {
    const said = of.join(", ");
    return doubt === null ? m.import.numberDoubtful(said) : m.import.number(said, doubt);
  });
  return [...numbers, ...others];
}

export function notTakenInWords(m: Messages, notTaken: readonly NotTaken[]): string[] {
  return notTaken.map((of) =>
    of.what === "verified" ? m.import.verifiedNotTaken(of.label) : m.import.assuranceNotTaken(of.label, of.given, of.kept),
  );
}

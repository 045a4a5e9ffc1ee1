// Which letters of a text to mark, and what is said of matches that marks alone don't explain. Must never change the
// text: the runs, one after the other, are what was given.
import type { How, Mark, Part } from "./bindings";

/** Letters in a row that are marked for one reason, or for none. */
export type Run = { text: string; how: How | null };
/** What a caption says: a word for the part or for how it matched, and the text that the row doesn't show. */
export type Said = { what: Part | Exclude<How, "typed">; runs: Run[] | null };
/** The parts that a row shows, with their texts as it shows them. */
export type Shown = Partial<Record<Part, string>>;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cuts a text where marks begin and end, but never within a letter: its accents and the halves of its code stay with it. */
export function runs(text: string, marks: readonly Pick<Mark, "from" | "to" | "how">[]): Run[] {
  const found: Run[] = [];
  let at = 0;
  const add = (to: number, how: How | null) => {
    if (to > at) found.push({ text: text.slice(at, to), how });
    at = Math.max(at, to);
  };
  const inText = letters.segment(text);
  for (const { from, to, how } of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= to || from >= text.length) continue;
    const start = inText.containing(from)?.index ?? 0;
    const last = inText.containing(Math.min(to, text.length) - 1);
    add(start, null);
    add(last === undefined ? text.length : last.index + last.segment.length, how);
  }
  add(text.length, null);
  return found;
}

export const isGuess = (how: How | null) => how === "sound" || how === "spelling";

/** What to say of a hit beside its marks: parts that the row doesn't show, with their texts, and how others match that are not
 *  what was typed. */
export function caption(matched: readonly Mark[], shown: Shown, hidden: Shown, query: string): Said[] {
  const said = new Map<string, Said>();
  for (const { part, nth, how, text } of matched) {
    const isShown = shown[part] !== undefined;
    const whole = text ?? hidden[part];
    if (!isShown && whole !== undefined) {
      const marks = matched.filter((mark) => mark.part === part && mark.nth === nth);
      said.set(`${part} ${nth}`, { what: part, runs: runs(whole, marks) });
    }
    const isPlain = how === "office" || how === "country" ? isShown && isTyped(query, shown[part] ?? "") : how === "typed";
    if (how !== "typed" && !isPlain) said.set(how, { what: how, runs: null });
  }
  return [...said.values()];
}

/** Whether a word of the text begins as one of the query does. */
function isTyped(query: string, text: string): boolean {
  const typed = words(query);
  return words(text).some((word) => typed.some((beginning) => word.startsWith(beginning)));
}

const words = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

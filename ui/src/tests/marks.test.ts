// What is marked in a text, and what a caption says of it.
import { expect, test } from "vitest";
import type { How, Mark, Part } from "../lib/bindings";
import { caption, runs } from "../lib/marks";

const at = (from: number, to: number, how: How = "typed") => ({ from, to, how });
/** The text with what is marked in brackets. */
const marked = (text: string, ...marks: ReturnType<typeof at>[]) =>
  runs(text, marks).map((run) => (run.how === null ? run.text : `[${run.text}]`)).join("");

test.each([
  ["Angela Merkel", [at(7, 13)], "Angela [Merkel]"],
  ["Angela Merkel", [at(7, 13), at(0, 6)], "[Angela] [Merkel]"],
  ["Angela Merkel", [], "Angela Merkel"],
  ["Angela Merkel", [at(0, 13), at(7, 13)], "[Angela Merkel]"],
  ["Angela Merkel", [at(0, 8), at(7, 13)], "[Angela M][erkel]"],
  ["Angela Merkel", [at(7, 99), at(20, 30), at(5, 5)], "Angela [Merkel]"],
  ["早坂 ともえ", [at(3, 6)], "早坂 [ともえ]"],
  // Letters beyond the first plane are two units each: 𠮷田, 𐐐𐐭𐐲.
  ["𠮷田 一郎", [at(0, 3)], "[𠮷田] 一郎"],
  ["x 𐐐𐐭𐐲 y", [at(2, 8)], "x [𐐐𐐭𐐲] y"],
  // Half a letter is none.
  ["x 𐐐𐐭 y", [at(3, 5)], "x [𐐐𐐭] y"],
  // Accents of their own stay with their letter.
  ["Jose\u0301 Mari\u0301a", [at(0, 4)], "[Jose\u0301] Mari\u0301a"],
  ["Jose\u0301 Mari\u0301a", [at(4, 5)], "Jos[e\u0301] Mari\u0301a"],
  ["अर्जुन वेंकटराघवन", [at(0, 6)], "[अर्जुन] वेंकटराघवन"],
  ["Zoe 👩‍👧 Ross", [at(4, 6)], "Zoe [👩‍👧] Ross"],
  ["", [at(0, 3)], ""],
] as const)("%s", (text, marks, right) => {
  expect(marked(text, ...marks)).toBe(right);
});

test("the runs, one after the other, are the text, whatever the marks are", () => {
  const text = "𠮷e\u0301 👩‍👧 नि ab";
  for (let from = -1; from <= text.length + 1; from++) {
    for (let to = -1; to <= text.length + 1; to++) {
      expect(runs(text, [at(from, to), at(2, 5, "sound")]).map((run) => run.text).join("")).toBe(text);
    }
  }
});

const mark = (part: Part, how: How, from = 0, to = 5, text: string | null = null): Mark => ({ part, nth: 0, from, to, how, text });
const shown = { name: "Narendra Modi", office: "Prime Minister", country: "India" };
/** The caption in plain letters, hidden texts after a colon. */
const says = (matched: Mark[], query: string) =>
  caption(matched, shown, { organisation: "Bharatiya" }, query).map(({ what, runs }) => (runs === null ? what : `${what}: ${runs.map((run) => run.text).join("")}`));

test.each<[string, Mark[], string, string[]]>([
  ["a word that is seen where it was typed needs none", [mark("name", "typed")], "modi", []],
  ["a word for the office", [mark("office", "office"), mark("country", "typed")], "pm india", ["office"]],
  ["what a country is called otherwise", [mark("country", "country")], "bharat", ["country"]],
  ["the country’s own name needs none", [mark("country", "country")], "indi", []],
  ["a seat of government", [mark("office", "seat"), mark("country", "seat")], "south block", ["seat"]],
  ["a sound-alike", [mark("name", "sound")], "mody", ["sound"]],
  ["a slip", [mark("name", "spelling"), mark("name", "spelling", 6, 9)], "narenda mdoi", ["spelling"]],
  ["what the row doesn’t show, with its text", [mark("alias", "typed", 0, 4, "NaMo")], "namo", ["alias: NaMo"]],
  ["and how it matched", [mark("alias", "sound", 0, 4, "NaMo")], "nahmo", ["alias: NaMo", "sound"]],
  ["an organisation that makes room for the country", [mark("organisation", "typed", 0, 9)], "bharatiya", ["organisation: Bharatiya"]],
])("the caption: %s", (_, matched, query, right) => {
  expect(says(matched, query)).toEqual(right);
});

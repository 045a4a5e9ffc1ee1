// Stands in for the program's search in a developer's browser, as far as its answers have to be looked at. Must never be
// part of what is built.
import type { Fit, How, Mark, Part, Unsearchable } from "../lib/bindings";
import type { DevPerson } from "./people";

export type DevFound = { rows: { row: number; fit: Fit; matched: Mark[] }[]; without: string[]; sealed: Unsearchable | null };

const region = new Intl.DisplayNames("en", { type: "region" });
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const offices: Record<string, RegExp> = { pm: /^(prime minister|première ministre|statsminister|taoiseach)/i, potus: /^president of the united/i };
const people: Record<string, string> = { british: "GB", french: "FR", german: "DE", swedish: "SE", irish: "IE" };

function texts(person: DevPerson): [Part, string][] {
  const texts: [Part, string | undefined][] = [
    ["name", person.name], ["own-script", person.own], ["alias", person.alias], ["office", person.office], ["organisation", person.organisation],
    ["country", person.country === null ? undefined : region.of(person.country)],
  ];
  return texts.filter((text): text is [Part, string] => text[1] !== undefined);
}

/** One letter more, less or other. */
function isNear(a: string, b: string): boolean {
  if (a.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return [[1, 1], [1, 0], [0, 1]].some(([x = 0, y = 0]) => a.slice(at + x) === b.slice(at + y));
}

const mark = (part: Part, from: number, to: number, how: How, text: string): Mark =>
  ({ part, nth: 0, from, to, how, text: part === "alias" ? text : null });

function match(word: string, person: DevPerson): Mark | null {
  let near: Mark | null = null;
  for (const [part, text] of texts(person)) {
    if (part === "office" && offices[word]?.test(text)) return mark(part, 0, text.length, "office", text);
    if (part === "country" && people[word] === person.country) return mark(part, 0, text.length, "country", text);
    for (const { 0: own, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (plain(own).startsWith(word)) return mark(part, index, index + own.length, "typed", text);
      if (isNear(word, plain(own))) near ??= mark(part, index, index + own.length, "spelling", text);
    }
  }
  return near;
}

export function find(query: string, rows: readonly number[], at: (row: number) => DevPerson): DevFound {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const sealed = /^[+\d\s()-]{2,}$/.test(query) ? "number" : query.startsWith("@") ? "handle" : null;
  const all = rows.map((row) => ({ row, marks: words.map((word) => match(word, at(row))) }));
  const fitting = (left: number) => all.filter(({ marks }) => marks.filter((mark) => mark === null).length <= left);
  let fit = fitting(0);
  const isPartial = fit.length === 0 && words.length > 1;
  if (isPartial) fit = fitting(1);
  const found = fit.map(({ row, marks }) => {
    const matched = marks.filter((mark) => mark !== null);
    const of: Fit = isPartial ? "partial" : matched.some(({ how }) => how === "spelling") ? "similar" : "exact";
    return { row, fit: of, matched };
  });
  found.sort((a, b) => Number(a.fit !== "exact") - Number(b.fit !== "exact"));
  return { rows: found, without: isPartial ? words.filter((_, i) => fit.every(({ marks }) => marks[i] === null)) : [], sealed };
}

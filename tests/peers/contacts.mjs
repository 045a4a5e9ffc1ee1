// Reads a vCard file from standard input with the npm package ical.js or vcf and prints its contacts as JSON, for
// tests/src/address_books.rs.
//
//   node contacts.mjs ical.js | vcf
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ICAL from "ical.js";

const unescaped = (text) => text.replace(/\\(.)/g, (_, char) => (/n/i.test(char) ? "\n" : char));
/** The values between separators that are not escaped. */
const split = (text, separator) => {
  const found = [...text.matchAll(new RegExp(`((?:\\\\.|[^\\\\${separator}])*)(?:${separator}|$)`, "g"))].map(([, value]) => value);
  // Where the text ends, the pattern fits once more.
  return found.slice(0, -1);
};

const libraries = {
  // Lists and structures come taken apart and unescaped. Of a value that is neither, the backslash before a semicolon is
  // left to whoever asks; and of a property that the package doesn't know, all of them are.
  "ical.js": (text) => {
    const cards = ICAL.parse(text);
    const all = typeof cards[0] === "string" ? [cards] : cards;
    const plain = (name, value) => (name.startsWith("x-") ? unescaped(value) : value.replaceAll("\\;", ";"));
    return all.map(([, properties]) =>
      properties.map(([name, params, , ...values]) => ({ name, params, values: values.flat().map((value) => plain(name, value)) })),
    );
  },
  // Everything comes as it stands in the file, which whoever uses the package unescapes; but of an address only what is
  // between commas as well, escaped or not.
  vcf: (text) => {
    const separators = { org: ";", categories: "," };
    const cards = createRequire(import.meta.url)("vcf").parse(text);
    const key = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return cards.map((card) =>
      card.toJSON()[1].map(([name, params, , value]) => ({
        name: key(name).replace("ab-label", "ablabel"),
        params: Object.fromEntries(Object.entries(params).map(([name, value]) => [key(name), value])),
        values: [value].flat().flatMap((text) => (name in separators ? split(text, separators[name]) : [text])).map(unescaped),
      })),
    );
  },
};

function contact(properties) {
  const all = (wanted) => properties.filter(({ name, params }) => name === wanted && params.group === undefined);
  const one = (name) => all(name)[0]?.values[0] ?? null;
  const values = (name) => all(name).flatMap((property) => property.values);
  const isOwn = ({ params }) => params["x-hotline-own-script"] !== undefined;
  const names = all("fn");
  const of = (group, wanted) => properties.find(({ name, params }) => name === wanted && params.group === group)?.values[0] ?? null;
  const lines = properties.filter(({ name }) => name === "tel" || name === "impp");
  return {
    name: names.find((name) => !isOwn(name)).values[0],
    own_script: names.find(isOwn)?.values[0] ?? null,
    aliases: values("nickname"),
    office: one("title"),
    organisation: values("org")[0] ?? null,
    units: values("org").slice(1),
    place: values("adr"),
    time_zone: one("tz"),
    languages: values("lang"),
    form_of_address: one("x-hotline-form-of-address"),
    tags: values("categories"),
    notes: one("note"),
    lines: lines.map(({ params, values }) => ({ label: of(params.group, "x-ablabel"), number: values[0], notes: of(params.group, "note") })),
  };
}

const cards = libraries[process.argv[2]](readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cards.map(contact)));

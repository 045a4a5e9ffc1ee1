// Picks the form of a word for a number, and writes numbers as the language does. Must never know a word itself.
import type { Language } from "../lib/bindings";

type Forms = { one: string; other: string };
type Rules = { plural: Intl.PluralRules; number: Intl.NumberFormat };

const known = new Map<Language, Rules>();

/** Makes the rules of a language before they are needed: that takes a moment. */
export function prepare(language: Language) {
  rules(language);
}

function rules(language: Language): Rules {
  let rules = known.get(language);
  if (rules === undefined) {
    rules = { plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) };
    known.set(language, rules);
  }
  return rules;
}

/** Says the fitting form, with `#` replaced by the number. */
export function plural(language: Language, n: number, forms: Forms): string {
  const form = rules(language).plural.select(n) === "one" ? forms.one : forms.other;
  return form.replace("#", count(language, n));
}

export function count(language: Language, n: number): string {
  return rules(language).number.format(n);
}

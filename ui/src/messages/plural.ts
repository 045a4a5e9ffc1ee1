// Picks the form of a word for a number, and writes numbers as the language does. Must never know a word itself.
import type { Language } from "../lib/bindings";

type Forms = { one: string; other: string };

/** Says the fitting form, with `#` replaced by the number. */
export function plural(language: Language, n: number, forms: Forms): string {
  const form = new Intl.PluralRules(language).select(n) === "one" ? forms.one : forms.other;
  return form.replace("#", count(language, n));
}

export function count(language: Language, n: number): string {
  return new Intl.NumberFormat(language).format(n);
}

// The languages offered where one can be typed. Must never refuse one that is not among them.
import type { Language } from "./bindings";
import { languageName } from "./names";

const common =
  "af am ar az be bg bn bs ca cs cy da de dv dz el en es et eu fa fi fil fj fr ga he hi hr ht hu hy id ig is it ja ka kk km ko ky lo lt lv " +
  "mg mi mk mn ms mt my ne nl no ny pl ps pt rn ro ru rw si sk sl sm sn so sq sr ss st sv sw ta te tet tg th ti tk tn to tpi tr uk ur uz vi wo " +
  "xh yo zh zu";

export type Choice = { tag: string; name: string };

/** The usual ones, by their names. */
export function usualLanguages(language: Language): Choice[] {
  const { compare } = new Intl.Collator(language);
  return common.split(" ").map((tag) => ({ tag, name: languageName(tag, language) })).sort((a, b) => compare(a.name, b.name));
}

/** The tag of a usual language that was typed by its name; else what was typed. */
export function tagOf(typed: string, language: Language): string {
  const plain = typed.trim().toLocaleLowerCase(language);
  return usualLanguages(language).find(({ name }) => name.toLocaleLowerCase(language) === plain)?.tag ?? typed.trim();
}

/** What a tag is called; null if it is none that is known. */
export function nameOf(tag: string, language: Language): string | null {
  const name = languageName(tag, language);
  return name.toLowerCase() === tag.toLowerCase() ? null : name;
}

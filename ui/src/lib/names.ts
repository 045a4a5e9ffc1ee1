// Names of countries and languages in the reader's language, and the language that a name is written in. Must never
// fail on a code that it does not know: it says the code.
import type { Language } from "./bindings";

const displays = new Map<string, Intl.DisplayNames>();

function display(kind: "region" | "language", language: Language): Intl.DisplayNames {
  const key = kind + language;
  let found = displays.get(key);
  if (found === undefined) {
    found = new Intl.DisplayNames([language], { type: kind, fallback: "code" });
    displays.set(key, found);
  }
  return found;
}

function say(kind: "region" | "language", code: string, language: Language): string {
  try {
    return display(kind, language).of(code) ?? code;
  } catch {
    return code;
  }
}

export const countryName = (code: string, language: Language) => say("region", code, language);

export const languageName = (tag: string, language: Language) => say("language", tag, language);

/** Which of the languages a name in its own script is in, so that the right letter forms are drawn. */
export function scriptLanguage(text: string, languages: readonly string[]): string | undefined {
  return languages.find((tag) => {
    try {
      const script = new Intl.Locale(tag).maximize().script;
      if (script === undefined || script === "Latn") return false;
      const letters = script === "Jpan" || script === "Hans" || script === "Hant" ? "Hani" : script === "Kore" ? "Hang" : script;
      return new RegExp(`\\p{Script=${letters}}`, "u").test(text);
    } catch {
      return false;
    }
  });
}

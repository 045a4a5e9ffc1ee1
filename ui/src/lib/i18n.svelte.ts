// The language of the page and its messages. Must never hold a message itself: those are in src/messages.
import type { Language } from "./bindings";
import { en, type Messages } from "../messages/en";
import { fr } from "../messages/fr";

const catalogue: Record<Language, Messages> = { en, fr };

/** The first language of the system's that the page speaks; English if none. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split("-")[0];
    if (base === "fr" || base === "en") return base;
  }
  return "en";
}

class I18n {
  language = $state<Language>(systemLanguage(navigator.languages));
  m = $derived(catalogue[this.language]);

  /** As the settings have it; null: as the system has it. */
  use(language: Language | null) {
    this.language = language ?? systemLanguage(navigator.languages);
  }
}

export const i18n = new I18n();

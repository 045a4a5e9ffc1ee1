// Both languages: every error is told in full, and the French is French.
import { render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import App from "../App.svelte";
import Alert from "../components/Alert.svelte";
import type { Code } from "../lib/bindings";
import { i18n, systemLanguage } from "../lib/i18n.svelte";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { opened, program, settle, start } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  i18n.use("en");
});

/** Every string of a catalogue by its path; what takes parameters is called with some. */
function strings(part: object, path = ""): [string, string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return [[path + key, value]];
    if (typeof value === "function") return [[path + key, String(value(...(value.length === 1 ? [3] : [3, 4]).map((n) => (/safer|onLine|as$/.test(key) ? `x${n}` : n))))]];
    return strings(value as object, `${path}${key}.`);
  });
}

describe.each([["en", en], ["fr", fr]] as const)("%s", (language, messages) => {
  test.each(Object.keys(messages.errors) as Code[])("%s is told with what to do", (code) => {
    i18n.use(language);
    render(Alert, { trouble: { code, details: null } });
    const alert = screen.getByRole("alert");
    for (const said of Object.values(messages.errors[code])) {
      expect(said.length).toBeGreaterThan(3);
      expect(alert.textContent).toContain(said);
    }
    expect(alert.textContent).not.toContain("undefined");
  });

  test("says something everywhere", () => {
    for (const [path, said] of strings(messages)) expect(said, path).toMatch(/\S/);
  });
});

test("the French has every sentence, no sentence of the English, and French spaces", () => {
  const english = new Map(strings(en));
  const french = strings(fr);
  expect(french.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  const same = french.filter(([path, said]) => /[a-z]{2,} /i.test(said) && said === english.get(path));
  expect(same).toEqual([]);
  for (const [path, said] of french) expect(said, path).not.toMatch(/ [:;?!»]|« /);
});

test("the page speaks French if the settings say so", async () => {
  program({ ...opened, start: () => ({ ...start(true), settings: { ...start(true).settings, language: "fr" } }) });
  render(App);
  await settle();
  expect(document.documentElement.lang).toBe("fr");
  expect(screen.getByText("2 personnes")).toBeTruthy();
  expect(screen.getByTestId("lock").textContent).toContain("Verrouiller");
});

test("the system's first language that is spoken here is taken", () => {
  expect(systemLanguage(["de-DE", "fr-CA", "en"])).toBe("fr");
  expect(systemLanguage(["de-DE"])).toBe("en");
});

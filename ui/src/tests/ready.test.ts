// What the page makes ready while the program derives the key. By itself, as it is made ready once.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import App from "../App.svelte";
import { later, opened, program, settle, start, vault } from "./program";

test("the rules by which numbers are said are there before the directory, and hold up nothing that it waits for", async () => {
  vi.useFakeTimers();
  const made: string[] = [];
  let rules = 0;
  const { PluralRules } = Intl;
  const counted = function (language: string) {
    rules++;
    return new PluralRules(language);
  };
  Object.assign(Intl, { PluralRules: counted });
  const slow = later<unknown>();
  const unlock = () => {
    made.push(rules === 0 ? "asked first" : "made first");
    return slow.promise;
  };
  program({ ...opened, start: () => start(false), unlock });
  render(App);
  await settle();
  const field = screen.getByTestId<HTMLInputElement>("unlock-passphrase");
  await fireEvent.input(field, { target: { value: "correct horse" } });
  await fireEvent.submit(field.form as HTMLFormElement);
  await settle();
  expect(made).toEqual(["asked first"]);
  expect(rules).toBe(1);
  slow.resolve(vault);
  await settle();
  expect(screen.getByTestId("search")).toBeTruthy();
  expect(rules).toBe(1);
  Object.assign(Intl, { PluralRules });
  vi.useRealTimers();
});

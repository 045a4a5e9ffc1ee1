// Flags in the list: at once where they were seen before, else when nobody types; never that of another country.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { flagUrl } from "../lib/flags";
import { found, hit, opened, program, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const from = (...countries: string[]) => found(countries.map((country) => ({ ...hit(country), country })));
const flags = () => screen.getAllByTestId("result").map((row) => row.querySelector("img")?.getAttribute("src") ?? null);

async function list() {
  const answers: Record<string, ReturnType<typeof found>> = { "": from("FR", "DE"), a: from("DE", "AL"), al: from("AL") };
  program({ ...opened, find: ({ query }) => answers[String(query)] });
  render(App);
  await settle();
  const type = async (value: string) => {
    await fireEvent.input(screen.getByTestId("search"), { target: { value } });
    await settle();
  };
  const rest = async () => {
    await vi.advanceTimersByTimeAsync(100);
    for (const flag of document.querySelectorAll("img")) await fireEvent.load(flag);
  };
  return { type, rest };
}

test("a flag that is new to the page waits until nobody types", async () => {
  const { type, rest } = await list();
  expect(flags()).toEqual([null, null]);
  await rest();
  expect(flags()).toEqual([flagUrl("FR"), flagUrl("DE")]);
  await type("a");
  // Germany's was seen before; the row that France had has no flag rather than France's.
  expect(flags()).toEqual([flagUrl("DE"), null]);
  await vi.advanceTimersByTimeAsync(60);
  await type("al");
  await vi.advanceTimersByTimeAsync(60);
  expect(flags()).toEqual([null]);
  await rest();
  expect(flags()).toEqual([flagUrl("AL")]);
});

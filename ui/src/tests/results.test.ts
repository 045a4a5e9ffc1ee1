// The results as they are seen and heard: sections, marks, captions, notes and counts.
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Found, Hit, Mark } from "../lib/bindings";
import { found, hit, loose, opened, program, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mark = (rest: Partial<Mark>): Mark => ({ part: "name", nth: 0, from: 0, to: 6, how: "typed", text: null, ...rest });
const marked = (of: Hit, ...matched: Partial<Mark>[]): Hit => ({ ...of, matched: matched.map(mark) });

async function find(answer: Found, query = "x") {
  program({ ...opened, find: ({ query }) => (query === "" ? found([hit("a"), hit("b")]) : answer) });
  render(App);
  await settle();
  await vi.advanceTimersByTimeAsync(60);
  await fireEvent.input(screen.getByTestId("search"), { target: { value: query } });
  await settle();
}

const options = () => screen.getAllByRole("option");
/** Rows and headings from the top. */
const column = () =>
  [...screen.getByRole("listbox").children]
    .toSorted((a, b) => top(a) - top(b))
    .map((place) => place.querySelector("[data-testid=results-heading]")?.textContent ?? place.querySelector(".name")?.textContent);
const top = (place: Element) => Number(/[\d.]+/.exec((place as HTMLElement).style.transform)?.[0]);
const marks = () => [...screen.getByRole("listbox").querySelectorAll("mark")].map((mark) => mark.textContent);

test("exact hits come first without a heading, similar names below one, which can’t be chosen", async () => {
  await find(found([hit("a"), hit("b"), loose("c"), loose("d")]));
  expect(column()).toEqual(["Person a", "Person b", "Similar names", "Person c", "Person d"]);
  expect(options()).toHaveLength(4);
  expect(options().map((row) => [row.getAttribute("aria-posinset"), row.getAttribute("aria-setsize")])).toEqual([["1", "4"], ["2", "4"], ["3", "4"], ["4", "4"]]);
  const about = options().map((row) => document.getElementById(row.getAttribute("aria-describedby") ?? "")?.textContent);
  expect(about).toEqual([undefined, undefined, "Similar names", "Similar names"]);
  expect(screen.getByText("2 people, 2 similar names")).toBeTruthy();
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "ArrowDown" });
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "ArrowDown" });
  await settle();
  expect(screen.getByTestId("search").getAttribute("aria-activedescendant")).toBe("row-2");
  expect(options().filter((row) => row.getAttribute("aria-selected") === "true").map(({ id }) => id)).toEqual(["row-2"]);
});

test.each([
  [["crown"], "Nobody fits “crown”; without it:"],
  [["crown", "jewel"], "Nobody fits “crown”, “jewel”; without them:"],
  [[], "Nobody fits all words; these fit most:"],
])("where nobody fits all words, the heading says which: %s", async (without, heading) => {
  await find(found([loose("c", "partial")], { without }));
  expect(column()).toEqual([heading, "Person c"]);
  expect(screen.getByText("No exact match, 1 in part")).toBeTruthy();
});

test("similar names alone are counted as such, and none is the exact one", async () => {
  await find(found([loose("c"), loose("d"), loose("e")]));
  expect(screen.getByText("No exact match, 3 similar names")).toBeTruthy();
  expect(screen.getByTestId("search").getAttribute("aria-activedescendant")).toBeNull();
});

test("a similar one is opened by a click", async () => {
  await find(found([loose("c")]));
  await fireEvent.click(options()[0] as HTMLElement);
  await settle();
  expect(screen.getByTestId("person-name").textContent).toBe("Person c");
});

test("what matched is marked: in the name, in the office, and the country as a whole in the reader’s language", async () => {
  await find(found([marked(hit("a"), {}, { part: "office", to: 9, how: "office" }, { part: "country", to: 2, how: "country" })]), "french pm");
  expect(marks()).toEqual(["Person", "President", "France"]);
  expect(options()[0]?.querySelector(".said")?.textContent?.trim()).toBe("office, country");
});

test("what matched out of sight is said, with what was marked there, and so is what is only alike", async () => {
  await find(found([marked(loose("a"), { how: "sound" }, { part: "alias", from: 4, to: 8, how: "typed", text: "Ada Lee the Second" })]));
  expect(options()[0]?.querySelector(".said")?.textContent?.trim()).toBe("sounds like, also called: Ada Lee the Second");
  expect(marks()).toEqual(["Person", "Lee "]);
  expect(options()[0]?.querySelector("mark")?.classList.contains("guess")).toBe(true);
});

test("a name in its own script is shown where it matched", async () => {
  await find(found([marked({ ...hit("a"), ownScript: "早坂 ともえ" }, { part: "own-script", from: 0, to: 2 })]));
  expect(options()[0]?.querySelector(".said")?.textContent?.trim()).toBe("own script: 早坂 ともえ");
  expect(marks()).toEqual(["早坂"]);
});

test("a row has one name to be heard, whose words neither fall apart nor run together", async () => {
  await find(found([marked(loose("a"), { from: 2, to: 4, how: "spelling" }, { part: "office", from: 0, to: 4 })]));
  const row = within(screen.getByRole("listbox"));
  expect(row.getByRole("option", { name: /^Person a, President, France, \d\d:\d\d, Best line: Secure, spelled like$/ })).toBeTruthy();
});

test.each([
  ["number", "Numbers are sealed and can’t be searched."],
  ["handle", "Handles and addresses are sealed like numbers and can’t be searched."],
] as const)("a %s is said to be sealed, with what to do instead", async (sealed, said) => {
  await find(found([], { sealed }));
  const note = screen.getByTestId("search-sealed");
  expect(note.textContent).toContain(said);
  expect(note.textContent).toContain("Look for the person by name, office or country.");
  expect(screen.queryByText(/^Nobody fits/)).toBeNull();
});

test("also where somebody was found", async () => {
  await find(found([hit("a")], { sealed: "number" }));
  expect(screen.getByTestId("search-sealed")).toBeTruthy();
  expect(options()).toHaveLength(1);
});

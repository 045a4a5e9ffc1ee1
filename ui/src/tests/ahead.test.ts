// Keys that are pressed before the person they are meant for is on the page.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Found } from "../lib/bindings";
import { found, hit, later, loose, opened, person, program, refuse, secret, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answers = Parameters<typeof program>[0];

const press = (key: string, rest = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...rest });
const search = () => screen.getByTestId<HTMLInputElement>("search");
const named = () => screen.queryByTestId("person-name")?.textContent;

/** Person a is on the page, person b was chosen and is on the way. */
async function towardsB(answers: Answers = {}) {
  const b = later<unknown>();
  const asked = program({ ...opened, person: ({ contact }) => (contact === "b" ? b.promise : person("a")), ...answers });
  render(App);
  await settle();
  await press("Enter");
  await settle();
  await press("/");
  await press("ArrowDown");
  await press("Enter");
  await settle();
  expect(named()).toBe("Person a");
  const of = (command: string) => asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args);
  return { of, arrives: (as: unknown = person("b")) => (b.resolve(as), settle()) };
}

test.each([["r", "reveal"], ["c", "copy"], ["q", "qr"]])("%s does its work with whom Enter opens, not with whom is on the page", async (key, command) => {
  const { of, arrives } = await towardsB();
  await press(key);
  await settle();
  expect(of(command)).toEqual([]);
  await arrives();
  expect(named()).toBe("Person b");
  expect(of(command)).toEqual([{ contact: "b", line: "b-red", purpose: null }]);
  expect(document.activeElement).toBe(screen.getByTestId("person-name"));
});

test("it is under way before they are drawn", async () => {
  let page: string | undefined;
  const { arrives } = await towardsB({
    reveal: () => {
      page = named() ?? undefined;
      return { number: secret, extension: null, seconds: 30 };
    },
  });
  await press("r");
  await arrives();
  expect(page).toBe("Person a");
  expect(screen.getByTestId("number").textContent).toContain(secret);
});

test("a key that waits behind them comes before they are drawn, and is for them", async () => {
  const { of, arrives } = await towardsB();
  let page: string | null | undefined;
  const arrived = arrives();
  setTimeout(() => {
    page = named();
    void press("r");
  });
  await arrived;
  await settle();
  expect(page).toBe("Person a");
  expect(of("reveal")).toEqual([{ contact: "b", line: "b-red", purpose: null }]);
});

test("so do the notes", async () => {
  const { of, arrives } = await towardsB();
  await press("n");
  await arrives();
  expect(of("notes")).toEqual([{ contact: "b" }]);
  expect(screen.getByTestId("notes")).toBeTruthy();
});

test("so does editing", async () => {
  const { arrives } = await towardsB({ countries: () => [] });
  await press("e");
  await settle();
  expect(screen.queryByTestId("contact-name")).toBeNull();
  await arrives();
  expect(screen.getByTestId<HTMLInputElement>("contact-name").value).toBe("Person b");
});

test("no letter of it goes into the search", async () => {
  const { arrives } = await towardsB();
  expect(document.activeElement).not.toBe(search());
  await arrives();
  expect(search().value).toBe("");
});

test("a line that asks for a purpose asks for it, and has the focus", async () => {
  const { of, arrives } = await towardsB();
  await press("r");
  const b = person("b");
  await arrives({ ...b, lines: b.lines.toReversed().map((line) => ({ ...line, needsPurpose: true })) });
  expect(of("reveal")).toEqual([]);
  expect(document.activeElement).toBe(screen.getByTestId("purpose"));
});

test.each([["Esc", "Escape", {}], ["a new search", "k", { ctrlKey: true }]])("%s takes it back", async (_, key, rest) => {
  const { of, arrives } = await towardsB();
  await press("r");
  await press(key, rest);
  expect(document.activeElement).toBe(search());
  await arrives();
  expect(of("reveal")).toEqual([]);
  expect(named()).toBe("Person b");
  expect(document.activeElement).toBe(search());
});

test("a window that lost the focus meanwhile shows nothing", async () => {
  const { of, arrives } = await towardsB();
  await press("r");
  await fireEvent.blur(window);
  await arrives();
  expect(of("reveal")).toEqual([]);
  expect(document.body.textContent).not.toContain(secret);
});

test("who goes elsewhere meanwhile finds nothing opened", async () => {
  const { of, arrives } = await towardsB({ settings: () => null });
  await press("r");
  await press(",", { ctrlKey: true });
  await arrives();
  expect(of("reveal")).toEqual([]);
});

test("where nobody fits, the keys are in the search again", async () => {
  const slow = later<Found>();
  const asked = program({ ...opened, find: ({ query }) => (query === "x" ? slow.promise : found([hit("a")])) });
  render(App);
  await settle();
  await fireEvent.input(search(), { target: { value: "x" } });
  await press("Enter");
  await press("r");
  slow.resolve(found([]));
  await settle();
  expect(document.activeElement).toBe(search());
  expect(asked.mock.calls.map(([name]) => name)).not.toContain("reveal");
});

test("where a person can’t be opened, nothing is opened of anybody, and the keys are in the search again", async () => {
  const { of, arrives } = await towardsB();
  await press("r");
  await arrives(refuse("vault-io"));
  expect(of("reveal")).toEqual([]);
  expect(screen.getByTestId("alert")).toBeTruthy();
  expect(document.activeElement).toBe(search());
});

/** Person a is on the page, and what is typed finds what a test says. */
async function beforeGuesses(answer: Found | Promise<Found>) {
  const asked = program({ ...opened, find: ({ query }) => (query === "" ? found([hit("a"), hit("b")]) : answer) });
  render(App);
  await settle();
  await press("Enter");
  await settle();
  expect(named()).toBe("Person a");
  await press("/");
  await vi.advanceTimersByTimeAsync(60);
  await fireEvent.input(search(), { target: { value: "merz" } });
  return asked;
}

const revealing: readonly (readonly [string, string])[] = [["r", "reveal"], ["c", "copy"], ["q", "qr"], ["n", "notes"]];

test.each(revealing)("where only a sound-alike is there, Enter and %s reveal nobody", async (key, command) => {
  const asked = await beforeGuesses(found([loose("merts")]));
  await settle();
  expect(search().getAttribute("aria-activedescendant")).toBeNull();
  expect(screen.getByRole("option").getAttribute("aria-selected")).toBe("false");
  const before = asked.mock.calls.filter(([name]) => name === "person").length;
  await press("Enter");
  await press(key);
  await settle();
  const names = asked.mock.calls.map(([name]) => name);
  expect(names).not.toContain(command);
  expect(names.filter((name) => name === "person")).toHaveLength(before);
  expect(screen.getByText("No exact match: choose one with the arrows")).toBeTruthy();
  expect(document.activeElement).toBe(search());
});

test.each([
  ["Enter", "r"], ["Enter", "c"], ["ArrowDown", "Enter", "r"], ["ArrowDown", "Enter", "q"], ["PageDown", "Enter", "r"],
])("nor do they if the answer comes late: %s, %s %s", async (...keys) => {
  const slow = later<Found>();
  const asked = await beforeGuesses(slow.promise);
  for (const key of keys) await press(key);
  slow.resolve(found([loose("merts", "partial")], { without: ["merz"] }));
  await settle();
  const names = asked.mock.calls.map(([name]) => name);
  for (const command of ["reveal", "copy", "qr"]) expect(names).not.toContain(command);
  expect(named()).toBe("Person a");
  expect(screen.getByText("No exact match: choose one with the arrows")).toBeTruthy();
  expect(document.activeElement).toBe(search());
});

test("who chose a similar one with the arrows means them", async () => {
  const asked = await beforeGuesses(found([loose("merts")]));
  await settle();
  await press("ArrowDown");
  expect(search().getAttribute("aria-activedescendant")).toBe("row-0");
  await press("Enter");
  await press("r");
  await settle();
  expect(asked.mock.calls.filter(([name]) => name === "reveal").map(([, args]) => args)).toEqual([{ contact: "merts", line: "merts-red", purpose: null }]);
});

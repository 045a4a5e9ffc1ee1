// Picking a person by a few letters: with the keys, with the mouse, and while the answer is still on the way.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import PersonPick from "../components/PersonPick.svelte";
import type { Found } from "../lib/bindings";
import { found, hit, later, loose, program, refuse, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const of = (...ids: string[]): Found => found(ids.map(hit));

/** A field in a program that finds what a test says; `picked` is whoever was picked, in order. */
function open(find: (query: string) => unknown) {
  program({ find: ({ query }) => find(String(query)) });
  const picked: (string | undefined)[] = [];
  render(PersonPick, { picked: null, onpick: (person) => picked.push(person?.id), onlocked: () => undefined });
  return picked;
}

const field = () => screen.getByTestId<HTMLInputElement>("activity-person");
const rows = () => screen.queryAllByTestId("activity-person-hit");
const chosen = () => rows().filter((row) => row.getAttribute("aria-selected") === "true").map((row) => row.textContent?.trim().slice(0, 8));

/** The row that the field points at, by its name. */
const pointed = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent?.trim().slice(0, 8);

async function write(query: string) {
  // As by hand.
  await vi.advanceTimersByTimeAsync(60);
  await fireEvent.input(field(), { target: { value: query } });
  await settle();
}

/** Whether the press was left to the browser. */
async function press(key: string) {
  const left = await fireEvent.keyDown(field(), { key });
  await settle();
  return left;
}

/** A press or a release of the mouse on the first or a later row, always at the same place: jsdom has no events of pointers. */
const mouse = (type: "pointerdown" | "pointerup", row: number) =>
  fireEvent(rows()[row] as HTMLElement, new MouseEvent(type, { bubbles: true, cancelable: true }));

test("the arrows go through the rows and stop at the ends, and the field points at the row", async () => {
  const picked = open(() => of("a", "b", "c"));
  await write("per");
  expect(field().getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole("listbox").id).toBe(field().getAttribute("aria-controls"));
  expect(pointed()).toBe("Person a");
  for (const row of ["Person b", "Person c", "Person c"]) {
    expect(await press("ArrowDown")).toBe(false);
    expect(pointed()).toBe(row);
    expect(chosen()).toEqual([row]);
  }
  await press("ArrowUp");
  await press("ArrowUp");
  await press("ArrowUp");
  expect(pointed()).toBe("Person a");
  await press("ArrowDown");
  await press("Enter");
  expect(picked).toEqual(["b"]);
});

test("Home and End are for the letters, not for the rows", async () => {
  open(() => of("a", "b"));
  await write("per");
  await press("ArrowDown");
  expect(await press("Home")).toBe(true);
  expect(await press("End")).toBe(true);
  expect(pointed()).toBe("Person b");
});

test("Escape takes the letters and the rows away, and does nothing else", async () => {
  const picked = open(() => of("a"));
  await write("per");
  expect(await press("Escape")).toBe(false);
  expect(field().value).toBe("");
  expect(field().getAttribute("aria-expanded")).toBe("false");
  await press("Enter");
  expect(picked).toEqual([]);
  expect(await press("Escape")).toBe(true);
});

test("leaving the field closes the rows, and an arrow opens them again", async () => {
  const picked = open(() => of("a", "b"));
  await write("per");
  await fireEvent.blur(field());
  await settle();
  expect(field().getAttribute("aria-expanded")).toBe("false");
  await press("Enter");
  expect(picked).toEqual([]);
  await press("ArrowDown");
  expect(field().getAttribute("aria-expanded")).toBe("true");
  expect(pointed()).toBe("Person a");
});

test("each answer begins at its first row, though the row before is still among them", async () => {
  open((query) => (query === "p" ? of("a", "b", "c") : of("c", "b")));
  await write("p");
  await press("ArrowDown");
  expect(pointed()).toBe("Person b");
  await write("pe");
  expect(chosen()).toEqual(["Person c"]);
  expect(pointed()).toBe("Person c");
});

test("Enter waits for the answer to what is typed, and takes its first row", async () => {
  const slow = later<Found>();
  const picked = open((query) => (query === "p" ? of("a", "b") : slow.promise));
  await write("p");
  await press("ArrowDown");
  await write("pe");
  await press("Enter");
  expect(picked).toEqual([]);
  slow.resolve(of("c", "b"));
  await settle();
  expect(picked).toEqual(["c"]);
});

test("the arrows wait for it, too, and go through its rows", async () => {
  const slow = later<Found>();
  const picked = open((query) => (query === "p" ? of("a", "b", "c") : slow.promise));
  await write("p");
  await write("pe");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) expect(await press(key)).toBe(false);
  slow.resolve(of("c", "b", "a"));
  await settle();
  expect(pointed()).toBe("Person b");
  expect(picked).toEqual([]);
  await press("Enter");
  expect(picked).toEqual(["b"]);
});

test("Enter behind an arrow takes the row that the arrow goes to", async () => {
  const slow = later<Found>();
  const picked = open(() => slow.promise);
  await write("pe");
  await press("ArrowDown");
  await press("Enter");
  slow.resolve(of("c", "b", "a"));
  await settle();
  expect(picked).toEqual(["b"]);
});

test("keys that wait are forgotten with what they were meant for", async () => {
  const slow = later<Found>();
  const picked = open((query) => (query === "p" ? slow.promise : of("a", "b")));
  await write("p");
  await press("ArrowDown");
  await press("Enter");
  await write("pe");
  slow.resolve(of("c", "b"));
  await settle();
  expect(pointed()).toBe("Person a");
  expect(picked).toEqual([]);
});

test("a row of an older query is not taken, whether it is clicked or was pressed before the answer", async () => {
  const slow = later<Found>();
  const picked = open((query) => (query === "p" ? of("a", "b") : slow.promise));
  await write("p");
  await write("pe");
  expect(rows()).toHaveLength(2);
  await mouse("pointerdown", 0);
  await mouse("pointerup", 0);
  expect(picked).toEqual([]);
  await mouse("pointerdown", 0);
  slow.resolve(of("c"));
  await settle();
  await mouse("pointerup", 0);
  await settle();
  expect(picked).toEqual([]);
  expect(field().value).toBe("pe");
});

test("a press of the mouse keeps the focus in the field, and its release picks the row", async () => {
  const picked = open(() => of("a", "b"));
  await write("per");
  expect(await mouse("pointerdown", 1)).toBe(false);
  await mouse("pointerup", 1);
  await settle();
  expect(picked).toEqual(["b"]);
});

test("nobody found is said, and nobody is picked; nor where the search failed", async () => {
  const picked = open((query) => (query === "zz" ? of() : refuse("vault-io")));
  await write("zz");
  expect(screen.getByRole("status").textContent).toBe("Nobody fits");
  expect(field().getAttribute("aria-expanded")).toBe("false");
  await press("Enter");
  await write("zzz");
  await press("Enter");
  expect(picked).toEqual([]);
});

/** An answer in which everybody is only similar. */
const like = (...ids: string[]): Found => found(ids.map((id) => loose(id)));

test("a similar one is not chosen beforehand: Enter picks nobody, and an arrow or a click does", async () => {
  const picked = open(() => like("a", "b"));
  await write("per");
  expect(rows()).toHaveLength(2);
  expect(chosen()).toEqual([]);
  expect(field().getAttribute("aria-activedescendant")).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("No exact match: choose one with the arrows");
  expect(screen.getByText("Similar names", { selector: ".heading" })).toBeTruthy();
  await press("Enter");
  expect(picked).toEqual([]);
  expect(rows()).toHaveLength(2);
  await press("ArrowDown");
  expect(pointed()).toBe("Person a");
  await press("Enter");
  expect(picked).toEqual(["a"]);
});

test("a click on a similar one picks them", async () => {
  const picked = open(() => like("a", "b"));
  await write("per");
  await mouse("pointerdown", 1);
  await mouse("pointerup", 1);
  await settle();
  expect(picked).toEqual(["b"]);
});

test("the mouse that lies on a similar one does not choose them", async () => {
  const picked = open(() => found([hit("a"), loose("b")]));
  await write("per");
  await fireEvent(rows()[1] as HTMLElement, new MouseEvent("pointermove", { bubbles: true }));
  await settle();
  await press("Enter");
  expect(picked).not.toContain("b");
});

test("Enter and arrows before the answer pick no similar one", async () => {
  const slow = later<Found>();
  const picked = open((query) => (query === "p" ? of("a") : slow.promise));
  await write("p");
  await write("pe");
  await press("ArrowDown");
  await press("Enter");
  slow.resolve(like("c", "b"));
  await settle();
  expect(picked).toEqual([]);
  expect(chosen()).toEqual([]);
});

test("the arrows go from the exact ones on to the similar ones", async () => {
  const picked = open(() => found([hit("a"), loose("b")]));
  await write("per");
  expect(pointed()).toBe("Person a");
  await press("ArrowDown");
  expect(pointed()).toBe("Person b");
  await press("Enter");
  expect(picked).toEqual(["b"]);
});

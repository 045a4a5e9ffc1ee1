// Notes on the screen: they come when asked for, one secret thing at a time, and go as a number does.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { later, notes, opened, program, refuse, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const said = ["Prefers mornings.", "Never on a Friday.", "Ask for Mira."];

async function openPerson(answers = opened) {
  const asked = program(answers);
  render(App);
  await settle();
  await press("Enter");
  await settle();
  return asked;
}

async function shown() {
  const asked = await openPerson();
  await fireEvent.click(screen.getByTestId("notes-show"));
  await settle();
  for (const text of said) expect(screen.getByTestId("notes").textContent).toContain(text);
  return asked;
}

function gone() {
  expect(screen.queryByTestId("notes")).toBeNull();
  for (const text of said) expect(document.documentElement.outerHTML).not.toContain(text);
}

test("they are asked for on request only, and those of a line stand under its label", async () => {
  const asked = await openPerson();
  gone();
  expect(asked.mock.calls.some(([command]) => command === "notes")).toBe(false);
  await press("n");
  await settle();
  expect(asked.mock.calls.filter(([command]) => command === "notes")).toEqual([["notes", { contact: "a" }]]);
  const parts = [...screen.getByTestId("notes").children].map((part) => [part.tagName, part.textContent]);
  expect(parts).toEqual([["P", notes.contact], ["H4", "Red line"], ["P", "Ask for Mira."]]);
  expect(screen.getByText("Notes shown for 20 seconds.")).toBeTruthy();
});

test("they go when their time is over, and not before", async () => {
  await shown();
  await vi.advanceTimersByTimeAsync(19_900);
  expect(screen.getByTestId("notes")).toBeTruthy();
  await vi.advanceTimersByTimeAsync(200);
  gone();
  expect(screen.getByTestId("notes-status").textContent).toBe("Hidden again.");
  expect(screen.queryByTestId("line-status")).toBeNull();
});

test.each([
  ["the window loses the focus", () => fireEvent(window, new Event("blur"))],
  ["Esc is pressed", () => press("Escape")],
  ["the key is pressed again", () => press("n")],
  ["the button is pressed again", () => fireEvent.click(screen.getByTestId("notes-show"))],
  ["a number is asked for", () => press("r")],
  ["another person is opened", () => fireEvent.click(screen.getAllByTestId("result")[1] as HTMLElement)],
])("they go when %s", async (_, act) => {
  await shown();
  await act();
  await settle();
  gone();
});

test("they go when the vault is locked", async () => {
  await shown();
  program({ ...opened, lock: () => new Promise(() => undefined) });
  await fireEvent.click(screen.getByTestId("lock"));
  await settle();
  gone();
});

test("a number goes when notes are asked for", async () => {
  await openPerson();
  await press("r");
  await settle();
  expect(screen.getByTestId("number")).toBeTruthy();
  await press("n");
  await settle();
  expect(screen.queryByTestId("number")).toBeNull();
  expect(screen.getByTestId("notes")).toBeTruthy();
});

test.each([
  ["the window lost the focus", () => fireEvent(window, new Event("blur"))],
  ["another person was opened", () => fireEvent.click(screen.getAllByTestId("result")[1] as HTMLElement)],
])("notes that come after %s are not shown", async (_, act) => {
  const slow = later<unknown>();
  await openPerson({ ...opened, notes: () => slow.promise });
  await press("n");
  await act();
  await settle();
  slow.resolve(notes);
  await settle();
  gone();
});

test("that there are none is said, until something else is done", async () => {
  await openPerson({ ...opened, notes: () => ({ contact: null, lines: [], seconds: 20 }) });
  await press("n");
  await settle();
  expect(screen.getByTestId("notes-status").textContent).toBe("There are no notes about this person or their lines.");
  expect(document.activeElement).toBe(screen.getByTestId("person-name"));
  await press("c");
  await settle();
  expect(screen.queryByTestId("notes-status")).toBeNull();
});

test("a refusal is told beside the notes", async () => {
  await openPerson({ ...opened, notes: () => refuse("disk-full") });
  await press("n");
  await settle();
  gone();
  expect(screen.getByTestId("notes-show").closest("section")?.contains(screen.getByTestId("alert"))).toBe(true);
});

test("a letter that is typed in the search field opens no notes", async () => {
  const asked = await openPerson();
  await press("/");
  await press("n");
  await settle();
  expect(asked.mock.calls.some(([command]) => command === "notes")).toBe(false);
});

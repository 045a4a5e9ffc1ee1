// Removing a person, the history of one, and an empty vault.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { event as row, found, opened, program, refuse, settle, start, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answers = Parameters<typeof program>[0];
const sent = (asked: ReturnType<typeof program>, command: string) => asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args);

async function open(answers: Answers) {
  const asked = program({ ...opened, ...answers });
  render(App);
  await settle();
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "Enter" });
  await settle();
  return asked;
}

test("removing asks first, and says how to get back", async () => {
  const asked = await open({ remove_contact: () => null });
  await fireEvent.click(screen.getByTestId("contact-remove"));
  await settle();
  expect(document.activeElement).toBe(screen.getByTestId("contact-remove-keep"));
  expect(screen.getByTestId("contact-removal").textContent).toMatch(/stays in the journal.*add or import them again/s);
  await fireEvent.keyDown(screen.getByTestId("contact-remove-keep"), { key: "Escape" });
  await settle();
  expect(document.activeElement).toBe(screen.getByTestId("contact-remove"));
  expect(sent(asked, "remove_contact")).toEqual([]);
});

test("once removed, the search is asked anew and has the focus", async () => {
  const asked = await open({ remove_contact: () => null });
  const before = sent(asked, "find").length;
  await fireEvent.click(screen.getByTestId("contact-remove"));
  await settle();
  await fireEvent.click(screen.getByTestId("contact-remove-confirm"));
  await settle();
  expect(sent(asked, "remove_contact")).toEqual([{ contact: "a" }]);
  expect(sent(asked, "find").length).toBe(before + 1);
  expect(screen.queryByTestId("person-name")).toBeNull();
  expect(document.activeElement).toBe(screen.getByTestId("search"));
  expect(screen.getByTestId("removed").textContent).toBe("Person a was removed.");
});

test("a removal that is refused leaves the person there", async () => {
  await open({ remove_contact: () => refuse("disk-full") });
  await fireEvent.click(screen.getByTestId("contact-remove"));
  await settle();
  await fireEvent.click(screen.getByTestId("contact-remove-confirm"));
  await settle();
  expect(screen.getByTestId("alert").textContent).toContain("The disk is full");
  expect(screen.getByTestId("person-name")).toBeTruthy();
});

/** Pages of eight rows, every third one empty: 40 rows in all. */
const journal: Answers = {
  activity: ({ before }) => {
    const page = before === null ? 0 : Number(before);
    const rows = page % 3 === 2 ? [] : Array.from({ length: 8 }, (_, i) => row(1000 - page * 10 - i));
    return { rows, next: page === 6 ? null : page + 1 };
  },
};

test("the history is asked for when it is opened, until there are twenty rows, and on request again", async () => {
  const asked = await open(journal);
  expect(sent(asked, "activity")).toEqual([]);
  await fireEvent.click(screen.getByTestId("history"));
  await settle();
  expect(screen.getByTestId("history").getAttribute("aria-expanded")).toBe("true");
  expect(screen.getAllByTestId("history-row")).toHaveLength(24);
  expect(sent(asked, "activity").map((args) => args?.["before"])).toEqual([null, 1, 2, 3]);
  expect(sent(asked, "activity")[0]?.["filter"]).toEqual({ contact: "a", member: null, group: null, since: null });
  await fireEvent.click(screen.getByTestId("history-older"));
  await settle();
  expect(screen.getAllByTestId("history-row")).toHaveLength(40);
  expect(screen.queryByTestId("history-older")).toBeNull();
  expect(document.activeElement).toBe(screen.getAllByTestId("history-row")[24]);
});

test("a history that breaks off says so, keeps what it has, and goes on from there", async () => {
  let broken = true;
  const asked = await open({
    activity: ({ before }) => (before === null ? { rows: [row(9)], next: 5 } : broken ? refuse("vault-io") : { rows: [row(4)], next: null }),
  });
  await fireEvent.click(screen.getByTestId("history"));
  await settle();
  expect(screen.getByTestId("alert")).toBeTruthy();
  broken = false;
  await fireEvent.click(screen.getByTestId("history-older"));
  await settle();
  expect(screen.getAllByTestId("history-row")).toHaveLength(2);
  expect(sent(asked, "activity").map((args) => args?.["before"])).toEqual([null, 5, 5]);
});

test("an empty vault leads to a file and to a new contact, and names no terminal", async () => {
  program({ ...opened, countries: () => [], start: () => ({ ...start(true), vault: { ...vault, contacts: 0 } }), find: () => (found([])) });
  render(App);
  await settle();
  expect(document.body.textContent).not.toContain("hotline import");
  expect(screen.getByTestId("empty-import")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("empty-new"));
  await settle();
  expect(document.activeElement).toBe(screen.getByTestId("contact-name"));
});

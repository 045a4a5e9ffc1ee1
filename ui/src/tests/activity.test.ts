// The journal: what its rows say, what is asked for, and what a check of the vault finds.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Activity, ActivityFilter, EventKind, Problem } from "../lib/bindings";
import { describeEvent } from "../lib/events";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { grouped } from "../state/check.svelte";
import { since } from "../state/journal.svelte";
import { later, opened, program, refuse, settle } from "./program";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 12, 15, 0));
});
afterEach(() => void vi.useRealTimers());

const event = (row: number, more: Partial<Activity> = {}): Activity => ({
  row, at: new Date(2026, 10, 12, 14, 32).toISOString(), member: "Ada Marsh", kind: "line-revealed", rejected: false, contact: "a", contactName: "Person a", gone: false,
  contacts: null, put: null, how: "shown", lineLabel: "Red line", reason: null, epoch: null, events: null, about: null, role: null, ...more,
});

type Asked = { filter: ActivityFilter; before: number | null };

async function open(activity: (asked: Asked) => unknown, answers: Parameters<typeof program>[0] = {}) {
  const asked = program({ ...opened, work: () => null, activity: (args) => activity(args as Asked), ...answers });
  render(App);
  await settle();
  await fireEvent.click(screen.getByTestId("nav-activity"));
  await settle();
  const calls = () => asked.mock.calls.filter(([command]) => command === "activity").map(([, args]) => args as Asked);
  return { asked, calls };
}

const all: ActivityFilter = { contact: null, member: null, group: null, since: null };
const rows = () => screen.queryAllByTestId("activity-row");
const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => event(from - i));

describe("in words", () => {
  const said = (more: Partial<Activity>) => describeEvent(en, event(1, more));
  test.each([
    [{}, "Revealed “Red line” of Person a"],
    [{ how: "dialled" }, "Called Person a on “Red line”"],
    [{ how: "copied", lineLabel: null }, "Copied a line of Person a"],
    [{ contactName: null }, "Revealed “Red line” of someone no longer in the vault"],
    [{ kind: "contacts-put", put: "edited" }, "Changed the entry of Person a"],
    [{ kind: "contacts-put", put: "imported", contact: null, contacts: 1_204 }, "Imported 1,204 contacts"],
    [{ gone: true }, "Revealed “Red line” of Person a (no longer in the vault)"],
    [{ kind: "notes-revealed" }, "Opened the notes of Person a"],
    [{ kind: "notes-revealed", gone: true, contactName: null }, "Opened the notes of someone no longer in the vault"],
    [{ kind: "contact-removed", gone: true }, "Removed Person a"],
    [{ kind: "contact-removed", contactName: null }, "Removed a contact"],
    [{ kind: "vault-key-rotated", epoch: 8 }, "Rotated the vault key; key 8 came into use"],
    [{ kind: "member-added", about: "Tomoe Hayasaka", role: "editor" }, "Let in Tomoe Hayasaka, as Editor"],
    [{ kind: "exported", contacts: 1 }, "Exported 1 contact"],
  ] satisfies [Partial<Activity>, string][])("%j", (more, words) => expect(said(more)).toBe(words));

  test("of every kind, with all or nothing known, in both languages", () => {
    const kinds = [...Object.keys(en.activity.plain), "contacts-put", "line-revealed", "notes-revealed", "from-a-later-version"] as EventKind[];
    const nothing = { member: null, contact: null, contactName: null, how: null, lineLabel: null };
    for (const m of [en, fr]) {
      for (const kind of kinds) {
        for (const more of [{}, nothing]) {
          const words = describeEvent(m, event(1, { kind, ...more }));
          expect(words, kind).toMatch(/^\p{Lu}/u);
          expect(words, kind).not.toMatch(/null|undefined|\uE000/);
        }
      }
    }
  });
});

test("rows stand under their days, with who did what and what for", async () => {
  await open(() => ({
    rows: [
      event(9, { reason: "Summit" }),
      event(8, { at: new Date(2026, 10, 11, 23, 59).toISOString(), member: "Tomoe Hayasaka" }),
      event(7, { at: new Date(2026, 10, 9, 8, 5).toISOString() }),
      event(6, { at: null }),
    ],
    next: null,
  }));
  expect(screen.getAllByRole("heading", { level: 3 }).map((day) => day.textContent)).toEqual([
    "Today, 12 November 2026", "Yesterday, 11 November 2026", expect.stringMatching(/^Monday,? 9 November 2026$/), "Without a date",
  ]);
  const [first] = rows();
  for (const words of ["14:32", "Ada Marsh", "Revealed “Red line” of Person a", "“Summit”"]) expect(first?.textContent).toContain(words);
  expect(screen.getByText("This is where the journal begins.")).toBeTruthy();
});

test("it is asked for once, and one row that is not genuine is marked", async () => {
  const { calls } = await open(() => ({ rows: [event(2, { rejected: true }), event(1)], next: null }));
  expect(calls()).toEqual([{ filter: all, before: null }]);
  expect(screen.getAllByTestId("activity-rejected")).toHaveLength(1);
  expect(rows()[0]?.textContent).toContain("Not genuine; changes nothing");
});

test("a name leads to the person", async () => {
  await open(() => ({ rows: [event(1)], next: null }));
  await fireEvent.click(screen.getByTestId("activity-contact"));
  await settle();
  expect(screen.getByTestId("person-name").textContent).toBe("Person a");
});

test("the name of who was removed leads nowhere", async () => {
  await open(() => ({ rows: [event(2, { kind: "contact-removed", gone: true }), event(1, { gone: true })], next: null }));
  expect(rows().map((row) => row.querySelector(".said")?.textContent?.trim())).toEqual(["Removed Person a", "Revealed “Red line” of Person a (no longer in the vault)"]);
  expect(screen.queryByTestId("activity-contact")).toBeNull();
});

test("pages without rows that fit are passed until there are enough, and then no further", async () => {
  const { calls } = await open(({ before }) => {
    const from = before ?? 1_000;
    return { rows: from <= 700 ? many(from, 50) : [], next: from - 100 };
  });
  expect(calls().map(({ before }) => before)).toEqual([null, 900, 800, 700]);
  expect(rows()).toHaveLength(50);
  await fireEvent.click(screen.getByTestId("activity-older"));
  await settle();
  expect(calls().map(({ before }) => before)).toEqual([null, 900, 800, 700, 600]);
  expect(rows()).toHaveLength(100);
});

test("scrolling near the end goes on", async () => {
  const { calls } = await open(({ before }) => ({ rows: many(before ?? 200, 50), next: (before ?? 200) - 50 || null }));
  await fireEvent.scroll(screen.getByRole("main"));
  await settle();
  expect(calls()).toHaveLength(2);
});

test("a failure keeps what is there, stops the going on, and can be tried again", async () => {
  let broken = false;
  const { calls } = await open(({ before }) => (broken ? refuse("vault-io") : { rows: many(before ?? 200, 50), next: (before ?? 200) - 50 }));
  broken = true;
  await fireEvent.click(screen.getByTestId("activity-older"));
  await settle();
  expect(screen.getByTestId("alert").dataset["code"]).toBe("vault-io");
  expect(rows()).toHaveLength(50);
  await fireEvent.scroll(screen.getByRole("main"));
  await settle();
  expect(calls()).toHaveLength(2);
  broken = false;
  await fireEvent.click(screen.getByTestId("activity-older"));
  await settle();
  expect(rows()).toHaveLength(100);
});

test("filters are put together", async () => {
  const { calls } = await open(() => ({ rows: [event(1), event(0, { member: "Tomoe Hayasaka" })], next: null }));
  await fireEvent.click(screen.getByTestId("activity-group-reveals"));
  await fireEvent.click(screen.getByTestId("activity-span-today"));
  await settle();
  await fireEvent.change(screen.getByTestId("activity-member"), { target: { value: "Tomoe Hayasaka" } });
  await settle();
  await fireEvent.input(screen.getByTestId("activity-person"), { target: { value: "per" } });
  await settle();
  await fireEvent.keyDown(screen.getByTestId("activity-person"), { key: "ArrowDown" });
  await fireEvent.keyDown(screen.getByTestId("activity-person"), { key: "Enter" });
  await settle();
  const midnight = new Date(2026, 10, 12).toISOString();
  expect(calls().at(-1)).toEqual({ filter: { contact: "b", member: "Tomoe Hayasaka", group: "reveals", since: midnight }, before: null });
  expect(document.activeElement).toBe(screen.getByTestId("activity-person-clear"));
  await fireEvent.click(screen.getByTestId("activity-person-clear"));
  await settle();
  expect(calls().at(-1)?.filter.contact).toBeNull();
  expect(document.activeElement).toBe(screen.getByTestId("activity-person"));
});

test("rows of a filter that was left don't mix with those of the next", async () => {
  const slow = later<unknown>();
  await open(({ filter }) => (filter.group === "reveals" ? slow.promise : { rows: [event(5, { kind: "policy-changed" })], next: null }));
  await fireEvent.click(screen.getByTestId("activity-group-reveals"));
  await fireEvent.click(screen.getByTestId("activity-group-keys"));
  slow.resolve({ rows: [event(9)], next: null });
  await settle();
  expect(rows().map((row) => row.dataset["row"])).toEqual(["5"]);
});

test("an empty answer says so", async () => {
  await open(() => ({ rows: [], next: null }));
  expect(screen.getByText("Nothing in the journal fits.")).toBeTruthy();
});

test("spans begin where people expect it", () => {
  const now = new Date(2026, 2, 1, 0, 10);
  expect(since("all", now)).toBeNull();
  expect(since("today", now)).toBe(new Date(2026, 2, 1).toISOString());
  expect(since("week", now)).toBe(new Date(now.getTime() - 7 * 86_400_000).toISOString());
});

const journal = () => ({ rows: [event(1)], next: null });

async function verify(answer: () => unknown, answers: Parameters<typeof program>[0] = {}) {
  await open(journal, { verify: answer, ...answers });
  await fireEvent.click(screen.getByTestId("activity-verify"));
  await settle();
}

test("a vault without problems is called whole", async () => {
  await verify(() => ({ events: 530, entries: 12_042, problems: [] }));
  const found = screen.getByTestId("activity-verified");
  expect(found.textContent).toContain("All of it is genuine and whole.");
  expect(found.textContent).toContain("530 events and 12,042 entries were checked.");
  expect(document.activeElement).toBe(found);
});

test("each problem is told with what to do, the serious before the harmless", async () => {
  const problems: Problem[] = [
    { kind: "row", harmless: true, details: "7" }, { kind: "row", harmless: true, details: "9" }, { kind: "entry", harmless: false, details: "c1" },
  ];
  await verify(() => ({ events: 10, entries: 2, problems }));
  expect(screen.getByTestId("activity-verified").textContent).toContain("Do not rely on this file as it is.");
  const [serious, harmless] = screen.getAllByTestId("activity-problem");
  expect(serious?.textContent).toContain("Do not call a number from these contacts.");
  expect(harmless?.textContent).toContain("2 events of the journal");
  expect(harmless?.textContent).toContain("Harmless");
  expect(harmless?.textContent).toContain("7, 9");
});

test("problems that are harmless and those that are not stay apart", () => {
  const groups = grouped([{ kind: "row", harmless: true, details: "1" }, { kind: "row", harmless: false, details: "2" }]);
  expect(groups.map(({ harmless, count }) => [harmless, count])).toEqual([[false, 1], [true, 1]]);
});

test("a check that was stopped calls nothing whole", async () => {
  const end = later<unknown>();
  await verify(() => end.promise.then(() => refuse("cancelled")), { cancel_work: () => end.resolve(null) });
  await vi.advanceTimersByTimeAsync(400);
  await fireEvent.click(screen.getByTestId("work-cancel"));
  await settle();
  expect(screen.getByTestId("activity-stopped")).toBeTruthy();
  expect(screen.queryByTestId("activity-verified")).toBeNull();
  expect(document.activeElement).toBe(screen.getByTestId("activity-verify"));
});

// The contacts of an import's preview, one by one: who each is, what changes, how numbers were read. Nothing is chosen for
// somebody, and no number is in view but those of the row that is open.
import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImportCounts, ImportRow, RowChoice } from "../lib/bindings";
import type { ImportDetails } from "../lib/program";
import { click, counts, importing, places, plan, read, row, type Answers } from "./importing";
import { later, refuse, secret, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const asked = (place: number): ImportRow => ({ ...row(place), name: "Ann Lee", doubts: [], asked: true });
const detail = (of: Partial<ImportDetails> = {}): ImportDetails => ({
  joinedTo: null,
  changes: [{ what: "field", field: "country", before: "", after: "FR" }, { what: "line-renamed", before: "Phone", after: "Fax" }],
  readings: [{ label: "Office", written: "0044 20-7946-0102", number: secret, doubt: "no-country", pieces: [] }],
  couldBe: [
    { choice: { is: "same-contact", contact: "a" }, name: "Ann Lee", office: "Envoy", country: "FR", line: null },
    { choice: { is: "same-row", place: 0 }, name: "Ann Lee", office: null, country: null, line: 12 },
  ],
  more: 0,
  split: false,
  ...of,
});
const press = async (key: string) => {
  await fireEvent.keyDown(document.activeElement as HTMLElement, { key });
  await settle();
};
const option = (at: number) => screen.getAllByRole<HTMLInputElement>("radio", { name: /./ }).filter((input) => input.name === "import-choice")[at] as HTMLInputElement;
const pick = async (at: number) => {
  await fireEvent.click(option(at));
  await settle();
};

/** A file of which three rows are asked about, one of them answered by each choice. */
async function namesakes(answers: Answers = {}) {
  let choice: RowChoice = { is: "take" };
  const open = () => (choice.is === "take" ? 3 : 2);
  const done = await importing({
    plan_import: () => plan({ asked: 3 }),
    import_places: () => [0, 4, 9],
    import_rows: ({ places }) => (places as number[]).map((place) => (place === 4 ? { ...asked(place), asked: choice.is === "take", choice } : asked(place))),
    import_details: () => detail(choice.is === "take" ? {} : { couldBe: [] }),
    choose_in_import: (args) => ((choice = args["choice"] as RowChoice), { ...counts, asked: open() }),
    ...answers,
  });
  await read();
  return done;
}

test("where somebody is asked about the preview begins with them, and Import says how many questions are open", async () => {
  const { calls } = await namesakes();
  expect(calls("import_places")).toEqual([{ only: "asked" }]);
  expect(screen.getAllByText("Somebody else has this name or identifier: is it the same person?")).toHaveLength(3);
  expect(screen.getByTestId("import-apply").textContent?.trim()).toBe("Import 123 contacts, 3 questions open");
  expect(calls("import_details")).toEqual([]);
});

test("a row is opened by the keyboard, answered and closed, and its numbers go with it", async () => {
  const { calls } = await namesakes();
  const [first, second] = screen.getAllByTestId("import-open");
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  first?.focus();
  await press("ArrowDown");
  expect(document.activeElement).toBe(second);
  await press("ArrowRight");
  expect(second?.getAttribute("aria-expanded")).toBe("true");
  expect(calls("import_details")).toEqual([{ place: 4 }]);
  const said = screen.getByTestId("import-details").textContent ?? "";
  for (const text of ["The same as Ann Lee, Envoy, France", "The same as Ann Lee, line 12 of this file", "A person of their own", "France", secret]) expect(said).toContain(text);
  expect(screen.getByTestId("import-readings").textContent).toContain("0044 20-7946-0102");
  await press("ArrowRight");
  expect(document.activeElement).toBe(option(0));
  await pick(1);
  expect(calls("choose_in_import")).toEqual([{ place: 4, choice: { is: "same-contact", contact: "a" } }]);
  expect(screen.getByTestId("import-apply").textContent?.trim()).toBe("Import 123 contacts, 2 questions open");
  expect(screen.getByText("The same person, as you said")).toBeTruthy();
  expect(screen.getAllByTestId("import-row"), "what is answered stays where it was").toHaveLength(3);
  expect(option(1).checked && option(2).checked === false, "those it might have been can still be chosen").toBe(true);
  await press("Escape");
  expect(document.activeElement).toBe(screen.getAllByTestId("import-open")[1]);
  expect(document.body.textContent).not.toContain(secret);
  expect(document.body.textContent).not.toContain("7946");
});

test("one row is open at a time, and none under another filter", async () => {
  await namesakes();
  await fireEvent.click(screen.getAllByTestId("import-open")[0] as HTMLElement);
  await fireEvent.click(screen.getAllByTestId("import-open")[2] as HTMLElement);
  await settle();
  expect(screen.getAllByTestId("import-open").map((head) => head.getAttribute("aria-expanded"))).toEqual(["false", "false", "true"]);
  await fireEvent.click(screen.getByTestId("import-only-all"));
  await settle();
  expect(document.body.textContent).not.toContain(secret);
});

test("importing waits until the last choice is taken in", async () => {
  const slow = later<ImportCounts>();
  const { calls } = await namesakes({ choose_in_import: () => slow.promise, apply_import: () => counts });
  await fireEvent.click(screen.getAllByTestId("import-open")[0] as HTMLElement);
  await settle();
  await pick(3);
  await click("import-apply");
  expect(calls("apply_import")).toEqual([]);
  slow.resolve(counts);
  await settle();
  expect(calls("choose_in_import")).toEqual([{ place: 0, choice: { is: "two" } }]);
  expect(calls("apply_import")).toHaveLength(1);
});

test("a choice in a vault that changed meanwhile needs a new preview, which says that choices are to be made again", async () => {
  let changed = false;
  await namesakes({ choose_in_import: () => (changed ? refuse("changed-meanwhile") : counts) });
  await fireEvent.click(screen.getAllByTestId("import-open")[0] as HTMLElement);
  await settle();
  await pick(3);
  changed = true;
  await pick(4);
  expect(screen.getByTestId("import-stale")).toBeTruthy();
  expect(document.body.textContent).not.toContain(secret);
  await click("import-anew");
  expect(screen.getByTestId("import-choices-lost").textContent).toContain("has to be said again");
});

test("what was left out is found again and can be taken", async () => {
  const left: ImportRow = { ...row(7), outcome: "skipped", choice: { is: "leave-out" } };
  const { calls } = await importing({
    plan_import: () => plan({ doubtful: 0 }), import_rows: () => [left], import_places: () => [7],
    import_details: () => detail({ couldBe: [], changes: [], readings: [] }), choose_in_import: () => counts,
  });
  await read();
  expect(screen.getByText("Left out, as you asked")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("import-open"));
  await settle();
  await fireEvent.click(screen.getByTestId("import-choice-take"));
  await settle();
  expect(calls("choose_in_import")).toEqual([{ place: 7, choice: { is: "take" } }]);
});

test("two numbers in a field are offered as two lines, and made so by whoever says so", async () => {
  let split = false;
  const several = { label: "Office", written: `${secret} / ${secret}9`, number: `${secret} / ${secret}9`, doubt: "several" as const, pieces: [secret, `${secret}9`] };
  const { calls } = await namesakes({
    import_details: () => detail({ split, readings: split ? [] : [several] }),
    split_in_import: (args) => ((split = args["split"] as boolean), counts),
  });
  await fireEvent.click(screen.getAllByTestId("import-open")[0] as HTMLElement);
  await settle();
  expect(screen.getByTestId("import-readings").textContent).toContain(`${secret} · ${secret}9`);
  await fireEvent.click(screen.getByTestId("import-split"));
  await settle();
  expect(calls("split_in_import")).toEqual([{ place: 0, split: true }]);
  expect(screen.getByTestId<HTMLInputElement>("import-split").checked, "and can be taken back").toBe(true);
});

test("an open row takes the room that it needs, and the rows behind it make it", async () => {
  const highest = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(300);
  vi.stubGlobal("ResizeObserver", class {
    constructor(readonly told: (entries: { target: Element }[]) => void) {}
    observe(target: Element) {
      this.told([{ target }]);
    }
    unobserve() {}
    disconnect() {}
  });
  const many = { ...counts, new: 1_000, doubtful: 0 };
  await importing({ plan_import: () => plan(many), import_places: places(many), import_details: () => detail() });
  await read();
  const tops = () => screen.getAllByTestId("import-row").slice(0, 3).map((row) => (row.parentElement as HTMLElement).style.transform);
  expect(tops()).toEqual(["translateY(0px)", "translateY(78px)", "translateY(156px)"]);
  await fireEvent.click(screen.getAllByTestId("import-open")[1] as HTMLElement);
  await settle();
  expect(tops()).toEqual(["translateY(0px)", "translateY(78px)", "translateY(378px)"]);
  const view = screen.getByRole("list", { name: "Contacts of the file" }).parentElement as HTMLElement;
  view.scrollTop = 500 * 78 + 222;
  await fireEvent.scroll(view);
  await settle();
  expect(screen.getByText("Contact 501")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("import-only-all"));
  await fireEvent.click(screen.getByTestId("import-only-new"));
  await settle();
  expect(tops()).toEqual(["translateY(0px)", "translateY(78px)", "translateY(156px)"]);
  highest.mockRestore();
  vi.unstubAllGlobals();
});

test("what joins an earlier contact of the file says so, and a mark that goes is told", async () => {
  await importing({
    plan_import: () => plan({ doubtful: 0 }), import_rows: ({ places }: Record<string, unknown>) => (places as number[]).map((place) => ({ ...row(place), doubts: [], outcome: "changed" as const })),
    import_details: () => detail({ joinedTo: 6, couldBe: [], readings: [], changes: [{ what: "field", field: "time-zone-from", before: "country", after: "" }] }),
  });
  await read();
  await fireEvent.click(screen.getAllByTestId("import-open")[0] as HTMLElement);
  await settle();
  expect(screen.getByTestId("import-joined").textContent).toBe("Added to the contact of line 6");
  expect(screen.getByTestId("import-changes").textContent).toMatch(/by the country.*nothing/s);
});

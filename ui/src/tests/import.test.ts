// Importing: nothing is written before it was previewed, and nothing that was typed is lost.
import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Column, ImportedFile, ImportRow, Place } from "../lib/bindings";
import { click, counts, importing, path, places, plan, read, row, rows } from "./importing";
import { later, place, refuse, settle, start, token } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const columns: Column[] = [
  { heading: "Who", field: "ignore", line: null },
  { heading: "Tel", field: "number", line: 3_000_001 },
  { heading: "Tel 2", field: "ignore", line: null },
];

test("the path has the focus, and none is asked for with none typed", async () => {
  const { calls } = await importing({});
  expect(document.activeElement).toBe(path());
  await click("import-read");
  expect(calls("plan_import")).toEqual([]);
  expect(screen.getByText("Choose a file first, or type its path.")).toBeTruthy();
});

test("a file that was browsed for is in the field; one that was not leaves what was typed", async () => {
  let chosen: Place | null = place("/home/ada/spring.vcf");
  await importing({ choose_import: () => chosen });
  await click("import-browse");
  expect(path().value).toBe("/home/ada/spring.vcf");
  chosen = null;
  await click("import-browse");
  expect(path().value).toBe("/home/ada/spring.vcf");
});

test("a file that can't be read is said, and its path stays", async () => {
  await importing({ plan_import: () => refuse("file-unreadable") });
  await read("/media/stick/x.vcf");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("file-unreadable");
  expect(path().value).toBe("/media/stick/x.vcf");
});

test("where a path leads is seen before anything is read, and what is not taken is said", async () => {
  let found: () => unknown = () => place("/home/ada/real/spring.vcf");
  const { calls } = await importing({ plan_import: () => plan(), contacts_at: () => found() });
  await read("~/spring.vcf");
  expect(calls("plan_import")).toEqual([]);
  expect(path().value).toBe("/home/ada/real/spring.vcf");
  expect(screen.getByText("What you typed leads to this file. Read it, if it is the one.")).toBeTruthy();
  await read("/home/ada/real/spring.vcf");
  expect(calls("contacts_at")).toEqual([{ typed: "~/spring.vcf" }]);
  expect(calls("plan_import")).toEqual([{ token: token("/home/ada/real/spring.vcf"), columns: null, charset: null }]);
  await click("import-other");
  found = () => refuse("place-not-typed");
  await read("/etc/passwd");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("place-not-typed");
  expect(path().value).toBe("/etc/passwd");
  expect(calls("plan_import")).toHaveLength(1);
});

test("a file whose token is good for nothing more is found anew by its path", async () => {
  let good = false;
  const { calls } = await importing({ plan_import: () => (good ? plan() : refuse("no-place")) });
  await read();
  expect(screen.getByTestId("alert").dataset["code"]).toBe("no-place");
  good = true;
  await read();
  expect(calls("contacts_at")).toHaveLength(2);
  expect(screen.getByTestId("import-apply")).toBeTruthy();
});

test("the preview changes no contact, begins with the doubtful, and says what it would do", async () => {
  const { calls } = await importing({ plan_import: () => plan() });
  await read();
  expect(calls("plan_import")).toEqual([{ token: token("/home/ada/spring.vcf"), columns: null, charset: null }]);
  expect(calls("apply_import")).toEqual([]);
  expect(calls("import_places")).toEqual([{ only: "doubtful" }]);
  expect(calls("import_rows")).toEqual([{ places: [0, 1, 2, 3] }]);
  expect(screen.getByText("120 contacts would be added and 3 changed.")).toBeTruthy();
  expect(screen.getByText(/^No contact has been added or changed yet/)).toBeTruthy();
  expect(screen.getByTestId("import-apply").textContent?.trim()).toBe("Import 123 contacts");
  expect(screen.getAllByText("Office, Home: can’t exist under its country’s numbering plan")).toHaveLength(4);
  expect(screen.getByText("Line 214: The line does not belong to a vCard. The line is left out.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByTestId("sheet-title"));
});

test("with nothing doubtful it begins with all, and a filter asks for its own rows", async () => {
  const { calls } = await importing({ plan_import: () => plan({ doubtful: 0 }) });
  await read();
  await fireEvent.click(screen.getByTestId("import-only-skipped"));
  await settle();
  expect(calls("import_places")).toEqual([{ only: "all" }, { only: "skipped" }]);
  expect(calls("import_rows").map(({ places }) => (places as number[]).length)).toEqual([100, 2]);
  expect(screen.getAllByTestId("import-row")).toHaveLength(2);
});

test("of a long list only what is near is drawn", async () => {
  const many = { ...counts, new: 100_000, doubtful: 0 };
  await importing({ plan_import: () => plan(many), import_places: places(many) });
  await read();
  expect(screen.getAllByTestId("import-row").length).toBeLessThan(40);
  expect(screen.getAllByTestId("import-row")[0]?.getAttribute("aria-setsize")).toBe("100012");
});

test("rows of a filter that was left don't appear under the next one", async () => {
  const slow = later<ImportRow[]>();
  await importing({ plan_import: () => plan(), import_rows: (args) => ((args["places"] as number[]).length === 4 ? slow.promise : rows(args)) });
  await read();
  await fireEvent.click(screen.getByTestId("import-only-skipped"));
  slow.resolve([{ ...row(1), name: "Somebody doubtful" }]);
  await settle();
  expect(screen.queryByText("Somebody doubtful")).toBeNull();
  expect(screen.getByText("Contact 1")).toBeTruthy();
});

test("with everybody there already, nothing is offered for import", async () => {
  await importing({ plan_import: () => plan({ new: 0, changed: 0, doubtful: 0 }) });
  await read();
  expect(screen.getByTestId("import-nothing").textContent).toContain("There is nothing to import.");
  expect(screen.queryByTestId("import-apply")).toBeNull();
});

test("importing tells what was done, and leads to the directory", async () => {
  const { calls } = await importing({ plan_import: () => plan(), apply_import: () => counts });
  await read();
  const searches = calls("find").length;
  await click("import-apply");
  expect(calls("find")).toHaveLength(searches + 1);
  expect(calls("vault_info")).toHaveLength(1);
  expect(calls("apply_import")).toHaveLength(1);
  const told = screen.getByTestId("import-result").textContent ?? "";
  for (const said of ["120 contacts were added.", "3 contacts were changed.", "7 were there already.", "2 were left out."]) expect(told).toContain(said);
  expect(document.activeElement).toBe(screen.getByTestId("sheet-title"));
  await click("import-done");
  expect(screen.getByTestId("search")).toBeTruthy();
});

test("what was stopped is said calmly, and can be begun again", async () => {
  const end = later<unknown>();
  await importing({ plan_import: () => plan(), apply_import: () => end.promise.then(() => refuse("cancelled")), cancel_work: () => end.resolve(null) });
  await read();
  await click("import-apply");
  await vi.advanceTimersByTimeAsync(400);
  expect(screen.queryByTestId("import-apply")).toBeNull();
  await fireEvent.click(screen.getByTestId("nav-settings"));
  await fireEvent.keyDown(screen.getByTestId("work"), { key: "Escape" });
  await settle();
  expect(screen.getByTestId("work")).toBeTruthy();
  await click("work-cancel");
  expect(screen.getByText("Stopped, as you asked. Nothing was imported.")).toBeTruthy();
  expect(screen.queryByTestId("alert")).toBeNull();
  expect(screen.getByTestId("import-apply")).toBeTruthy();
});

test("a vault that changed meanwhile needs a new preview", async () => {
  const { calls } = await importing({ plan_import: () => plan(), apply_import: () => refuse("changed-meanwhile") });
  await read();
  await click("import-apply");
  expect(screen.getByTestId("import-stale").textContent).toContain("Nothing was imported.");
  expect(screen.queryByTestId("import-apply")).toBeNull();
  await click("import-anew");
  expect(calls("plan_import")).toHaveLength(2);
  expect(screen.getByTestId("import-apply")).toBeTruthy();
});

test("a preview that is gone leads back to the file, its path still there", async () => {
  await importing({ plan_import: () => plan(), apply_import: () => refuse("no-plan") });
  await read();
  await click("import-apply");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("no-plan");
  expect(path().value).toBe("/home/ada/spring.vcf");
});

test("an import that was done but not noted is not offered again", async () => {
  await importing({ plan_import: () => plan(), apply_import: () => refuse("not-noted") });
  await read();
  await click("import-apply");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("not-noted");
  expect(screen.queryByTestId("import-apply")).toBeNull();
});

test("with unclear columns the page asks what they hold, and previews with the answer", async () => {
  const { calls } = await importing({
    plan_import: ({ columns }) => (columns === null ? refuse("columns-unknown") : plan({}, columns as Column[])),
    import_columns: () => columns,
  });
  await read("/home/ada/list.csv");
  const fields = screen.getAllByTestId<HTMLSelectElement>("import-field");
  expect(fields.map((field) => field.value)).toEqual(["ignore", "number", "ignore"]);
  expect(screen.getAllByTestId("import-line")).toHaveLength(1);
  expect(screen.getByTestId<HTMLSelectElement>("import-line").selectedOptions[0]?.textContent).toBe("Line 1");
  await fireEvent.change(fields[0] as HTMLElement, { target: { value: "name" } });
  await fireEvent.change(fields[2] as HTMLElement, { target: { value: "label" } });
  await click("import-again");
  expect(calls("plan_import")[1]?.["columns"]).toEqual([
    { heading: "Who", field: "name", line: null },
    { heading: "Tel", field: "number", line: 3_000_001 },
    { heading: "Tel 2", field: "label", line: 3_000_001 },
  ]);
  await click("import-columns");
  expect(screen.getAllByTestId<HTMLSelectElement>("import-field").map((field) => field.value)).toEqual(["name", "number", "label"]);
});

test("a further number gets a line of its own, and can be put to another", async () => {
  const { calls } = await importing({ plan_import: ({ columns: said }) => plan({}, (said as Column[] | null) ?? columns), import_columns: () => columns });
  await read("/home/ada/list.csv");
  await click("import-columns");
  await fireEvent.change(screen.getAllByTestId("import-field")[2] as HTMLElement, { target: { value: "number" } });
  const lines = screen.getAllByTestId<HTMLSelectElement>("import-line");
  expect(lines.map((line) => line.selectedOptions[0]?.textContent)).toEqual(["Line 1", "Line 2"]);
  await fireEvent.change(lines[1] as HTMLElement, { target: { value: "3000001" } });
  await click("import-again");
  expect((calls("plan_import")[1]?.["columns"] as Column[])[2]).toEqual({ heading: "Tel 2", field: "number", line: 3_000_001 });
});

test("columns that still don't do stay as they were corrected", async () => {
  await importing({ plan_import: () => refuse("columns-unknown"), import_columns: () => columns });
  await read("/home/ada/list.csv");
  await fireEvent.change(screen.getAllByTestId("import-field")[0] as HTMLElement, { target: { value: "office" } });
  await click("import-again");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("columns-unknown");
  expect(screen.getAllByTestId<HTMLSelectElement>("import-field")[0]?.value).toBe("office");
});

test("a lock takes the preview away", async () => {
  let open = true;
  await importing({ start: () => start(open), plan_import: () => plan(), apply_import: () => ((open = false), refuse("locked")) });
  await read();
  await click("import-apply");
  expect(screen.getByTestId("unlock-passphrase")).toBeTruthy();
  expect(document.body.textContent).not.toContain("Contact 1");
});

test("a row that a quotation mark tears says up to which line the file is left out", async () => {
  const torn = (place: number): ImportRow => ({ ...row(place), outcome: "skipped", doubts: [], trouble: "unclosed-quote", leftOut: { through: 1_017, lines: 15 } });
  await importing({ plan_import: () => plan(), import_rows: ({ places }) => (places as number[]).map(torn) });
  await read();
  expect(document.body.textContent).toContain("closes too soon");
  expect(document.body.textContent).toContain("Left out: 15 lines, up to line 1,017");
});

test("the charset is said with a name that depends on it, and another reads the file again", async () => {
  const about = ({ charset }: Record<string, unknown>) => plan({}, null, { form: "vcard", charset: (charset as string | null) ?? "UTF-8", example: charset === null ? "Îêñàíà" : "Оксана" });
  const { calls } = await importing({ plan_import: about });
  await read();
  expect(screen.getByTestId("import-file").textContent).toContain("reads “Îêñàíà”.");
  await fireEvent.change(screen.getByTestId("import-charset"), { target: { value: "windows-1251" } });
  await settle();
  expect(calls("plan_import")[1]).toEqual({ token: token("/home/ada/spring.vcf"), columns: null, charset: "windows-1251" });
  expect(screen.getByTestId("import-file").textContent).toContain("reads “Оксана”.");
  expect(screen.getByTestId<HTMLSelectElement>("import-charset").value).toBe("windows-1251");
  await click("import-other");
  await read();
  expect(calls("plan_import")[2]?.["charset"]).toBeNull();
});

test("columns that look like numbers are asked for before anything can be imported; others that were not used are named", async () => {
  const unknown: Column[] = [...columns.slice(0, 2), { heading: "Red line", field: "unknown", line: null }];
  const unused = [{ at: 2, heading: "Red line", looksLikeNumbers: true, numbers: 0 }, { at: 3, heading: "Web page", looksLikeNumbers: false, numbers: 0 }];
  const { calls } = await importing({
    plan_import: ({ columns: said }) => plan({}, (said as Column[] | null) ?? unknown, { unused: said === null ? unused : [] }), apply_import: () => counts,
  });
  await read("/home/ada/list.csv");
  expect(screen.getByTestId("import-unanswered").textContent).toContain("1 column looks as if it held telephone numbers: Red line");
  expect(screen.getByTestId("import-unused").textContent).toBe("Not used: Web page");
  const apply = screen.getByTestId("import-apply");
  expect([apply.getAttribute("aria-disabled"), apply.getAttribute("aria-describedby")]).toEqual(["true", "import-unanswered"]);
  await click("import-apply");
  expect(calls("apply_import")).toEqual([]);
  expect(document.activeElement).toBe(screen.getByTestId("import-answer"));
  await click("import-answer");
  expect(screen.getAllByTestId("import-field-asked")).toHaveLength(1);
  expect(document.activeElement).toBe(screen.getAllByTestId("import-field")[2]);
  await fireEvent.change(screen.getAllByTestId("import-field")[2] as HTMLElement, { target: { value: "ignore" } });
  expect(screen.queryByTestId("import-field-asked")).toBeNull();
  await click("import-again");
  expect((calls("plan_import")[1]?.["columns"] as Column[])[2]?.field).toBe("ignore");
  await click("import-apply");
  expect(calls("apply_import")).toHaveLength(1);
});

test("what was said of columns before, what numbers were taken from, and what lay in a recycle bin is told", async () => {
  const remembered: Column[] = [{ heading: "Title", field: "name", line: null }, { heading: "Password", field: "number", line: 1 }];
  const about: Partial<ImportedFile> = {
    unused: [{ at: 2, heading: "Username", looksLikeNumbers: false, numbers: 3 }, { at: 3, heading: "Icon", looksLikeNumbers: false, numbers: 0 }],
    thrownAway: ["Old One", ""],
  };
  await importing({ plan_import: () => ({ ...plan({}, remembered, about), saidBefore: [1] }) });
  await read("/home/ada/list.csv");
  expect(screen.getByTestId("import-said-before").textContent).toContain("Columns as you said on this device before: Password → Number.");
  expect(screen.getByTestId("import-used-in-part").textContent).toContain("Used in part: Username (numbers of 3 entries).");
  expect(screen.getByTestId("import-unused").textContent).toBe("Not used: Icon");
  expect(screen.getByTestId("import-thrown-away").textContent).toContain("Old One, without a title");
  await click("import-columns");
  expect(screen.getAllByTestId<HTMLSelectElement>("import-field")[1]?.value).toBe("number");
});

test("a charset that was chosen is no guess", async () => {
  await importing({ plan_import: ({ charset }) => plan({}, null, { charset: "windows-1251", isCharsetSaid: charset !== null, example: "Оксана" }) });
  await read();
  expect(screen.getByTestId("import-file").textContent).toContain("That is a guess");
  await fireEvent.change(screen.getByTestId("import-charset"), { target: { value: "UTF-8" } });
  await settle();
  expect(screen.getByTestId("import-file").textContent).toContain("As you said.");
  expect(screen.getByTestId("import-file").textContent).not.toContain("guess");
});

test("what is not taken over, and another number for a line, are told row by row and in all", async () => {
  const told = (place: number): ImportRow => ({
    ...row(place),
    doubts: [{ what: "other-number", label: "Mobile", doubt: null, beside: "Mobile 2" }],
    notTaken: [{ what: "assurance", label: "Direct", given: "secure", kept: "open" }, { what: "verified", label: "Direct" }],
  });
  const { calls } = await importing({
    plan_import: () => plan({ notTaken: 2 }), import_rows: ({ places }: Record<string, unknown>) => (places as number[]).map(told),
    import_places: ({ only }: Record<string, unknown>) => (only === "not-taken" ? [0, 4] : [0]), apply_import: () => ({ ...counts, notTaken: 2 }),
  });
  await read();
  const text = screen.getAllByTestId("import-open")[0]?.textContent;
  expect(text).toContain("Mobile: the file has another number, which comes in as Mobile 2; the vault’s is kept");
  expect(text).toContain("Direct: the file calls it secure; kept as open until somebody says so");
  expect(text).toContain("Direct: the file says it was verified; that is not taken over");
  await fireEvent.click(screen.getByLabelText(/^Not taken over/));
  await settle();
  expect(calls("import_places").at(-1)).toEqual({ only: "not-taken" });
  expect(screen.getAllByTestId("import-open")).toHaveLength(2);
  await click("import-apply");
  expect(screen.getByTestId("import-result").textContent).toContain("Of the lines of 2 contacts");
});

test("where all is taken over, no filter speaks of it", async () => {
  await importing({ plan_import: () => plan() });
  await read();
  expect(screen.queryByLabelText(/^Not taken over/)).toBeNull();
});

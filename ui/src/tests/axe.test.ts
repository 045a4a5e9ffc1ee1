// What axe finds wrong with the screens as they are built up (colours and sizes it can only judge in a real browser).
import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import App from "../App.svelte";
import { event, found, hit, loose, noSlips, opened, plain, program, refuse, start, startDrafted, vault } from "./program";

// A busy machine takes longer than the usual limit; axe that still runs then fails the tests behind it, too.
vi.setConfig({ testTimeout: 30_000 });

async function faults() {
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

test("Welcome", async () => {
  program({ ...opened, start: () => ({ ...start(false), vaults: [] }) });
  render(App);
  await screen.findByText("No vault here yet");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("Welcome after a demo, and the demo", async () => {
  program({ ...opened, start: () => ({ ...start(false), vaults: [], lockedBecause: "demo" }), open_demo: () => ({ ...vault, demo: true }) });
  render(App);
  await screen.findByText("The demo is over. Nothing of it was kept.");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("welcome-demo"));
  await screen.findByTestId("demo");
  expect(await faults()).toEqual([]);
});

test("Unlock, with a wrong passphrase", async () => {
  program({ ...opened, start: () => start(false), unlock: () => refuse("wrong-passphrase") });
  render(App);
  const field = await screen.findByTestId<HTMLInputElement>("unlock-passphrase");
  await fireEvent.input(field, { target: { value: "x" } });
  await fireEvent.submit(field.form as HTMLFormElement);
  await screen.findByRole("alert");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("Unlock, asking about an older copy, a vault to forget and another file", async () => {
  program({ ...opened, start: () => start(false), unlock: () => refuse("older-copy") });
  render(App);
  const field = await screen.findByTestId<HTMLInputElement>("unlock-passphrase");
  await fireEvent.input(field, { target: { value: "x" } });
  await fireEvent.submit(field.form as HTMLFormElement);
  await fireEvent.click(await screen.findByTestId("unlock-older"));
  await fireEvent.click(screen.getByTestId("unlock-forget"));
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("unlock-forget-cancel"));
  await fireEvent.click(screen.getByTestId("unlock-other"));
  expect(await faults()).toEqual([]);
});

test("Create, with words suggested and something missing", async () => {
  program({ ...opened, start: () => ({ ...start(false), vaults: [] }), suggest_passphrase: () => "orbit canal", judge_passphrase: () => ({ score: 2, warning: null }) });
  render(App);
  await fireEvent.click(await screen.findByTestId("welcome-create"));
  await fireEvent.click(screen.getByTestId("create-suggest"));
  await screen.findByTestId("create-suggested");
  await fireEvent.click(screen.getByTestId("create-submit"));
  await screen.findByText("Name the vault, or choose a place.");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test.each(["admin", "reader"])("Settings of a member who is %s", async (role) => {
  program({ ...opened, start: () => ({ ...start(true), vault: { ...vault, role } }), save_settings: () => refuse("device-io") });
  render(App);
  await fireEvent.click(await screen.findByTestId("nav-settings"));
  await fireEvent.click(screen.getByTestId("settings-idle-60"));
  await screen.findByRole("alert");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("Directory, with a person, a number and a question", async () => {
  program(opened);
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click((await screen.findAllByTestId("line-reveal"))[0] as HTMLElement);
  await screen.findByTestId("number");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getAllByTestId("line-reveal")[1] as HTMLElement);
  await screen.findByTestId("purpose");
  expect(await faults()).toEqual([]);
});

test.each([
  ["similar", found([hit("a"), { ...loose("b"), matched: [{ part: "alias", nth: 0, from: 0, to: 3, how: "sound", text: "Ada Lee" }] }], { sealed: "number" })],
  ["partial", found([loose("a", "partial")], { without: ["crown"] })],
])("Directory, with %s hits and what matched, before and after Enter", async (_, answer) => {
  program({ ...opened, find: () => answer });
  render(App);
  await screen.findByTestId("results-heading");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "Enter" });
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "ArrowDown" });
  expect(await faults()).toEqual([]);
});

test("Directory, with notes, and with somebody who has none", async () => {
  program(opened);
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click(await screen.findByTestId("notes-show"));
  await screen.findByTestId("notes");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  program({ ...opened, notes: () => ({ contact: null, lines: [], seconds: 20 }) });
  await fireEvent.click(screen.getByTestId("notes-show"));
  await fireEvent.click(screen.getByTestId("notes-show"));
  await screen.findByTestId("notes-status");
  expect(await faults()).toEqual([]);
});

async function go(screenName: string, answers: Parameters<typeof program>[0]) {
  program({ ...opened, work: () => null, ...answers });
  render(App);
  await fireEvent.click(await screen.findByTestId(`nav-${screenName}`));
  document.title = "Hotline";
}

test("Import: the file, its columns, the preview, a row that is open, and what was done", async () => {
  const counts = { new: 2, changed: 0, duplicate: 0, skipped: 0, doubtful: 1, asked: 1, notTaken: 1 };
  const columns = [{ heading: "Tel", field: "number", line: 1 }, { heading: "", field: "unknown", line: null }];
  const unused = [{ at: 1, heading: "", looksLikeNumbers: true, numbers: 0 }, { at: 2, heading: "Web", looksLikeNumbers: false, numbers: 0 }];
  const file = { form: "csv", charset: "windows-1251", charsets: ["UTF-8", "windows-1251"], isCharsetSaid: false, example: "Оксана", unused, thrownAway: [] };
  let said = 0;
  await go("import", {
    plan_import: ({ columns }) =>
      columns === null ? refuse("columns-unknown") : { fileName: "a.csv", file: said++ > 0 ? { ...file, unused: [] } : file, counts, columns, remarks: [{ line: 3, what: "stray-line", leftOut: null }] },
    import_columns: () => columns,
    import_places: () => [0],
    import_rows: () => [{ place: 0, line: 1, name: null, outcome: "new", trouble: null, leftOut: null, doubts: [{ what: "unknown-country", label: null, doubt: null, beside: null }], notTaken: [{ what: "verified", label: "Office" }], keptLines: 1, asked: true, choice: { is: "take" } }],
    import_details: () => ({
      joinedTo: 3,
      changes: [{ what: "field", field: "office", before: "", after: "Envoy" }, { what: "notes" }],
      readings: [{ label: "Office", written: "0044 20 7946 0102", number: "+44 20 7946 0102", doubt: "no-country", pieces: [] }],
      couldBe: [{ choice: { is: "same-contact", contact: "a" }, name: "Ann Lee", office: null, country: "FR", line: null }],
      more: 3,
    }),
    apply_import: () => counts,
  });
  const path = await screen.findByTestId<HTMLInputElement>("import-path");
  expect(await faults()).toEqual([]);
  await fireEvent.input(path, { target: { value: "/a.csv" } });
  await fireEvent.submit(path.form as HTMLFormElement);
  await screen.findAllByTestId("import-field");
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("import-again"));
  await fireEvent.click(await screen.findByTestId("import-open"));
  await screen.findByTestId("import-readings");
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("import-answer"));
  await screen.findByTestId("import-field-asked");
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("import-again"));
  await screen.findByTestId("import-open");
  await fireEvent.click(screen.getByTestId("import-apply"));
  await screen.findByTestId("import-result");
  expect(await faults()).toEqual([]);
});

test("Activity, with people found and a problem", async () => {
  const row = {
    row: 1, at: "2026-11-03T15:00:00Z", member: "Ada Marsh", kind: "line-revealed", rejected: true, contact: "a", contactName: "Person a", gone: false, contacts: null,
    put: null, how: "shown", lineLabel: "Red line", reason: "Summit", epoch: null, events: null, about: null, role: null,
  };
  await go("activity", {
    find: () => found([hit("a"), loose("b")]),
    activity: () => ({ rows: [row], next: null }),
    verify: () => ({ events: 1, entries: 1, problems: [{ kind: "pages", harmless: false, details: null }] }),
  });
  await screen.findByTestId("activity-row");
  await fireEvent.input(screen.getByTestId("activity-person"), { target: { value: "p" } });
  await screen.findByText("Similar names", { selector: ".heading" });
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("activity-verify"));
  await screen.findByTestId("activity-verified");
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("activity-export"));
  await screen.findByTestId("export-path");
  expect(await faults()).toEqual([]);
});

test("Keys, and a rotation under way", async () => {
  await go("keys", {
    keys: () => ({ epoch: 7, since: "2026-01-01T00:00:00Z", rotateAfterDays: 90, entries: 5, events: 6, keep: ["Ada Marsh"] }),
    rotate: () => new Promise(() => undefined),
    work: () => ({ kind: "rotation", done: 3, total: 11, milliseconds: 400 }),
  });
  await fireEvent.click(await screen.findByTestId("keys-rotate"));
  expect(await faults()).toEqual([]);
  await screen.findByText("3 of 11");
  expect(await faults()).toEqual([]);
});

const form = {
  ...opened,
  countries: () => ["FR", "GB"],
  read_number: () => ({ doubt: "impossible", number: "+44 20 7946 000 x12", added: ["country-code", "extension"] }),
  slips: ({ name, labels }: Record<string, unknown>) => ({ namesakes: [{ name, office: null, country: "FR" }], name: true, labels }),
  keep_draft: () => null,
  save_contact: () => refuse("changed-meanwhile"),
};

test("The contact form, with a doubt, a fault, a conflict and a question", async () => {
  program(form);
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click(await screen.findByTestId("person-edit"));
  await screen.findByTestId("contact-name");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getAllByTestId("contact-line-replace")[0] as HTMLElement);
  await fireEvent.click(screen.getAllByTestId("contact-line-remove")[1] as HTMLElement);
  await fireEvent.click(screen.getByTestId("contact-alias-add"));
  await fireEvent.click(screen.getByTestId("contact-save"));
  await screen.findByTestId("field-error");
  expect(await faults()).toEqual([]);
  await fireEvent.input(screen.getByTestId("contact-line-number"), { target: { value: "12" } });
  await fireEvent.input(screen.getByTestId("contact-office"), { target: { value: "King" } });
  await screen.findByTestId("contact-line-doubt");
  await screen.findAllByTestId("contact-name-notice");
  await fireEvent.click(screen.getByTestId("contact-save"));
  await fireEvent.click(await screen.findByTestId("contact-look"));
  await screen.findAllByTestId("contact-difference");
  await fireEvent.click(screen.getByTestId("contact-cancel"));
  await screen.findByTestId("contact-stay");
  expect(await faults()).toEqual([]);
});

test("The person card, with the history and the question whether to remove", async () => {
  program({ ...form, activity: () => ({ rows: [event(2), event(1)], next: null }) });
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click(await screen.findByTestId("history"));
  await screen.findAllByTestId("history-row");
  await fireEvent.click(screen.getByTestId("contact-remove"));
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("An empty vault", async () => {
  program({ ...form, start: () => ({ ...start(true), vault: { ...vault, contacts: 0 } }), find: () => (found([])) });
  render(App);
  await screen.findByTestId("empty-import");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test.each([
  ["purpose-resumed", { form: "purpose", contact: "a", line: "a-own", action: "reveal", purpose: "Summit" }],
  ["keys-resumed", { form: "rotation", reason: "Somebody left" }],
  ["import-resumed", { form: "import", path: "/a.csv", token: null, columns: null }],
  ["rules-resumed", { form: "rules", chosen: { purposeFrom: "secure" } }],
])("A form as it was before a lock: %s", async (resumed, draft) => {
  program({
    ...opened,
    start: startDrafted,
    draft: () => JSON.stringify([draft]),
    keys: () => ({ epoch: 7, since: "2026-01-01T00:00:00Z", rotateAfterDays: 90, entries: 5, events: 6, keep: [] }),
  });
  render(App);
  await screen.findByTestId(resumed);
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

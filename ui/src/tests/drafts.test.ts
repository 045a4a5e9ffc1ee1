// What is written in a form outlives a lock, wherever it is, and is dropped once it is sent or withdrawn. Left, it is still
// there when somebody comes back, until a lock. No number is ever among it.
import { cleanup, fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Role } from "../lib/bindings";
import { i18n } from "../lib/i18n.svelte";
import { at, click, computer, forms, plan, press, reseals, submit, type, value, type Answers, type Form } from "./forms";
import { person, refuse, secret, settle, start, token, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  i18n.use("en");
});

const every = Object.entries(forms);

test.each(every)("%s: locked at once, it is there again, says so and has the focus; nothing is done by that", async (_, form) => {
  const on = computer();
  await on.begin();
  await form.write();
  await settle();
  await on.lock();
  expect(on.asked().indexOf("keep_draft")).toBeLessThan(on.asked().indexOf("lock"));
  expect(on.text()).not.toContain("1 99");
  await on.unlock();
  expect(screen.getByTestId(form.resumed)).toBeTruthy();
  form.there();
  expect(document.activeElement).toBe(form.focus());
  for (const command of ["reveal", "plan_import", "import_columns", "rotate", "set_policy", "save_contact", "export_activity"]) expect(on.asked()).not.toContain(command);
});

test.each(every)("%s: it outlives a second lock with nothing typed in between", async (_, form) => {
  const on = computer();
  await on.begin();
  await form.write();
  await settle();
  await on.lock();
  await on.unlock();
  await vi.advanceTimersByTimeAsync(1_000);
  await on.lock();
  await on.unlock();
  form.there();
});

test.each(every)("%s: half a second after the last key it is handed over by itself, without a number or notes", async (_, form) => {
  const on = computer();
  await on.begin();
  await form.write();
  await vi.advanceTimersByTimeAsync(600);
  expect(on.kept()).toHaveLength(1);
  for (const unsaid of ["1 99", "Rings twice"]) expect(on.text()).not.toContain(unsaid);
});

test.each(every)("%s: of a form that was begun since the unlock it is not said", async (_, form) => {
  const on = computer();
  await on.begin();
  await form.write();
  await settle();
  expect(screen.queryByTestId(form.resumed)).toBeNull();
});

const sending: [string, string, Answers, () => Promise<unknown>][] = [
  ["a purpose", "purpose", {}, () => click("purpose-submit")],
  ["a purpose that is withdrawn", "purpose", {}, () => press("Escape")],
  ["a purpose, by another person", "purpose", {}, async () => (await fireEvent.keyDown(at("search"), { key: "ArrowDown" }), fireEvent.keyDown(at("search"), { key: "Enter" }))],
  ["a reason", "rotation", { rotate: () => reseals }, () => submit("keys-reason")],
  ["a reason of a rotation that was done but not noted", "rotation", { rotate: () => refuse("not-noted") }, () => submit("keys-reason")],
  ["a reason that is taken out again", "rotation", {}, () => type("keys-reason", "")],
  ["a reason that is left", "rotation", {}, () => click("nav-activity")],
  ["an import", "columns", { apply_import: () => plan(null).counts }, async () => (await click("import-again"), click("import-apply"))],
  ["an import that was done but not noted", "columns", { apply_import: () => refuse("not-noted") }, async () => (await click("import-again"), click("import-apply"))],
  ["an import that is left", "columns", {}, () => click("nav-directory")],
  ["a place", "export", { export_activity: () => 2 }, () => submit("export-path-other")],
  ["a place that is withdrawn", "export", {}, () => press("Escape")],
  ["a place that is left", "export", {}, () => click("nav-keys")],
  ["rules", "rules", { set_policy: () => null, vault_info: () => ({ ...vault, policy: { purposeFrom: "open", rotateAfterDays: 180 } }) }, () => click("settings-rules-save")],
  ["rules that are withdrawn", "rules", {}, () => click("settings-rules-withdraw")],
  ["rules that are left", "rules", {}, () => click("nav-directory")],
];

test.each(sending)("%s: nothing of it is kept any more, at once", async (_, form, more, send) => {
  const on = computer(more);
  await on.begin();
  await forms[form]?.write();
  await vi.advanceTimersByTimeAsync(600);
  expect(on.kept()).toHaveLength(1);
  await send();
  await settle();
  await settle();
  expect(on.text()).toBeNull();
});

test.each([
  ["rotation", "nav-keys"],
  ["import", "nav-import"],
  ["export", "nav-activity"],
  ["rules", "nav-settings"],
])("%s: left and come back to, it is as it was, and is not said to have been there before a lock", async (name, nav) => {
  const form = forms[name] as Form;
  const on = computer();
  await on.begin();
  await form.write();
  await click("nav-directory");
  await click(nav);
  form.there();
  expect(screen.queryByTestId(form.resumed)).toBeNull();
  await on.lock();
  await on.unlock();
  form.there();
});

test("the columns of a file that was left are as they were said", async () => {
  const on = computer();
  await on.begin();
  await forms["columns"]?.write();
  await click("nav-activity");
  await click("nav-import");
  value("import-path", "/home/ada/list.csv");
  await submit("import-path");
  await settle();
  expect(screen.getAllByTestId<HTMLSelectElement>("import-field").map((field) => field.value)).toEqual(["name", "number"]);
});

test("a place that was only suggested is not kept", async () => {
  const on = computer();
  await on.begin();
  await click("nav-activity");
  await click("activity-export");
  await vi.advanceTimersByTimeAsync(600);
  expect(on.text()).toBeNull();
});

test("what was left does not outlive a lock, and what was taken out again is not there", async () => {
  const on = computer();
  await on.begin();
  await forms["rotation"]?.write();
  await click("nav-activity");
  await click("nav-keys");
  await type("keys-reason", "");
  await click("nav-activity");
  await click("nav-keys");
  value("keys-reason", "");
  await type("keys-reason", "Somebody left");
  await click("nav-activity");
  await on.lock();
  await on.unlock();
  await click("nav-keys");
  value("keys-reason", "");
});

const refusals: [string, string, string, Answers, () => Promise<unknown>][] = [
  ["purpose", "reveal", "vault-busy", {}, () => click("purpose-submit")],
  ["rotation", "rotate", "vault-busy", {}, () => submit("keys-reason")],
  ["import", "plan_import", "file-unreadable", {}, () => submit("import-path")],
  ["export", "export_activity", "file-exists", {}, () => submit("export-path-other")],
  ["rules", "set_policy", "vault-busy", {}, () => click("settings-rules-save")],
];

test.each(refusals)("%s: what is refused stays, and outlives a lock", async (form, command, code, more, send) => {
  const on = computer({ ...more, [command]: () => refuse(code) });
  await on.begin();
  await forms[form]?.write();
  await send();
  await settle();
  expect(screen.getByTestId("alert").dataset["code"]).toBe(code);
  forms[form]?.there();
  await on.lock();
  await on.unlock();
  forms[form]?.there();
});

test("what was said of the columns is there when the file is read again, and before it is used", async () => {
  const on = computer();
  await on.begin();
  await forms["columns"]?.write();
  await settle();
  await on.lock();
  await on.unlock();
  await submit("import-path");
  await settle();
  expect(on.sent("plan_import")).toEqual([]);
  expect(screen.getAllByTestId<HTMLSelectElement>("import-field").map((field) => field.value)).toEqual(["name", "number"]);
  await click("import-again");
  expect(on.sent("plan_import")).toEqual([
    { token: token("/home/ada/list.csv"), columns: [{ heading: "Ada Marsh", field: "name", line: null }, { heading: secret, field: "number", line: 1 }], charset: null },
  ]);
});

test("the columns of a preview outlive a lock, too", async () => {
  const on = computer();
  await on.begin();
  await forms["columns"]?.write();
  await click("import-again");
  expect(screen.getByTestId("import-apply")).toBeTruthy();
  await on.lock();
  await on.unlock();
  forms["columns"]?.there();
});

test("what was said of one file is not taken for another, nor for one that has other columns by now", async () => {
  const on = computer({ plan_import: ({ columns: said }) => plan(said) });
  await on.begin(JSON.stringify([{ form: "import", path: "/home/ada/list.csv", token: token("/home/ada/list.csv"), columns: [{ field: "name", line: null }] }]));
  await type("import-path", "/home/ada/other.csv");
  await submit("import-path");
  await settle();
  expect(on.sent("plan_import")).toEqual([{ token: token("/home/ada/other.csv"), columns: null, charset: null }]);
  await click("import-other");
  await type("import-path", "/home/ada/list.csv");
  await submit("import-path");
  await settle();
  expect(on.sent("plan_import").at(-1)).toEqual({ token: token("/home/ada/list.csv"), columns: null, charset: null });
});

test("a preview that fails does not lose what was said of the columns", async () => {
  let there = true;
  const on = computer({
    plan_import: ({ columns: said }) => (!there ? refuse("file-unreadable") : said === null ? refuse("columns-unknown") : plan(said)),
    apply_import: () => refuse("changed-meanwhile"),
  });
  await on.begin();
  await forms["columns"]?.write();
  await click("import-again");
  await click("import-apply");
  there = false;
  await click("import-anew");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("file-unreadable");
  there = true;
  await submit("import-path");
  await settle();
  expect(screen.getAllByTestId<HTMLSelectElement>("import-field").map((field) => field.value)).toEqual(["name", "number"]);
});

test("a question that is open behind another form outlives a lock with it", async () => {
  const on = computer();
  await on.begin();
  await forms["purpose"]?.write();
  (document.activeElement as HTMLElement).blur();
  await press("e");
  await settle();
  await type("contact-office", "Queen");
  await settle();
  await on.lock();
  expect(on.kept()?.map(({ form }) => form).sort()).toEqual(["contact", "purpose"]);
  await on.unlock();
  value("contact-office", "Queen");
  await press("Escape");
  await click("contact-discard");
  await settle();
  value("purpose", "Thursday’s call");
  expect(on.kept()?.map(({ form }) => form)).toEqual(["purpose"]);
});

test("a question stays while somebody looks elsewhere, and a lock there leads back to it", async () => {
  const on = computer();
  await on.begin();
  await forms["purpose"]?.write();
  await click("nav-activity");
  await on.lock();
  await on.unlock();
  forms["purpose"]?.there();
});

test("a line that somebody took away meanwhile is not asked about", async () => {
  let gone = false;
  const on = computer({
    person: ({ contact }) => {
      const of = person(String(contact));
      return gone ? { ...of, lines: of.lines.slice(0, 1) } : of;
    },
  });
  await on.begin();
  await forms["purpose"]?.write();
  await settle();
  await on.lock();
  gone = true;
  await on.unlock();
  expect(screen.getByTestId("person-name").textContent).toBe("Person a");
  expect(screen.queryByTestId("purpose")).toBeNull();
  expect(on.text()).toBeNull();
});

async function edit() {
  await fireEvent.keyDown(at("search"), { key: "Enter" });
  await settle();
  await press("e");
  await settle();
  await type("contact-office", "Queen");
}

test.each([
  ["question", () => forms["purpose"]?.write(), () => forms["purpose"]?.there()],
  ["form", edit, () => value("contact-office", "Queen")],
])("a person who can’t be read just now costs nobody the %s", async (_, write, there) => {
  let busy = false;
  const on = computer({ person: ({ contact }) => (busy ? refuse("vault-busy") : person(String(contact))) });
  await on.begin();
  await write();
  await settle();
  await on.lock();
  busy = true;
  await on.unlock();
  expect(screen.getByTestId("alert").dataset["code"]).toBe("vault-busy");
  await on.lock();
  busy = false;
  await on.unlock();
  there();
});

test("where nothing was being written, the program is not asked for it", async () => {
  const on = computer();
  await on.begin();
  expect(on.asked()).not.toContain("draft");
  await forms["contact"]?.write();
  await settle();
  await on.lock();
  await on.unlock();
  expect(on.asked()).toContain("draft");
});

test("rules that somebody else set just so meanwhile are no longer to be saved", async () => {
  const policy = { purposeFrom: "open", rotateAfterDays: 90 };
  const on = computer({ start: () => ({ ...start(true), vault: { ...vault, policy, drafted: true } }) });
  await on.begin(JSON.stringify([{ form: "rules", chosen: { purposeFrom: "open" } }]));
  expect(screen.queryByTestId("rules-resumed")).toBeNull();
  expect(screen.queryByText("Not saved yet.")).toBeNull();
  expect(on.text()).toBeNull();
});

test.each<[Role, string[]]>([
  ["reader", ["purpose", "export"]],
  ["editor", ["contact", "import", "purpose", "export"]],
  ["admin", ["contact", "import", "purpose", "rotation", "rules", "export"]],
])("a member who is %s goes on with what they may do", async (role, may) => {
  for (const [name, { write }] of every) {
    if (name === "columns") continue;
    const by = computer();
    await by.begin();
    await write();
    await vi.advanceTimersByTimeAsync(600);
    const draft = by.text();
    cleanup();
    const on = computer({}, role);
    await on.begin(draft);
    await vi.advanceTimersByTimeAsync(600);
    expect(on.kept()?.map(({ form }) => form) ?? [], name).toEqual(may.includes(name) ? [name] : []);
    cleanup();
  }
});

test.each([
  ["rotation", "rotate"],
  ["import", "plan_import"],
])("%s: the program has what was typed before long work, during which it keeps nothing, begins", async (form, command) => {
  const on = computer({ rotate: () => refuse("cancelled"), plan_import: () => refuse("cancelled") });
  await on.begin();
  await forms[form]?.write();
  await submit(form === "import" ? "import-path" : "keys-reason");
  await settle();
  expect(on.asked().filter((name) => name === "keep_draft" || name === command)).toEqual(["keep_draft", command]);
});

test.each(every)("%s: in French it says so, too", async (_, form) => {
  const on = computer();
  await on.begin();
  await form.write();
  await settle();
  await on.lock();
  await on.unlock();
  i18n.use("fr");
  await settle();
  expect(screen.getByTestId(form.resumed).textContent).toContain("lorsque le coffre a été verrouillé");
});

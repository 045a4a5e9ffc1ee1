// A computer with a page and a program that keeps what is written, and a way into each form. Must never be part of what is built.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { expect } from "vitest";
import App from "../App.svelte";
import type { Column, Role } from "../lib/bindings";
import type { Draft } from "../lib/draft";
import { noSlips, opened, place, plain, program, refuse, secret, settle, start, vault } from "./program";

export type Answers = Parameters<typeof program>[0];

/** The headings of a file that has none: its first contact. */
const columns: Column[] = [
  { heading: "Ada Marsh", field: "ignore", line: null },
  { heading: secret, field: "ignore", line: null },
];
export const plan = (said: unknown) => ({
  fileName: "list.csv", file: { form: "csv", charset: "UTF-8", charsets: ["UTF-8"], isCharsetSaid: false, example: null, unused: [], thrownAway: [] },
  counts: { new: 1, changed: 0, duplicate: 0, skipped: 0, doubtful: 0, asked: 0 }, columns: said ?? columns, remarks: [],
});
export const reseals = { epoch: 2, entries: 1, events: 1, seconds: 1 };

/** A program that keeps what it is given, and a page; `lock` and `unlock` make a new page, as the program does. */
export function computer(more: Answers = {}, role: Role = "admin") {
  let kept: string | null = null;
  let open = true;
  const answers: Answers = {
    ...opened,
    work: () => null,
    activity: () => ({ rows: [], next: null }),
    start: () => (open ? { ...start(true), vault: { ...vault, role, drafted: kept !== null } } : start(false)),
    lock: () => ((open = false), null),
    keep_draft: ({ draft }) => ((kept = draft as string | null), null),
    draft: () => kept,
    countries: () => ["FR"],
    read_number: () => plain, slips: () => noSlips,
    keys: () => ({ epoch: 1, since: "2026-11-03T15:00:00Z", rotateAfterDays: 90, entries: 1, events: 1, keep: [] }),
    import_columns: () => columns,
    choose_table: () => place("/media/stick/log.csv"),
    plan_import: ({ columns: said }) => (said === null ? refuse("columns-unknown") : plan(said)),
    import_places: () => [],
    import_rows: () => [],
    ...more,
  };
  let asked = program(answers);
  return {
    kept: () => (kept === null ? null : (JSON.parse(kept) as Draft[])),
    text: () => kept,
    /** The commands that were asked for on this page, in order. */
    asked: () => asked.mock.calls.map(([command]) => command),
    sent: (command: string) => asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args),
    async begin(before: unknown = kept) {
      kept = before as string | null;
      render(App);
      await settle();
      await settle();
    },
    async lock() {
      await press("l", { ctrlKey: true });
      await settle();
      expect(screen.getByTestId("unlock-passphrase")).toBeTruthy();
    },
    async unlock() {
      cleanup();
      open = true;
      asked = program(answers);
      await this.begin();
    },
  };
}

export const at = (id: string, place = 0) => screen.getAllByTestId(id).at(place) as HTMLInputElement;
export const type = (id: string, value: string, place = 0) => fireEvent.input(at(id, place), { target: { value } });
export const press = (key: string, rest: object = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...rest });
export const submit = (id: string) => fireEvent.submit(at(id).form as HTMLFormElement);

export async function click(id: string, place = 0) {
  await fireEvent.click(at(id, place));
  await settle();
}

async function ask() {
  await fireEvent.keyDown(at("search"), { key: "Enter" });
  await settle();
  await click("line-reveal", -1);
}

export type Form = { write: () => Promise<unknown>; resumed: string; focus: () => HTMLElement; there: () => void };

export const value = (id: string, text: string) => expect(at(id).value).toBe(text);

export const forms: Record<string, Form> = {
  contact: {
    async write() {
      await press("n", { ctrlKey: true });
      await settle();
      await type("contact-name", "Ada Marsh");
      await click("contact-notes-write");
      await type("contact-notes", `Rings twice, else ${secret}`);
      await click("contact-line-add");
      await click("contact-line-notes-write");
      await type("contact-line-notes", "Rings twice here, too");
      await type("contact-line-number", secret);
    },
    resumed: "contact-resumed",
    focus: () => at("contact-line-number"),
    there: () => value("contact-name", "Ada Marsh"),
  },
  purpose: {
    async write() {
      await ask();
      await type("purpose", "Thursday’s call");
    },
    resumed: "purpose-resumed",
    focus: () => at("purpose"),
    there() {
      value("purpose", "Thursday’s call");
      expect(at("purpose").selectionStart).toBe(at("purpose").selectionEnd);
      expect(screen.getByTestId("person-name").textContent).toBe("Person a");
      expect(screen.queryByTestId("number")).toBeNull();
    },
  },
  rotation: {
    async write() {
      await click("nav-keys");
      await type("keys-reason", "Somebody left");
    },
    resumed: "keys-resumed",
    focus: () => at("keys-reason"),
    there: () => value("keys-reason", "Somebody left"),
  },
  import: {
    async write() {
      await click("nav-import");
      await type("import-path", "/home/ada/list.csv");
    },
    resumed: "import-resumed",
    focus: () => at("import-path"),
    there: () => value("import-path", "/home/ada/list.csv"),
  },
  columns: {
    async write() {
      await forms["import"]?.write();
      await submit("import-path");
      await settle();
      await fireEvent.change(at("import-field"), { target: { value: "name" } });
      await fireEvent.change(at("import-field", 1), { target: { value: "number" } });
    },
    resumed: "import-resumed",
    focus: () => at("import-path"),
    there() {
      value("import-path", "/home/ada/list.csv");
      expect(screen.getByTestId("import-resumed").textContent).toContain("What you said of its columns is kept.");
    },
  },
  export: {
    async write() {
      await click("nav-activity");
      await click("activity-export");
      await click("export-path-other");
    },
    resumed: "export-resumed",
    focus: () => at("export-write"),
    there: () => expect(at("export-path").textContent).toBe("/media/stick/log.csv"),
  },
  rules: {
    async write() {
      await press(",", { ctrlKey: true });
      await settle();
      await click("settings-purpose-open");
      await click("settings-rotate-180");
    },
    resumed: "rules-resumed",
    focus: () => at("settings-purpose-open"),
    there() {
      expect(at("settings-purpose-open").checked).toBe(true);
      expect(at("settings-rotate-180").checked).toBe(true);
      expect(screen.getByText("Not saved yet.")).toBeTruthy();
    },
  },
};

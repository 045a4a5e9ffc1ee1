// Writing the journal to a file: what is asked for, what is said, and what stays.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Place } from "../lib/bindings";
import { i18n } from "../lib/i18n.svelte";
import { later, opened, place, program, refuse, settle, token } from "./program";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 12, 15, 4));
});
afterEach(() => {
  vi.useRealTimers();
  i18n.use("en");
});

const suggested = "/home/ada/hotline-activity-2026-11-12-1504.csv";
const all = { contact: null, member: null, group: null, since: null };

async function open(answers: Parameters<typeof program>[0] = {}) {
  const asked = program({ ...opened, work: () => null, keep_draft: () => null, activity: () => ({ rows: [], next: null }), export_activity: () => 2, choose_table: () => place("/media/stick/log.csv"), ...answers });
  render(App);
  await settle();
  await click("nav-activity");
  await click("activity-export");
  return () => asked.mock.calls.filter(([command]) => command === "export_activity").map(([, args]) => args);
}

const at = (id: string) => screen.getByTestId(id) as HTMLInputElement;
const shown = () => at("export-path").textContent;

async function click(id: string) {
  await fireEvent.click(at(id));
  await settle();
}

async function write() {
  await fireEvent.submit(at("export-path-other").form as HTMLFormElement);
  await settle();
}

test("what the filters admit is written to the place suggested, and the page says so", async () => {
  const sent = await open();
  expect(document.activeElement).toBe(at("export-write"));
  expect(shown()).toBe(suggested);
  expect(screen.getByText(/not sealed/)).toBeTruthy();
  await click("activity-group-reveals");
  await write();
  expect(sent()).toEqual([{ token: token(suggested), filter: { ...all, group: "reveals" } }]);
  expect(at("export-done").textContent).toBe(`2 events were written to ${suggested}`);
  expect(screen.queryByTestId("export-path")).toBeNull();
  expect(document.activeElement).toBe(at("activity-export"));
});

test.each(["file-exists", "file-unwritable", "no-folder", "disk-full"])("%s: the place that was chosen stays, with what to do", async (code) => {
  const sent = await open({ export_activity: () => refuse(code) });
  await click("export-path-other");
  await write();
  expect(at("alert").dataset["code"]).toBe(code);
  expect(shown()).toBe("/media/stick/log.csv");
  expect(document.activeElement).toBe(at("export-path-other"));
  expect(screen.queryByTestId("export-done")).toBeNull();
  expect(sent()).toHaveLength(1);
});

test("without a place nothing is written", async () => {
  const sent = await open({ suggest_table: () => refuse("no-folder") });
  expect(at("alert").dataset["code"]).toBe("no-folder");
  await write();
  expect(sent()).toEqual([]);
});

test("a place that is good for nothing more is not offered again", async () => {
  await open({ export_activity: () => refuse("no-place") });
  await write();
  expect(at("alert").dataset["code"]).toBe("no-place");
  expect(shown()).toBe("–");
  await click("export-path-other");
  expect(shown()).toBe("/media/stick/log.csv");
});

test("the system’s own dialog may be asked, and thought better of", async () => {
  let chosen: Place | null = place("/media/stick/x.csv");
  await open({ choose_table: () => chosen });
  await click("export-path-other");
  expect(shown()).toBe("/media/stick/x.csv");
  expect(document.activeElement).toBe(at("export-write"));
  chosen = null;
  await click("export-path-other");
  expect(shown()).toBe("/media/stick/x.csv");
});

test("Escape and Cancel leave it; the place that was chosen is there again", async () => {
  const sent = await open();
  await click("export-path-other");
  await fireEvent.keyDown(at("export-write"), { key: "Escape" });
  await settle();
  expect(screen.queryByTestId("export-path")).toBeNull();
  expect(document.activeElement).toBe(at("activity-export"));
  await click("activity-export");
  expect(shown()).toBe("/media/stick/log.csv");
  await click("export-cancel");
  expect(screen.queryByTestId("export-path")).toBeNull();
  expect(sent()).toEqual([]);
});

test("long work shows how far it is and can be stopped; no file is said to be there then", async () => {
  const answer = later<unknown>();
  await open({
    export_activity: () => answer.promise,
    work: () => ({ kind: "export", done: 500, total: 90_000, milliseconds: 2_000 }),
    cancel_work: () => (answer.resolve(refuse("cancelled")), null),
  });
  void fireEvent.submit(at("export-path-other").form as HTMLFormElement);
  await vi.advanceTimersByTimeAsync(600);
  expect(screen.getByText("Writing the file")).toBeTruthy();
  expect(at("activity-verify").getAttribute("aria-disabled")).toBe("true");
  await click("work-cancel");
  expect(screen.getByText("Stopped, as you asked. No file was left.")).toBeTruthy();
  expect(shown()).toBe(suggested);
});

test("in French it says so, too", async () => {
  await open();
  i18n.use("fr");
  await write();
  expect(at("export-done").textContent).toContain("2 événements ont été écrits dans");
});

// The vault key: its age against the rule, and a rotation that is done, stopped or refused.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Keys } from "../lib/bindings";
import { later, opened, program, refuse, settle, start } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const keys = (days: number, more: Partial<Keys> = {}): Keys => ({
  epoch: 7, since: ago(days), rotateAfterDays: 90, entries: 12_042, events: 530, keep: ["Ada Marsh", "Tomoe Hayasaka"], ...more,
});

async function open(answers: Parameters<typeof program>[0]) {
  const asked = program({ ...opened, work: () => null, ...answers });
  render(App);
  await settle();
  await fireEvent.click(screen.getByTestId("nav-keys"));
  await settle();
  return asked;
}

const reason = () => screen.getByTestId<HTMLInputElement>("keys-reason");

async function rotate(because = "") {
  await fireEvent.input(reason(), { target: { value: because } });
  await fireEvent.submit(reason().form as HTMLFormElement);
  await settle();
}

test.each([
  [0, "In use since today", "A rotation is due in 90 days."],
  [89, "In use for 89 days", "A rotation is due in 1 day."],
  [90, "In use for 90 days", "A rotation is due today."],
  [104, "In use for 104 days", "A rotation has been due for 14 days."],
])("after %i days", async (days, age, due) => {
  await open({ keys: () => keys(days) });
  expect(screen.getByTestId("keys-age").textContent).toBe(age);
  expect(screen.getByTestId("keys-due").textContent).toBe(due);
});

test("what a rotation does, and who keeps access, is said before", async () => {
  await open({ keys: () => keys(3) });
  expect(screen.getByText(/12,042 entries and 530 events are sealed again to a new key/)).toBeTruthy();
  expect(screen.getByText("Tomoe Hayasaka")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByTestId("sheet-title"));
});

test("a rotation gives its reason, tells what it did, and the key is new", async () => {
  let now = keys(104);
  const asked = await open({
    keys: () => now,
    rotate: () => {
      now = keys(0, { epoch: 8 });
      return { epoch: 8, entries: 12_042, events: 531, seconds: 42 };
    },
  });
  await rotate("  Ninety days are over ");
  expect(asked.mock.calls.filter(([command]) => command === "rotate").map(([, args]) => args)).toEqual([{ reason: "Ninety days are over" }]);
  expect(screen.getByTestId("keys-done").textContent).toContain("12,042 entries and 531 events were sealed again in 42 seconds.");
  expect(document.activeElement).toBe(screen.getByTestId("keys-done"));
  expect(screen.getByTestId("keys-age").textContent).toBe("In use since today");
  expect(screen.getByTestId("keys-epoch").textContent).toBe("8");
  expect(reason().value).toBe("");
});

test("no reason is none, not an empty one", async () => {
  const asked = await open({ keys: () => keys(1), rotate: () => refuse("role") });
  await rotate("  ");
  expect(asked).toHaveBeenCalledWith("rotate", { reason: null });
});

test.each(["role", "disk-full"])("a refusal (%s) is said, and the reason stays", async (code) => {
  await open({ keys: () => keys(1), rotate: () => refuse(code) });
  await rotate("Somebody left");
  expect(screen.getByTestId("alert").dataset["code"]).toBe(code);
  expect(reason().value).toBe("Somebody left");
  expect(screen.queryByTestId("keys-done")).toBeNull();
});

test("stopped, it says that nothing was changed, and the reason stays", async () => {
  const end = later<unknown>();
  await open({ keys: () => keys(1), rotate: () => end.promise.then(() => refuse("cancelled")), cancel_work: () => end.resolve(null) });
  await rotate("Somebody left");
  await vi.advanceTimersByTimeAsync(400);
  await fireEvent.click(screen.getByTestId("work-cancel"));
  await settle();
  expect(screen.getByTestId("keys-stopped").textContent).toContain("Nothing has been changed.");
  expect(screen.queryByTestId("alert")).toBeNull();
  expect(reason().value).toBe("Somebody left");
  expect(document.activeElement).toBe(screen.getByTestId("keys-rotate"));
});

test("a lock during it ends at the passphrase", async () => {
  let unlocked = true;
  const end = later<unknown>();
  await open({ start: () => start(unlocked), keys: () => keys(1), rotate: () => end.promise.then(() => refuse("locked")) });
  await rotate();
  unlocked = false;
  end.resolve(null);
  await settle();
  expect(screen.getByTestId("unlock-passphrase")).toBeTruthy();
});

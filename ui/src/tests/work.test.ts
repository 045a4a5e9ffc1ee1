// Long work: it is asked for while it goes on and no longer, the navigation waits, and the time left does not jump.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Rotated, Work } from "../lib/bindings";
import { minutesLeft, steadily } from "../lib/estimate";
import Progress from "../components/Progress.svelte";
import { Places } from "../state/place.svelte";
import { LongWork } from "../state/work.svelte";
import { later, program, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (done: number, total: number, milliseconds: number): Work => ({ kind: "rotation", done, total, milliseconds });
type Ended = { status: "ok"; data: Rotated };

function begun(now: () => Work | null) {
  const asked = program({ work: now, cancel_work: () => null });
  const places = new Places();
  const work = new LongWork(places);
  const end = later<Ended>();
  const answer = work.run("rotation", () => end.promise);
  const polls = () => asked.mock.calls.filter(([command]) => command === "work").length;
  return { asked, places, work, end, answer, polls };
}

test("it is asked how far it is until its answer is there, and the navigation waits for as long", async () => {
  const { places, work, end, answer, polls } = begun(() => at(3_204, 10_000, 2_000));
  places.go({ screen: "settings" });
  expect(places.now.screen).toBe("directory");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(polls()).toBe(6);
  expect(work.now?.done).toBe(3_204);
  end.resolve({ status: "ok", data: { epoch: 2, entries: 1, events: 1, seconds: 1 } });
  expect((await answer)?.status).toBe("ok");
  const before = polls();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(polls()).toBe(before);
  places.go({ screen: "settings" });
  expect(places.now.screen).toBe("settings");
});

test("how far it was is not shown once it is over, though that answer comes last", async () => {
  const slow = later<Work>();
  const asked = program({ work: () => slow.promise });
  const work = new LongWork(new Places());
  const end = later<Ended>();
  const answer = work.run("rotation", () => end.promise);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toHaveBeenCalledTimes(1);
  end.resolve({ status: "ok", data: { epoch: 2, entries: 1, events: 1, seconds: 1 } });
  await answer;
  slow.resolve(at(1, 2, 200));
  await settle();
  expect(work.now).toBeNull();
});

test("one work at a time", async () => {
  const { work } = begun(() => null);
  const ask = vi.fn();
  expect(await work.run("verification", ask)).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

test("an answer for a screen that was left is dropped", async () => {
  const { work, places, end, answer } = begun(() => null);
  work.close();
  end.resolve({ status: "ok", data: { epoch: 2, entries: 1, events: 1, seconds: 1 } });
  expect(await answer).toBeNull();
  expect(places.held).toBe(false);
});

test("work that is over at once shows no bar", async () => {
  const { work, end, answer } = begun(() => null);
  await vi.advanceTimersByTimeAsync(250);
  expect(work.visible).toBe(false);
  end.resolve({ status: "ok", data: { epoch: 2, entries: 1, events: 1, seconds: 1 } });
  await answer;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work.visible).toBe(false);
});

test("the bar says how far it is and how long it takes", async () => {
  const { work } = begun(() => at(3_204, 10_000, 60_000));
  await vi.advanceTimersByTimeAsync(400);
  render(Progress, { work });
  const bar = screen.getByRole("progressbar");
  expect(bar.getAttribute("aria-valuenow")).toBe("3204");
  expect(bar.getAttribute("aria-valuemax")).toBe("10000");
  expect(bar.getAttribute("aria-valuetext")).toBe("3,204 of 10,000, about 2 minutes left");
  expect(screen.getByTestId("work-count").textContent).toBe("3,204 of 10,000");
});

test("while its end is not known, the bar says no number", async () => {
  const { work } = begun(() => at(0, 0, 60_000));
  await vi.advanceTimersByTimeAsync(400);
  render(Progress, { work });
  expect(screen.getByRole("progressbar").hasAttribute("aria-valuenow")).toBe(false);
  expect(screen.getByTestId("work-left").textContent).toBe("");
});

test("progress is spoken at each quarter, not at every step", async () => {
  let done = 0;
  const { work } = begun(() => at((done += 10), 1_000, 3_000));
  await vi.advanceTimersByTimeAsync(400);
  render(Progress, { work });
  const said = new Set<string>();
  for (let i = 0; i < 90; i++) {
    await vi.advanceTimersByTimeAsync(150);
    said.add(screen.getByRole("status").textContent ?? "");
  }
  expect([...said]).toEqual(["", "25 percent done", "50 percent done", "75 percent done"]);
});

test("its button stops it, once; Escape and Enter on what has the focus don't", async () => {
  const { asked, work } = begun(() => at(1, 10, 500));
  await vi.advanceTimersByTimeAsync(400);
  render(Progress, { work });
  expect(document.activeElement).toBe(screen.getByTestId("work"));
  await fireEvent.keyDown(screen.getByTestId("work"), { key: "Escape" });
  await fireEvent.keyDown(screen.getByTestId("work"), { key: "Enter" });
  const stops = () => asked.mock.calls.filter(([command]) => command === "cancel_work").length;
  expect(stops()).toBe(0);
  await fireEvent.click(screen.getByTestId("work-cancel"));
  await fireEvent.click(screen.getByTestId("work-cancel"));
  expect(stops()).toBe(1);
  expect(screen.getByTestId("work-cancel").textContent).toContain("Stopping…");
});

test("nothing is guessed before there is something to go by", () => {
  expect(minutesLeft(at(0, 0, 9_000))).toBeNull();
  expect(minutesLeft(at(0, 10_000, 9_000))).toBeNull();
  expect(minutesLeft(at(900, 10_000, 400))).toBeNull();
  expect(minutesLeft(at(2_500, 10_000, 60_000))).toBeCloseTo(3);
});

test("what is said stays while the guess wavers, and follows when it is off", () => {
  const said: (number | null)[] = [];
  let now: number | null = null;
  for (const minutes of [null, 2.1, 1.6, 2.6, 1.4, 2.2, 1.1, 0.9, 0.4, 1.1, 0.1]) said.push((now = steadily(now, minutes)));
  expect(said).toEqual([null, 2, 2, 2, 2, 2, 1, 1, 1, 1, 0]);
});

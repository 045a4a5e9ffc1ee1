// The list of whom a search finds, and how far it is scrolled.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { found, hit, opened, program, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function list() {
  program({ ...opened, find: () => found(Array.from({ length: 60 }, (_, i) => hit(String(i)))) });
  render(App);
  await settle();
  return screen.getByRole("listbox").parentElement as HTMLElement;
}

test("where somebody scrolled to, it stays", async () => {
  const view = await list();
  view.scrollTop = 500;
  await fireEvent.scroll(view);
  await settle();
  expect(view.scrollTop).toBe(500);
  expect(screen.getByText("Person 10")).toBeTruthy();
});

test("the answer to something else begins at its top, also right after the arrows scrolled", async () => {
  const view = await list();
  const search = screen.getByTestId("search");
  await fireEvent.keyDown(search, { key: "End", ctrlKey: true });
  await settle();
  expect(view.scrollTop).toBeGreaterThan(3_000);
  await vi.advanceTimersByTimeAsync(60);
  await fireEvent.input(search, { target: { value: "x" } });
  await settle();
  expect(view.scrollTop).toBe(0);
});

// Unlocking: what a wrong passphrase does, and what a right one leaves behind.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { later, opened, program, refuse, settle, start, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const field = () => screen.getByTestId<HTMLInputElement>("unlock-passphrase");

async function unlock(answer: () => unknown) {
  program({ ...opened, start: () => start(false), unlock: answer });
  render(App);
  await settle();
  await fireEvent.input(field(), { target: { value: "correct horse" } });
  await fireEvent.submit(field().form as HTMLFormElement);
}

test("a wrong passphrase is said, what was typed stays, and so does the focus", async () => {
  await unlock(() => refuse("wrong-passphrase"));
  await settle();
  expect(screen.getByRole("alert").textContent).toContain("Wrong passphrase");
  expect(field().value).toBe("correct horse");
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute("aria-invalid")).toBe("true");
});

test("while the key is derived the page says so and asks once", async () => {
  const slow = later<unknown>();
  await unlock(() => slow.promise);
  await settle();
  expect(screen.getByRole("progressbar")).toBeTruthy();
  expect(field().readOnly).toBe(true);
  slow.resolve(vault);
  await settle();
  expect(screen.getByTestId("search")).toBe(document.activeElement);
  expect(document.documentElement.outerHTML).not.toContain("correct horse");
});

test("what the shell says about itself is not shown", async () => {
  await unlock(() => Promise.reject("panicked at src/lib.rs:12"));
  await settle();
  expect(screen.getByRole("alert").textContent).toContain("That did not work");
  expect(document.body.textContent).not.toContain("panicked");
});

test("caps lock is said", async () => {
  program({ ...opened, start: () => start(false) });
  render(App);
  await settle();
  await fireEvent.keyDown(field(), { key: "A", modifierCapsLock: true });
  expect(screen.getByText("Caps Lock is on.")).toBeTruthy();
});

test("why it was locked is said", async () => {
  program({ ...opened, start: () => ({ ...start(false), lockedBecause: "suspend" }) });
  render(App);
  await settle();
  expect(screen.getByText("Locked, because the computer went to sleep.")).toBeTruthy();
});

test("with no vault known, one can be made or a file opened", async () => {
  program({ ...opened, start: () => ({ ...start(false), vaults: [] }) });
  render(App);
  await settle();
  expect(document.activeElement).toBe(screen.getByText("No vault here yet"));
  await fireEvent.click(screen.getByTestId("welcome-open"));
  await fireEvent.input(screen.getByTestId("open-path"), { target: { value: " /v/Other.hotline " } });
  await fireEvent.click(screen.getByTestId("open-take"));
  expect(screen.getByRole<HTMLInputElement>("radio").value).toBe("/v/Other.hotline");
  expect(document.activeElement).toBe(field());
});

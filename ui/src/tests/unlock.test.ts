// Unlocking: what a wrong passphrase does, and what a right one leaves behind.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { afterAMoment, known, later, opened, program, refuse, settle, start, token, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const field = () => screen.getByTestId<HTMLInputElement>("unlock-passphrase");

async function unlock(answer: () => unknown) {
  const asked = program({ ...opened, start: () => start(false), unlock: answer });
  render(App);
  await settle();
  await fireEvent.input(field(), { target: { value: "correct horse" } });
  await fireEvent.submit(field().form as HTMLFormElement);
  return asked;
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
  expect(screen.queryByRole("progressbar")).toBeNull();
  await afterAMoment();
  expect(screen.getByRole("progressbar")).toBeTruthy();
  expect(field().readOnly).toBe(true);
  const typed = field();
  slow.resolve(vault);
  await settle();
  expect(screen.getByTestId("search")).toBe(document.activeElement);
  expect(typed.value).toBe("");
  expect(document.documentElement.outerHTML).not.toContain("correct horse");
});

test("the program need not hear that whoever unlocked is there", async () => {
  const asked = await unlock(() => vault);
  await settle();
  const touches = () => asked.mock.calls.filter(([command]) => command === "touch").length;
  const type = () => fireEvent.keyDown(screen.getByTestId("search"), { key: "b" });
  await type();
  expect(touches()).toBe(0);
  await vi.advanceTimersByTimeAsync(5_000);
  await type();
  expect(touches()).toBe(1);
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
  await settle();
  expect(screen.getByRole<HTMLInputElement>("radio").value).toBe(token("/v/Other.hotline"));
  expect(document.activeElement).toBe(field());
});

const two = () => ({ ...start(false), vaults: [...start(false).vaults, known("/v/Old.hotline", true)] });
const choice = (path: string) => screen.getAllByRole<HTMLInputElement>("radio").find((radio) => radio.value === token(path));
const asks = (asked: ReturnType<typeof program>, command: string) => asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args);

async function locked(answers: Parameters<typeof program>[0]) {
  const asked = program({ ...opened, start: two, ...answers });
  render(App);
  await settle();
  return asked;
}

async function press(id: string, which = 0) {
  await fireEvent.click(screen.getAllByTestId(id)[which] as HTMLElement);
  await settle();
}

test("a vault is forgotten only after asking, and then is off the list", async () => {
  const asked = await locked({ forget_vault: () => null });
  await press("unlock-forget", 1);
  expect(document.activeElement).toBe(screen.getByTestId("unlock-forget-cancel"));
  expect(screen.getByText(/The vault file and your identity file stay where they are/)).toBeTruthy();
  expect(asks(asked, "forget_vault")).toEqual([]);
  await press("unlock-forget-confirm");
  expect(asks(asked, "forget_vault")).toEqual([{ token: token("/v/Old.hotline") }]);
  expect(choice("/v/Old.hotline")).toBeUndefined();
  expect(choice("/v/Chancellery.hotline")?.checked).toBe(true);
  expect(document.activeElement).toBe(field());
});

test("not forgetting leads back to where it was asked", async () => {
  await locked({});
  await press("unlock-forget", 1);
  await fireEvent.keyDown(screen.getByTestId("unlock-forget-cancel"), { key: "Escape" });
  await settle();
  expect(document.activeElement).toBe(screen.getAllByTestId("unlock-forget")[1]);
  expect(choice("/v/Old.hotline")).toBeTruthy();
});

test("a vault that could not be forgotten stays, and the page says why", async () => {
  await locked({ forget_vault: () => refuse("device-io") });
  await press("unlock-forget", 1);
  await press("unlock-forget-confirm");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("device-io");
  expect(choice("/v/Old.hotline")).toBeTruthy();
});

test("with the last one forgotten, the page begins anew", async () => {
  await locked({ start: () => start(false), forget_vault: () => null });
  await press("unlock-forget");
  await press("unlock-forget-confirm");
  expect(document.activeElement).toBe(screen.getByText("No vault here yet"));
});

const older = () => Promise.reject({ code: "older-copy", details: "2026-11-03T15:00:00Z" });

async function olderCopy(answers: Parameters<typeof program>[0]) {
  const asked = await locked({ unlock: older, ...answers });
  await fireEvent.input(field(), { target: { value: "correct horse" } });
  await fireEvent.submit(field().form as HTMLFormElement);
  await settle();
  return asked;
}

test("an older copy says when the vault was last opened here, as people write it", async () => {
  await olderCopy({});
  expect(screen.getByTestId("alert").textContent).toMatch(/Last opened on this device: [34] Nov 2026, \d\d:\d\d/);
});

test("going on with an older copy is asked twice, with what it means", async () => {
  const asked = await olderCopy({ accept_older_copy: () => vault });
  await press("unlock-older");
  expect(document.activeElement).toBe(screen.getByTestId("unlock-older-cancel"));
  expect(screen.getByText(/Members who were removed since then have access again/)).toBeTruthy();
  expect(asks(asked, "accept_older_copy")).toEqual([]);
  await press("unlock-older-confirm");
  expect(asks(asked, "accept_older_copy")).toEqual([{ token: token("/v/Chancellery.hotline"), passphrase: "correct horse" }]);
  expect(screen.getByTestId("search")).toBeTruthy();
  expect(document.documentElement.outerHTML).not.toContain("correct horse");
});

test("where there is no telling whether a copy is older, the same is asked", async () => {
  const asked = await olderCopy({ unlock: () => refuse("heads-gone"), accept_older_copy: () => vault });
  expect(screen.getByTestId("alert").textContent).toContain("Whether this is the newest copy can’t be told");
  await press("unlock-older");
  expect(asks(asked, "accept_older_copy")).toEqual([]);
  await press("unlock-older-confirm");
  expect(asks(asked, "accept_older_copy")).toEqual([{ token: token("/v/Chancellery.hotline"), passphrase: "correct horse" }]);
  expect(screen.getByTestId("search")).toBeTruthy();
});

test("a refusal to go on is said, and what was typed stays", async () => {
  await olderCopy({ accept_older_copy: () => refuse("wrong-passphrase") });
  await press("unlock-older");
  await press("unlock-older-confirm");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("wrong-passphrase");
  expect(field().value).toBe("correct horse");
  expect(document.activeElement).toBe(field());
});

test("what was said of one vault is not offered for another", async () => {
  await olderCopy({});
  await fireEvent.click(choice("/v/Old.hotline") as HTMLElement);
  await settle();
  expect(screen.queryByTestId("unlock-older")).toBeNull();
  expect(screen.queryByTestId("alert")).toBeNull();
});

test("another vault can't be chosen while one is being opened", async () => {
  const slow = later<unknown>();
  const asked = await olderCopy({ unlock: () => slow.promise });
  await fireEvent.click(choice("/v/Old.hotline") as HTMLElement);
  await press("unlock-create");
  await press("unlock-forget", 1);
  expect(choice("/v/Old.hotline")?.checked).toBe(false);
  expect(screen.queryByTestId("unlock-forget-confirm")).toBeNull();
  slow.resolve(vault);
  await settle();
  expect(asks(asked, "unlock")).toEqual([{ token: token("/v/Chancellery.hotline"), passphrase: "correct horse" }]);
  expect(screen.getByTestId("search")).toBeTruthy();
});

test("a file is opened by its path, or by browsing; one that is known is not listed twice", async () => {
  await locked({ choose_vault: () => known("/v/Browsed.hotline") });
  await press("unlock-other");
  expect(document.activeElement).toBe(screen.getByTestId("open-path"));
  await press("open-take");
  expect(screen.getByText("Type a path, or browse.")).toBeTruthy();
  await fireEvent.input(screen.getByTestId("open-path"), { target: { value: "/v/Old.hotline" } });
  await press("open-take");
  expect(screen.getAllByRole("radio")).toHaveLength(2);
  expect(choice("/v/Old.hotline")?.checked).toBe(true);
  await press("unlock-other");
  await press("open-browse");
  expect(choice("/v/Browsed.hotline")?.checked).toBe(true);
  expect(document.activeElement).toBe(field());
});

test("a path at which there is no vault is said, and stays as it was typed", async () => {
  await locked({ vault_at: () => refuse("not-a-vault") });
  await press("unlock-other");
  await fireEvent.input(screen.getByTestId("open-path"), { target: { value: "/etc/passwd" } });
  await press("open-take");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("not-a-vault");
  expect(screen.getByTestId<HTMLInputElement>("open-path").value).toBe("/etc/passwd");
  expect(document.activeElement).toBe(screen.getByTestId("open-path"));
  expect(screen.getAllByRole("radio")).toHaveLength(2);
});

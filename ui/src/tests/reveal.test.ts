// A number on the screen: when it goes, and that it is gone.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { i18n } from "../lib/i18n.svelte";
import { later, opened, program, secret, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

async function openPerson(answers = opened) {
  const asked = program(answers);
  render(App);
  await settle();
  await press("Enter");
  await settle();
  expect(screen.getByTestId("person-name").textContent).toBe("Person a");
  expect(document.activeElement).toBe(screen.getByTestId("person-name"));
  return asked;
}

async function shown() {
  await openPerson();
  await press("r");
  await settle();
  expect(screen.getByTestId("number").textContent).toBe(secret);
}

function gone() {
  expect(screen.queryByTestId("number")).toBeNull();
  expect(document.documentElement.outerHTML).not.toContain(secret);
}

test("it goes when its time is over, and not before", async () => {
  await shown();
  await vi.advanceTimersByTimeAsync(19_900);
  expect(screen.getByTestId("number").textContent).toBe(secret);
  await vi.advanceTimersByTimeAsync(200);
  gone();
});

test("it goes when the window loses the focus", async () => {
  await shown();
  await fireEvent(window, new Event("blur"));
  await settle();
  gone();
});

test("it goes on Escape", async () => {
  await shown();
  await press("Escape");
  await settle();
  gone();
});

test("it goes when another person is opened, before that one is there", async () => {
  await shown();
  program({ ...opened, person: () => new Promise(() => undefined) });
  await fireEvent.click(screen.getAllByTestId("result")[1] as HTMLElement);
  await settle();
  gone();
});

test("it goes when another number is asked for", async () => {
  await shown();
  await fireEvent.click(screen.getAllByTestId("line-reveal")[1] as HTMLElement);
  await settle();
  gone();
});

test("it goes when the vault is locked", async () => {
  await shown();
  program({ ...opened, lock: () => new Promise(() => undefined) });
  await fireEvent.click(screen.getByTestId("lock"));
  await settle();
  gone();
});

test("a number that comes after the window lost the focus is not shown", async () => {
  const slow = later<unknown>();
  await openPerson({ ...opened, reveal: () => slow.promise });
  await press("r");
  await fireEvent(window, new Event("blur"));
  slow.resolve({ number: secret, seconds: 20 });
  await settle();
  gone();
});

test("a number that comes after another person was opened is not shown", async () => {
  const slow = later<unknown>();
  await openPerson({ ...opened, reveal: () => slow.promise });
  await press("r");
  await fireEvent.click(screen.getAllByTestId("result")[1] as HTMLElement);
  await settle();
  slow.resolve({ number: secret, seconds: 20 });
  await settle();
  expect(screen.getByTestId("person-name").textContent).toBe("Person b");
  gone();
});

test("a code is one path with its quiet zone, and goes as a number does", async () => {
  await openPerson();
  await press("q");
  await settle();
  const code = screen.getByTestId("qr");
  expect(code.getAttribute("viewBox")).toBe("0 0 10 10");
  expect(code.querySelector("path")?.getAttribute("d")).toBe("M4 4h1v1h-1zM5 5h1v1h-1z");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(screen.queryByTestId("qr")).toBeNull();
});

test("letters that are typed in the search field do nothing else", async () => {
  const asked = await openPerson();
  await press("/");
  for (const letter of "rcq?") await press(letter);
  await settle();
  expect(asked.mock.calls.some(([command]) => ["reveal", "copy", "qr"].includes(command))).toBe(false);
  expect(screen.queryByTestId("shortcuts")).toBeNull();
});

test("copying says when it is cleared, and the page sees no number", async () => {
  await openPerson();
  await press("c");
  await settle();
  expect(screen.getByText("Copied; cleared in 30 s.")).toBeTruthy();
  gone();
});

test("the program hears that somebody is there, at most every five seconds", async () => {
  const asked = await openPerson();
  const touches = () => asked.mock.calls.filter(([command]) => command === "touch").length;
  const before = touches();
  await vi.advanceTimersByTimeAsync(5_000);
  for (let i = 0; i < 10; i++) await press("x");
  expect(touches()).toBe(before + 1);
});

test("what is done at once is never said to be under way; what takes a moment is, until it is done", async () => {
  await openPerson();
  const answer = later<unknown>();
  program({ ...opened, reveal: () => answer.promise });
  const button = screen.getAllByTestId("line-reveal")[0] as HTMLElement;
  const said = () => [button.getAttribute("aria-busy"), button.getAttribute("aria-disabled"), screen.queryByTestId("line-status")?.textContent];
  await press("r");
  await vi.advanceTimersByTimeAsync(100);
  expect(said()).toEqual(["false", "false", undefined]);
  await vi.advanceTimersByTimeAsync(100);
  expect(said()).toEqual(["true", "true", i18n.m.line.working]);
  answer.resolve({ number: secret, seconds: 20 });
  await settle();
  expect(screen.getByTestId("number").textContent).toBe(secret);
  expect(said()).toEqual(["false", "false", undefined]);
});

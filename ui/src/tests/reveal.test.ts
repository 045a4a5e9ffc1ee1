// A number on the screen: when it goes, and that it is gone.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { i18n } from "../lib/i18n.svelte";
import { later, opened, program, refuse, secret, settle } from "./program";

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

test("an extension is said to be one, for as long as its number is shown", async () => {
  await openPerson({ ...opened, reveal: () => ({ number: `${secret} x4711`, extension: "4711", seconds: 20 }) });
  await press("r");
  await settle();
  expect(screen.getByTestId("number").textContent).toBe(`${secret} x4711`);
  expect(screen.getByTestId("extension").textContent).toBe("Extension 4711: ask for it, or type it once somebody answers.");
  await press("Escape");
  await settle();
  gone();
  expect(document.documentElement.outerHTML).not.toContain("4711");
});

test("a number without an extension has none beside it", async () => {
  await shown();
  expect(screen.queryByTestId("extension")).toBeNull();
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
  slow.resolve({ number: secret, extension: null, seconds: 20 });
  await settle();
  gone();
});

test("a number that comes after another person was opened is not shown", async () => {
  const slow = later<unknown>();
  await openPerson({ ...opened, reveal: () => slow.promise });
  await press("r");
  await fireEvent.click(screen.getAllByTestId("result")[1] as HTMLElement);
  await settle();
  slow.resolve({ number: secret, extension: null, seconds: 20 });
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
  const busy = (id: string) => screen.getAllByTestId(id)[0]?.getAttribute("aria-busy");
  const said = () => [busy("line-reveal"), busy("line-copy"), screen.queryByTestId("line-status")?.textContent];
  await press("r");
  await vi.advanceTimersByTimeAsync(100);
  expect(said()).toEqual(["false", "false", undefined]);
  await vi.advanceTimersByTimeAsync(100);
  expect(said()).toEqual(["true", "false", i18n.m.line.working]);
  await press("c");
  await settle();
  expect(said()).toEqual(["true", "true", i18n.m.line.working]);
  answer.resolve({ number: secret, extension: null, seconds: 20 });
  await settle();
  expect(screen.getByTestId("number").textContent).toBe(secret);
  expect(said()).toEqual(["false", "false", i18n.m.line.copied(30)]);
});

/** What was asked of the program about a's lines and notes, in order. */
const done = (asked: ReturnType<typeof program>) => asked.mock.calls.map(([name]) => name).filter((name) => ["reveal", "copy", "qr", "notes"].includes(name));

/** A reveal that is under way. */
async function revealing() {
  const slow = later<unknown>();
  const asked = await openPerson({ ...opened, reveal: () => slow.promise });
  await press("r");
  await settle();
  return { asked, answers: (as: unknown = { number: secret, extension: null, seconds: 20 }) => (slow.resolve(as), settle()) };
}

test.each([["c", "copy"], ["q", "qr"], ["n", "notes"]])("%s is not lost while a number is on its way: it comes after", async (key, command) => {
  const { asked, answers } = await revealing();
  await press(key);
  await settle();
  expect(done(asked)).toEqual(["reveal"]);
  await answers();
  expect(done(asked)).toEqual(["reveal", command]);
});

test("of several the last one counts, and the same once more is nothing new", async () => {
  const { asked, answers } = await revealing();
  await press("q");
  await press("c");
  await press("r");
  await answers();
  expect(done(asked)).toEqual(["reveal", "copy"]);
  expect(screen.getByTestId("number").textContent).toBe(secret);
});

test("Esc takes back what was to come after, too", async () => {
  const { asked, answers } = await revealing();
  await press("c");
  await press("Escape");
  await answers();
  expect(done(asked)).toEqual(["reveal"]);
  gone();
});

test("what was to come after shows nothing in a window that lost the focus; a copy is for another one", async () => {
  const first = await revealing();
  await press("q");
  await fireEvent.blur(window);
  await first.answers();
  expect(done(first.asked)).toEqual(["reveal"]);
  document.body.replaceChildren();
  const second = await revealing();
  await press("c");
  await fireEvent.blur(window);
  await second.answers();
  expect(done(second.asked)).toEqual(["reveal", "copy"]);
  gone();
});

test("nothing comes after what was refused", async () => {
  const { asked, answers } = await revealing();
  await press("c");
  await answers(refuse("vault-io"));
  expect(done(asked)).toEqual(["reveal"]);
  expect(screen.getByTestId("alert")).toBeTruthy();
});

test("nothing of one person comes after another was opened", async () => {
  const { asked, answers } = await revealing();
  await press("c");
  await press("/");
  await press("ArrowDown");
  await press("Enter");
  await settle();
  await answers();
  expect(screen.getByTestId("person-name").textContent).toBe("Person b");
  expect(done(asked)).toEqual(["reveal"]);
});

test("nothing comes after for whoever went to another screen", async () => {
  const { asked, answers } = await revealing();
  await press("c");
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: ",", ctrlKey: true });
  await settle();
  await answers();
  expect(done(asked)).toEqual(["reveal"]);
});

test("a purpose that turns out to be needed is asked for, and nothing comes after", async () => {
  const slow = later<unknown>();
  const number = { number: secret, extension: null, seconds: 20 };
  const asked = await openPerson({ ...opened, reveal: ({ purpose }) => (purpose === null ? slow.promise : number) });
  await press("r");
  await press("c");
  slow.resolve(refuse("purpose-needed"));
  await settle();
  const purpose = screen.getByTestId<HTMLInputElement>("purpose");
  expect(document.activeElement).toBe(purpose);
  await fireEvent.input(purpose, { target: { value: "Flood" } });
  await fireEvent.submit(purpose.form as HTMLFormElement);
  await settle();
  expect(screen.getByTestId("number").textContent).toBe(secret);
  expect(done(asked)).toEqual(["reveal", "reveal"]);
});

// A line that needs a purpose: nothing is asked of the program before one is given.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { opened, program, refuse, secret, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function askFor(button: string, answers = opened) {
  const asked = program(answers);
  render(App);
  await settle();
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "Enter" });
  await settle();
  await fireEvent.click(screen.getAllByTestId(button).at(-1) as HTMLElement);
  await settle();
  return asked;
}

const purposes = (asked: ReturnType<typeof program>, command: string) =>
  asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args);

test("its faults, the safer line and the question come first", async () => {
  const asked = await askFor("line-reveal");
  expect(document.activeElement).toBe(screen.getByTestId("purpose"));
  expect(screen.getByText(/known or thought to be listened to/)).toBeTruthy();
  expect(screen.getByText("There is a safer line: Red line (secure).")).toBeTruthy();
  expect(purposes(asked, "reveal")).toEqual([]);
});

test("spaces are no purpose", async () => {
  const asked = await askFor("line-reveal");
  await fireEvent.input(screen.getByTestId("purpose"), { target: { value: "   " } });
  await fireEvent.click(screen.getByTestId("purpose-submit"));
  await settle();
  expect(purposes(asked, "reveal")).toEqual([]);
});

test("with a purpose it is revealed, and the focus goes back to its button", async () => {
  const asked = await askFor("line-reveal");
  await fireEvent.input(screen.getByTestId("purpose"), { target: { value: " Thursday’s call " } });
  await fireEvent.click(screen.getByTestId("purpose-submit"));
  await settle();
  expect(purposes(asked, "reveal")).toEqual([{ contact: "a", line: "a-own", purpose: "Thursday’s call" }]);
  expect(screen.getByTestId("number").textContent).toBe(secret);
  expect(screen.queryByTestId("purpose")).toBeNull();
  expect(document.activeElement).toBe(screen.getAllByTestId("line-reveal")[1]);
});

test("the safer line does the same thing without a question", async () => {
  const asked = await askFor("line-copy");
  await fireEvent.click(screen.getByTestId("use-safer"));
  await settle();
  expect(purposes(asked, "copy")).toEqual([{ contact: "a", line: "a-red", purpose: null }]);
});

test("a refusal is said there, and what was typed stays", async () => {
  await askFor("line-reveal", { ...opened, reveal: () => refuse("disk-full") });
  await fireEvent.input(screen.getByTestId("purpose"), { target: { value: "Summit" } });
  await fireEvent.click(screen.getByTestId("purpose-submit"));
  await settle();
  expect(screen.getByTestId("alert").textContent).toContain("The disk is full");
  expect((screen.getByTestId("purpose") as HTMLInputElement).value).toBe("Summit");
});

test("a policy that the page did not know of is asked for all the same", async () => {
  program({ ...opened, reveal: ({ purpose }) => (purpose === null ? refuse("purpose-needed") : { number: secret, extension: null, seconds: 20 }) });
  render(App);
  await settle();
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "Enter" });
  await settle();
  await fireEvent.click(screen.getAllByTestId("line-reveal")[0] as HTMLElement);
  await settle();
  expect(document.activeElement).toBe(screen.getByTestId("purpose"));
});

test("Escape takes the question away, and back to the button", async () => {
  await askFor("line-reveal");
  await fireEvent.keyDown(screen.getByTestId("purpose"), { key: "Escape" });
  await settle();
  expect(screen.queryByTestId("purpose")).toBeNull();
  expect(document.activeElement).toBe(screen.getAllByTestId("line-reveal")[1]);
});

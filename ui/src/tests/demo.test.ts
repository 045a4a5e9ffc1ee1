// The demo vault: offered where no vault is known, marked wherever it is open, and left for good.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { i18n } from "../lib/i18n.svelte";
import { afterAMoment, later, opened, program, refuse, settle, start, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  i18n.use("en");
});

const demo = { ...vault, name: "Demo cabinet", demo: true };
const nothing = () => ({ ...start(false), vaults: [] });
const times = (asked: ReturnType<typeof program>, command: string) => asked.mock.calls.filter(([name]) => name === command).length;

async function welcome(answers: Parameters<typeof program>[0]) {
  const asked = program({ ...opened, start: nothing, ...answers });
  render(App);
  await settle();
  return asked;
}

async function press(id: string) {
  await fireEvent.click(screen.getByTestId(id));
  await settle();
}

test("the demo is asked for once, says that it is on its way, and is marked when it is there", async () => {
  const slow = later<unknown>();
  const asked = await welcome({ open_demo: () => slow.promise });
  expect(screen.getByTestId("welcome-demo").getAttribute("aria-describedby")).toBe(screen.getByText(/Made-up people/).id);
  await press("welcome-demo");
  await press("welcome-demo");
  await press("welcome-create");
  await afterAMoment();
  expect(screen.getByRole("progressbar").getAttribute("aria-label")).toBe("Making the demo vault.");
  slow.resolve(demo);
  await settle();
  expect(times(asked, "open_demo")).toBe(1);
  expect(document.activeElement).toBe(screen.getByTestId("search"));
  expect(screen.getByRole("complementary", { name: "Demo" }).textContent).toContain("Every person and number here is made up");
});

test("it is marked on every screen, also on a page that comes to it later", async () => {
  await welcome({ start: () => ({ ...start(true), vault: demo }), vault_info: () => demo, activity: () => ({ rows: [], next: null }), keys: () => refuse("busy"), countries: () => [], keep_draft: () => null, work: () => null });
  for (const place of ["import", "activity", "keys", "settings", "directory"]) {
    await press(`nav-${place}`);
    expect(screen.getByTestId("demo"), place).toBeTruthy();
    if (place === "settings") expect(screen.getByText("Both are removed when you leave the demo.")).toBeTruthy();
  }
  await fireEvent.keyDown(document.body, { key: "n", ctrlKey: true });
  await settle();
  expect(screen.getByTestId("contact-form")).toBeTruthy();
  expect(screen.getByTestId("demo")).toBeTruthy();
});

test("no other vault is marked", async () => {
  await welcome({ start: () => start(true) });
  expect(screen.queryByTestId("demo")).toBeNull();
});

test("leaving it locks, and leads back to where it was asked for", async () => {
  let left = false;
  const asked = await welcome({
    start: () => ({ ...nothing(), lockedBecause: left ? "demo" : null }),
    open_demo: () => demo,
    lock: () => ((left = true), null),
  });
  expect(screen.queryByRole("status")).toBeNull();
  await press("welcome-demo");
  await press("demo-leave");
  expect(times(asked, "lock")).toBe(1);
  expect(screen.getByRole("status").textContent).toBe("The demo is over. Nothing of it was kept.");
  expect(document.activeElement).toBe(screen.getByText("No vault here yet"));
});

test("a demo that could not be made says why, and everything else is as it was", async () => {
  await welcome({ open_demo: () => refuse("disk-full") });
  await press("welcome-demo");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("disk-full");
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.queryByTestId("demo")).toBeNull();
  await press("welcome-create");
  expect(screen.getByTestId("create-name")).toBeTruthy();
});

test("where a vault is known, none is offered", async () => {
  await welcome({ start: () => start(false) });
  expect(screen.queryByTestId("welcome-demo")).toBeNull();
});

test("it is marked in French", async () => {
  await welcome({ start: () => ({ ...start(true), vault: demo, settings: { ...start(true).settings, language: "fr" } }) });
  expect(screen.getByTestId("demo").textContent).toContain("Personnes et numéros sont inventés");
  expect(screen.getByTestId("demo-leave").textContent).toBe("Quitter la démonstration");
});

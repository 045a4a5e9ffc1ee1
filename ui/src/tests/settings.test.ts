// Settings: each is saved at once and shown only as it holds; rules are set on purpose, by those who may.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Teller } from "../lib/bindings";
import { i18n } from "../lib/i18n.svelte";
import { later, opened, program, refuse, settle, start, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  i18n.use("en");
});

type Answers = Parameters<typeof program>[0];

const given = start(true).settings;

async function settings(answers: Answers = {}) {
  const asked = program({ ...opened, save_settings: ({ settings }) => settings, ...answers });
  render(App);
  await settle();
  await fireEvent.keyDown(document.body, { key: ",", ctrlKey: true });
  await settle();
  return asked;
}

const choice = (id: string) => screen.getByTestId<HTMLInputElement>(`settings-${id}`);
const pick = async (id: string) => {
  await fireEvent.click(choice(id));
  await settle();
};
const saved = (asked: ReturnType<typeof program>, command = "save_settings") =>
  asked.mock.calls.filter(([name]) => name === command).map(([, args]) => Object.values(args ?? {})[0]);

test.each<[Teller[], string]>([
  [[], "Nothing here tells Hotline that the computer sleeps or that the screen is locked: only this time locks, and Ctrl+L."],
  [["sleep"], "It also locks with: sleep. Nothing here tells Hotline that the screen is locked: lock the vault yourself, with Ctrl+L."],
  [["sleep", "session", "gnome"], "It also locks with: sleep, the screen lock, as logind tells it, the screen lock of GNOME."],
])("it is said what locks here: %j", async (tellers, words) => {
  await settings({ tellers: () => tellers });
  expect(screen.getByText(words)).toBeTruthy();
});

test("the heading has the focus, and what is set is chosen", async () => {
  await settings();
  expect(document.activeElement).toBe(screen.getByTestId("settings-title"));
  expect(choice("idle-300").checked).toBe(true);
  expect(choice("reveal-20").checked).toBe(true);
  expect(choice("clipboard-30").checked).toBe(true);
  expect(choice("language-en").checked).toBe(true);
  expect(choice("theme-system").checked).toBe(true);
});

test("a change is saved at once, with all the rest as it was", async () => {
  const asked = await settings();
  await pick("idle-60");
  expect(saved(asked)).toEqual([{ ...given, idleSeconds: 60 }]);
  expect(choice("idle-60").checked).toBe(true);
  expect(screen.getByText("Saved.")).toBeTruthy();
});

test("language and theme take effect at once", async () => {
  await settings();
  await pick("theme-dark");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await pick("language-fr");
  expect(document.documentElement.lang).toBe("fr");
  expect(screen.getByTestId("settings-title").textContent).toBe("Réglages");
  await pick("theme-system");
  expect(document.documentElement.dataset["theme"]).toBe("system");
});

test("what could not be saved goes back, and the page says why", async () => {
  await settings({ save_settings: () => refuse("device-io") });
  await pick("reveal-60");
  expect(choice("reveal-60").checked).toBe(false);
  expect(choice("reveal-20").checked).toBe(true);
  expect(screen.getByTestId("alert").dataset["code"]).toBe("device-io");
  await pick("idle-60");
  expect(screen.getAllByTestId("alert")).toHaveLength(1);
});

test("what the program makes of it is what is shown", async () => {
  await settings({ save_settings: ({ settings }) => ({ ...(settings as object), clipboardSeconds: 60 }) });
  await pick("clipboard-90");
  expect(choice("clipboard-60").checked).toBe(true);
});

test("a value that was set by hand is shown, and kept when another setting changes", async () => {
  const asked = await settings({ start: () => ({ ...start(true), settings: { ...given, idleSeconds: 435 } }) });
  expect(choice("idle-435").checked).toBe(true);
  expect(screen.getByText("7 min 15 s")).toBeTruthy();
  await pick("reveal-10");
  expect(saved(asked)).toEqual([{ ...given, idleSeconds: 435, revealSeconds: 10 }]);
});

test("changes while one is being saved go together after it, and the last holds", async () => {
  const slow = later<unknown>();
  let first = true;
  const asked = await settings({
    save_settings: ({ settings }) => {
      if (!first) return settings;
      first = false;
      return slow.promise;
    },
  });
  await pick("idle-60");
  await pick("idle-120");
  await pick("reveal-10");
  expect(saved(asked)).toHaveLength(1);
  slow.resolve({ ...given, idleSeconds: 60 });
  await settle();
  expect(saved(asked)).toEqual([{ ...given, idleSeconds: 60 }, { ...given, idleSeconds: 120, revealSeconds: 10 }]);
  expect(choice("idle-120").checked).toBe(true);
  expect(choice("reveal-10").checked).toBe(true);
});

test("an administrator's rules are set by saving only, and what holds is asked for again", async () => {
  let policy = vault.policy as { purposeFrom: string; rotateAfterDays: number };
  const asked = await settings({
    vault_info: () => ({ ...vault, policy }),
    set_policy: (args) => {
      policy = args["policy"] as typeof policy;
      return null;
    },
  });
  await pick("purpose-open");
  await pick("rotate-180");
  expect(saved(asked, "set_policy")).toEqual([]);
  await pick("rules-save");
  expect(saved(asked, "set_policy")).toEqual([{ purposeFrom: "open", rotateAfterDays: 180 }]);
  expect(screen.getByText("Saved. It stands on the journal.")).toBeTruthy();
  expect(choice("purpose-open").checked).toBe(true);
  await pick("rules-save");
  expect(saved(asked, "set_policy")).toHaveLength(1);
});

test("rules that are left as they are, are", async () => {
  const asked = await settings();
  await pick("purpose-secure");
  await pick("rules-withdraw");
  expect(choice("purpose-unsafe").checked).toBe(true);
  await pick("rules-save");
  expect(saved(asked, "set_policy")).toEqual([]);
});

test("rules that were refused stay chosen, and the page says why", async () => {
  await settings({ set_policy: () => refuse("vault-busy") });
  await pick("purpose-secure");
  await pick("rules-save");
  expect(screen.getByTestId("alert").dataset["code"]).toBe("vault-busy");
  expect(choice("purpose-secure").checked).toBe(true);
});

test("a rotation interval that was set by hand is shown and kept", async () => {
  const policy = { ...vault.policy, rotateAfterDays: 45 };
  const asked = await settings({ start: () => ({ ...start(true), vault: { ...vault, policy } }), set_policy: () => null });
  expect(choice("rotate-45").checked).toBe(true);
  await pick("purpose-open");
  await pick("rules-save");
  expect(saved(asked, "set_policy")).toEqual([{ purposeFrom: "open", rotateAfterDays: 45 }]);
});

test.each(["reader", "editor"])("a member who is %s reads the rules and can't set them", async (role) => {
  await settings({ start: () => ({ ...start(true), vault: { ...vault, role } }) });
  expect(screen.getByText("A purpose is asked for before an unsafe line is used.")).toBeTruthy();
  expect(screen.getByText("The vault key should be rotated every 90 days.")).toBeTruthy();
  expect(screen.queryByTestId("settings-rules-save")).toBeNull();
});

test("a vault that was locked meanwhile shows that, not its rules", async () => {
  let open = true;
  await settings({
    start: () => start(open),
    set_policy: () => {
      open = false;
      return refuse("locked");
    },
  });
  await pick("purpose-secure");
  await pick("rules-save");
  expect(screen.getByTestId("unlock-passphrase")).toBeTruthy();
});

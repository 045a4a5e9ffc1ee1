// Making a vault: what is asked of the program, what stays after a failure, and that no passphrase outlives the screen.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import type { Place } from "../lib/bindings";
import { afterAMoment, later, opened, place, program, refuse, settle, start, token, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const words = "orbit canal ember lunar quill tundra";
const welcome = { ...opened, start: () => ({ ...start(false), vaults: [] }), choose_place: () => place("/v/Chancellery.hotline"), judge_passphrase: () => ({ score: 4, warning: null }) };

const field = (name: string) => screen.getByTestId<HTMLInputElement>(`create-${name}`);
/** Where the file is to lie, and the button by which that is chosen. */
const shown = () => screen.getByTestId("create-path").textContent;
const other = () => screen.getByTestId("create-path-other");

async function browse() {
  other().focus();
  await fireEvent.click(other());
  await settle();
}

const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

async function screenOf(answers = {}) {
  const asked = program({ ...welcome, ...answers });
  render(App);
  await settle();
  await fireEvent.click(screen.getByTestId("welcome-create"));
  await settle();
  return asked;
}

async function fill() {
  await type("name", " Chancellery ");
  await browse();
  await type("member", "Ada Marsh");
  await type("passphrase", words);
  await type("again", words);
}

async function submit() {
  await fireEvent.submit(field("name").form as HTMLFormElement);
  await settle();
}

const calls = (asked: ReturnType<typeof program>, command: string) =>
  asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args);

test("the first field has the focus, and the vault opens once it is made", async () => {
  const asked = await screenOf({ create_vault: () => vault });
  expect(document.activeElement).toBe(field("name"));
  await fill();
  await type("title", "  ");
  await submit();
  expect(calls(asked, "create_vault")).toEqual([
    { token: token("/v/Chancellery.hotline"), vault: { name: "Chancellery", member: "Ada Marsh", title: null }, passphrase: words },
  ]);
  expect(document.activeElement).toBe(screen.getByTestId("search"));
  expect(document.documentElement.outerHTML).not.toContain(words);
});

test("what is missing is said, in the order of the screen, and nothing is asked of the program", async () => {
  const asked = await screenOf();
  await submit();
  expect(document.activeElement).toBe(field("name"));
  expect(field("name").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Name the vault, or choose a place.")).toBeTruthy();
  await type("name", "Chancellery");
  await submit();
  expect(document.activeElement).toBe(field("member"));
  expect(field("name").getAttribute("aria-invalid")).toBe("false");
  expect(calls(asked, "create_vault")).toEqual([]);
});

test("the file is named for the vault until somebody says where it lies", async () => {
  const slow = later<unknown>();
  await screenOf({ suggest_place: (args: Record<string, unknown>) => (args["name"] === "Slow" ? slow.promise : opened["suggest_place"]?.(args)) });
  expect(shown()).toBe("–");
  await type("name", "Slow");
  await type("name", "Élysée & Protocol");
  await settle();
  slow.resolve(place("/home/ada/slow.hotline"));
  await settle();
  expect(shown()).toBe("/home/ada/élysée-protocol.hotline");
  await type("name", " ");
  await settle();
  expect(shown()).toBe("–");
  await browse();
  await type("name", "Cabinet");
  await settle();
  expect(shown()).toBe("/v/Chancellery.hotline");
});

test("the vault is made at the place that was suggested for its name as it is", async () => {
  const asked = await screenOf({ create_vault: () => vault });
  await type("name", "Cabinet");
  await type("member", "Ada Marsh");
  await type("passphrase", words);
  await type("again", words);
  await submit();
  expect(calls(asked, "create_vault")[0]?.["token"]).toBe(token("/home/ada/cabinet.hotline"));
});

test("two passphrases that differ make no vault", async () => {
  const asked = await screenOf();
  await fill();
  await type("again", words.slice(0, 5));
  expect(screen.queryByText("The two differ.")).toBeNull();
  await submit();
  expect(screen.getByText("The two differ.")).toBeTruthy();
  expect(document.activeElement).toBe(field("again"));
  expect(calls(asked, "create_vault")).toEqual([]);
});

test("that the second can no longer become the first is said while it is typed", async () => {
  await screenOf();
  await type("passphrase", words);
  await type("again", "orbix");
  expect(screen.getByText("The two differ.")).toBeTruthy();
});

test("a failure is said, and all that was typed stays", async () => {
  await screenOf({ create_vault: () => refuse("vault-exists") });
  await fill();
  await submit();
  expect(screen.getByTestId("alert").textContent).toContain("There is a file already");
  expect(document.activeElement).toBe(other());
  expect(shown()).toBe("/v/Chancellery.hotline");
  expect(field("name").value).toBe(" Chancellery ");
  expect(field("passphrase").value).toBe(words);
  expect(field("again").value).toBe(words);
});

test("a place that is good for nothing more is left for the one that is suggested", async () => {
  await screenOf({ create_vault: () => refuse("no-place") });
  await fill();
  await submit();
  expect(screen.getByTestId("alert").dataset["code"]).toBe("no-place");
  expect(shown()).toBe("/home/ada/chancellery.hotline");
});

test("while the key is derived the page says so, asks once and can't be left", async () => {
  const slow = later<unknown>();
  const asked = await screenOf({ create_vault: () => slow.promise });
  await fill();
  await submit();
  await submit();
  await afterAMoment();
  expect(screen.getByRole("progressbar")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("create-cancel"));
  expect(field("passphrase").readOnly).toBe(true);
  expect(calls(asked, "create_vault")).toHaveLength(1);
  slow.resolve(vault);
  await settle();
  expect(screen.getByTestId("search")).toBeTruthy();
});

test("leaving drops the passphrases, and nothing else", async () => {
  await screenOf();
  await fill();
  await fireEvent.click(screen.getByTestId("create-cancel"));
  await settle();
  await fireEvent.click(screen.getByTestId("welcome-create"));
  await settle();
  expect(shown()).toBe("/v/Chancellery.hotline");
  expect(field("passphrase").value).toBe("");
  expect(field("again").value).toBe("");
});

test("six words fill both fields and can be read, until something else is typed", async () => {
  await screenOf({ suggest_passphrase: () => words });
  await fireEvent.click(screen.getByTestId("create-suggest"));
  await settle();
  expect(screen.getByTestId("create-suggested").textContent).toBe(words);
  expect(field("passphrase").value).toBe(words);
  expect(field("again").value).toBe(words);
  await type("passphrase", `${words} x`);
  expect(screen.queryByTestId("create-suggested")).toBeNull();
});

test("words that come after the screen was left are in no field", async () => {
  const slow = later<string>();
  await screenOf({ suggest_passphrase: () => slow.promise });
  await fireEvent.click(screen.getByTestId("create-suggest"));
  await fireEvent.click(screen.getByTestId("create-cancel"));
  await settle();
  await fireEvent.click(screen.getByTestId("welcome-create"));
  slow.resolve(words);
  await settle();
  expect(field("passphrase").value).toBe("");
  expect(screen.queryByTestId("create-suggested")).toBeNull();
});

test("strength is judged once the typing pauses, with advice", async () => {
  const asked = await screenOf({ judge_passphrase: () => ({ score: 0, warning: "straight-row" }) });
  await type("passphrase", "qwe");
  await type("passphrase", "qwerty");
  expect(calls(asked, "judge_passphrase")).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls(asked, "judge_passphrase")).toEqual([{ passphrase: "qwerty" }]);
  expect(screen.getByTestId("create-strength").textContent).toContain("A row of neighbouring keys");
});

test("the judgement of an older text is shown neither late nor beside a newer one", async () => {
  const slow = later<unknown>();
  await screenOf({ judge_passphrase: ({ passphrase }: Record<string, unknown>) => (passphrase === "old" ? slow.promise : { score: 4, warning: null }) });
  const score = () => screen.getByTestId("create-strength").dataset["score"];
  await type("passphrase", "old");
  await vi.advanceTimersByTimeAsync(1_000);
  await type("passphrase", words);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(score()).toBe("4");
  slow.resolve({ score: 0, warning: null });
  await settle();
  expect(score()).toBe("4");
  await type("passphrase", "orbit");
  expect(score()).toBeUndefined();
});

test("choosing a place proposes the name; choosing none leaves it", async () => {
  let answer: Place | null = place("/home/ada/Registry.hotline");
  const asked = await screenOf({ choose_place: () => answer });
  await type("name", "Registry");
  await browse();
  expect(calls(asked, "choose_place")).toEqual([{ name: "Registry" }]);
  expect(shown()).toBe("/home/ada/Registry.hotline");
  expect(document.activeElement).toBe(other());
  answer = null;
  await browse();
  expect(shown()).toBe("/home/ada/Registry.hotline");
});

test("who goes on typing while a place is chosen keeps the focus", async () => {
  const slow = later<unknown>();
  await screenOf({ choose_place: () => slow.promise });
  other().focus();
  await fireEvent.click(other());
  field("member").focus();
  slow.resolve(place("/home/ada/Registry.hotline"));
  await settle();
  expect(document.activeElement).toBe(field("member"));
});

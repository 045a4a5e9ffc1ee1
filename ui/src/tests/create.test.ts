// Making a vault: what is asked of the program, what stays after a failure, and that no passphrase outlives the screen.
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { afterAMoment, later, opened, program, refuse, settle, start, vault } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const words = "orbit canal ember lunar quill tundra";
const welcome = { ...opened, start: () => ({ ...start(false), vaults: [] }), judge_passphrase: () => ({ score: 4, warning: null }) };

const field = (name: string) => screen.getByTestId<HTMLInputElement>(`create-${name}`);
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
  await type("path", "/v/Chancellery.hotline");
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
    { path: "/v/Chancellery.hotline", vault: { name: "Chancellery", member: "Ada Marsh", title: null }, passphrase: words },
  ]);
  expect(document.activeElement).toBe(screen.getByTestId("search"));
  expect(document.documentElement.outerHTML).not.toContain(words);
});

test("what is missing is said, in the order of the screen, and nothing is asked of the program", async () => {
  const asked = await screenOf();
  await type("name", "Chancellery");
  await type("path", " ");
  await submit();
  expect(document.activeElement).toBe(field("path"));
  expect(screen.getByText("Say where.")).toBeTruthy();
  expect(field("name").getAttribute("aria-invalid")).toBe("false");
  expect(calls(asked, "create_vault")).toEqual([]);
});

test("the file is named for the vault until somebody says where it lies", async () => {
  await screenOf();
  expect(field("path").value).toBe("");
  await type("name", "Élysée & Protocol");
  expect(field("path").value).toBe("~/élysée-protocol.hotline");
  await type("path", "/media/stick/v.hotline");
  await type("name", "Chancellery");
  expect(field("path").value).toBe("/media/stick/v.hotline");
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
  expect(document.activeElement).toBe(field("path"));
  expect(field("name").value).toBe(" Chancellery ");
  expect(field("passphrase").value).toBe(words);
  expect(field("again").value).toBe(words);
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
  expect(field("path").value).toBe("/v/Chancellery.hotline");
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

test("browsing proposes the name and fills the path; choosing none leaves it", async () => {
  let answer: string | null = "/home/ada/Registry.hotline";
  const asked = await screenOf({ choose_place: () => answer });
  await type("name", "Registry");
  const browse = async () => {
    screen.getByTestId("create-browse").focus();
    await fireEvent.click(screen.getByTestId("create-browse"));
    await settle();
  };
  await browse();
  expect(calls(asked, "choose_place")).toEqual([{ name: "Registry" }]);
  expect(field("path").value).toBe("/home/ada/Registry.hotline");
  expect(document.activeElement).toBe(field("path"));
  answer = null;
  await browse();
  expect(field("path").value).toBe("/home/ada/Registry.hotline");
});

test("who goes on typing while a place is chosen keeps the focus", async () => {
  const slow = later<unknown>();
  await screenOf({ choose_place: () => slow.promise });
  screen.getByTestId("create-browse").focus();
  await fireEvent.click(screen.getByTestId("create-browse"));
  field("member").focus();
  slow.resolve("/home/ada/Registry.hotline");
  await settle();
  expect(document.activeElement).toBe(field("member"));
});

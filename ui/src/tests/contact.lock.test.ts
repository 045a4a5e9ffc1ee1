// A contact that is being written when the vault is locked.
import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { at, press, type } from "./forms";
import { program, secret, settle, start } from "./program";
import { begin, edit, sent, writeNew } from "./writing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is typed is kept without numbers and notes, and dropped once it is saved", async () => {
  const asked = await writeNew();
  await type("contact-name", "Ada");
  await fireEvent.click(at("contact-notes-write"));
  await settle();
  await type("contact-notes", "hush");
  await fireEvent.click(at("contact-line-add"));
  await settle();
  await type("contact-line-number", secret);
  await vi.advanceTimersByTimeAsync(600);
  const kept = String(sent(asked, "keep_draft").at(-1)?.["draft"]);
  expect(kept).toContain("Ada");
  expect(kept).not.toContain("1 99");
  expect(kept).not.toContain("hush");
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "keep_draft").at(-1)).toEqual({ draft: null });
});

test("what was discarded is not kept", async () => {
  const asked = await writeNew();
  await type("contact-name", "Ada");
  await vi.advanceTimersByTimeAsync(600);
  await press("Escape");
  await settle();
  await fireEvent.click(at("contact-discard"));
  await settle();
  expect(sent(asked, "keep_draft").map((args) => args?.["draft"] === null)).toEqual([false, true]);
});

test("locking hands over what was typed last, before the lock", async () => {
  const asked = await writeNew({ lock: () => null, start: () => start(true) });
  await type("contact-name", "Ada");
  await settle();
  await press("l", { ctrlKey: true });
  await settle();
  const order = asked.mock.calls.map(([command]) => command).filter((command) => ["keep_draft", "lock"].includes(command));
  expect(order).toEqual(["keep_draft", "lock"]);
  expect(sent(asked, "keep_draft")[0]?.["draft"]).toContain("Ada");
});

test("a lock does not wait for a program that does not answer", async () => {
  const asked = await writeNew({ lock: () => null, keep_draft: () => new Promise(() => undefined) });
  await type("contact-name", "Ada");
  await settle();
  await press("l", { ctrlKey: true });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent(asked, "lock")).toHaveLength(1);
});

test("after a lock the form is as it was, and leads to the numbers that are to be typed again", async () => {
  let kept: unknown = null;
  const first = await edit({ keep_draft: ({ draft }) => void (kept = draft) });
  await type("contact-office", "King");
  await fireEvent.click(at("contact-line-replace", 1));
  await settle();
  await type("contact-line-number", secret);
  await vi.advanceTimersByTimeAsync(600);
  expect(sent(first, "keep_draft")).toHaveLength(1);
  document.body.replaceChildren();
  const asked = await begin({ draft: () => kept });
  await settle();
  expect(screen.getByTestId("contact-resumed")).toBeTruthy();
  expect(at("contact-office").value).toBe("King");
  expect(document.activeElement).toBe(at("contact-line-number"));
  expect(screen.getByTestId("contact-line-lost")).toBeTruthy();
  await type("contact-line-number", secret);
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")[0]).toMatchObject({ contact: "a", basedOn: "k.1", form: { office: "King", lines: [{ number: null }, { number: secret }] } });
});

test.each(["", "{", "[]", '{"profile":{"name":1},"lines":[]}'])("a draft that is none (%s) is dropped, and nothing is said", async (nonsense) => {
  const asked = await begin({ draft: () => nonsense });
  await settle();
  expect(document.activeElement).toBe(screen.getByTestId("search"));
  expect(sent(asked, "keep_draft")).toEqual([{ draft: null }]);
});

// Notes as they are written: in the place of those that are there, which nobody sees.
import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18n } from "../lib/i18n.svelte";
import { at, press, type } from "./forms";
import { settle } from "./program";
import { begin, edit, sent, writeNew } from "./writing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("notes are written in the place of those that are there, left alone, or removed", async () => {
  const asked = await edit();
  // Those of the first line are written anew, those of the second thought better of, those of the person removed.
  expect(document.activeElement).not.toBe(at("contact-line-notes-write"));
  for (const place of [0, 0]) {
    await fireEvent.click(at("contact-line-notes-write", place));
    await settle();
    expect(document.activeElement).toBe(screen.getAllByTestId("contact-line-notes").at(-1));
  }
  await type("contact-line-notes", " Ask for Edwin. ");
  await type("contact-line-notes", "Never mind.", 1);
  await fireEvent.click(at("contact-line-notes-keep", 1));
  await settle();
  expect(document.activeElement).toBe(at("contact-line-notes-write"));
  await fireEvent.click(at("contact-notes-remove"));
  await settle();
  expect(screen.getByText(i18n.m.contact.notesRemoved)).toBeTruthy();
  expect(document.activeElement).toBe(at("contact-notes-keep"));
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")[0]).toMatchObject({ form: { notes: "", lines: [{ id: "a-red", notes: "Ask for Edwin." }, { id: "a-own", notes: null }] } });
});

test("notes that nobody typed change nothing, and a removal can be taken back", async () => {
  const asked = await edit();
  await type("contact-office", "King");
  for (const id of ["contact-notes-write", "contact-line-notes-remove", "contact-line-notes-keep", "contact-line-notes-write"]) {
    await fireEvent.click(at(id));
    await settle();
  }
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")[0]).toMatchObject({ form: { notes: null, lines: [{ notes: null }, { notes: null }] } });
});

test("where there are no notes yet, none can be removed", async () => {
  await writeNew();
  await fireEvent.click(at("contact-line-add"));
  await settle();
  expect(screen.queryByTestId("contact-notes-remove")).toBeNull();
  expect(screen.queryByTestId("contact-line-notes-remove")).toBeNull();
});

test("notes that a lock has taken are asked for again, and those that are there are not removed for it", async () => {
  const line = { id: "a-red", label: "Red line", kind: "landline", assurance: "secure", renumbered: false, notes: "typed", verified: null, removed: false };
  const other = { ...line, id: "a-own", label: "Own mobile", notes: "removed" };
  const profile = {
    name: "Person a", ownScript: "", aliases: [], office: "King", organisation: "", units: [], locality: "", region: "", country: "FR", timeZone: "Europe/Paris", languages: ["fr"], formOfAddress: "", tags: [],
  };
  const draft = JSON.stringify([{ form: "contact", contact: "a", basedOn: "k.1", profile, lines: [line, other], notes: "typed" }]);
  const asked = await begin({ draft: () => draft });
  await settle();
  expect(document.activeElement).toBe(at("contact-line-notes-write"));
  for (const lost of ["contact-notes-lost", "contact-line-notes-lost"]) expect(at(lost).textContent).toBe(i18n.m.contact.notesLost);
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")[0]).toMatchObject({ form: { notes: null, lines: [{ id: "a-red", notes: null }, { id: "a-own", notes: "" }] } });
});

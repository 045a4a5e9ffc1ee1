// Writing a contact: what is sent and when, and what a refusal leaves.
import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { at, press, type } from "./forms";
import { later, noSlips, person, plain, program, refuse, secret, settle, start, vault } from "./program";
import { begin, edit, sent, writeNew } from "./writing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a new contact is sent as it was typed, at Ctrl+Enter and not before", async () => {
  const asked = await writeNew();
  expect(document.activeElement).toBe(at("contact-name"));
  await type("contact-name", " Ada Marsh ");
  await type("contact-office", "Chancellor");
  await fireEvent.click(at("contact-alias-add"));
  await settle();
  await type("contact-alias-0", "Ada the Elder");
  await fireEvent.click(at("contact-tag-add"));
  await settle();
  await type("contact-tag-0", "G7");
  await fireEvent.click(at("contact-unit-add"));
  await settle();
  await type("contact-unit-0", "Private Office ");
  await type("contact-locality", " London");
  await fireEvent.click(at("contact-language-add"));
  await settle();
  await type("contact-language-0", "French");
  await fireEvent.change(at("contact-language-0"));
  await fireEvent.change(at("contact-country"), { target: { value: "GB" } });
  await fireEvent.click(at("contact-notes-write"));
  await settle();
  await type("contact-notes", "Not before nine.");
  await fireEvent.click(at("contact-line-add"));
  await settle();
  await type("contact-line-label", "Direct line");
  await type("contact-line-number", secret);
  await fireEvent.click(at("contact-line-assurance-secure"));
  await fireEvent.click(at("contact-line-verified"));
  await settle();
  await type("contact-line-how", "called back");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent(asked, "save_contact")).toEqual([]);
  await press("Enter", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")).toEqual([
    {
      contact: null,
      basedOn: null,
      form: {
        name: "Ada Marsh", ownScript: null, aliases: ["Ada the Elder"], office: "Chancellor", organisation: null, units: ["Private Office"],
        locality: "London", region: null, country: "GB", timeZone: null, languages: ["fr"], formOfAddress: null, tags: ["G7"], notes: "Not before nine.",
        lines: [{ id: null, label: "Direct line", kind: "mobile", assurance: "secure", number: secret, notes: null, verified: "called back" }],
      },
    },
  ]);
  expect(document.activeElement).toBe(screen.getByTestId("person-name"));
});

test("what is not changed of a contact stays: numbers are not sent, notes neither, the order is its own", async () => {
  const asked = await edit({
    person: ({ contact }) => {
      const of = person(String(contact));
      return { ...of, lines: of.lines.map((line, i) => ({ ...line, place: 1 - i })) };
    },
  });
  expect(at("contact-line-label").value).toBe("Own mobile");
  await type("contact-office", "Former President");
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")).toEqual([
    {
      contact: "a",
      basedOn: "k.1",
      form: expect.objectContaining({
        name: "Person a", office: "Former President", country: "FR", timeZone: "Europe/Paris", languages: ["fr"], notes: null,
        lines: [
          { id: "a-own", label: "Own mobile", kind: "mobile", assurance: "unsafe", number: null, notes: null, verified: null },
          { id: "a-red", label: "Red line", kind: "landline", assurance: "secure", number: null, notes: null, verified: null },
        ],
      }),
    },
  ]);
});

test("a derived time zone says so in the form, and one that is typed does not", async () => {
  const derived = (id: unknown) => {
    const of = person(String(id));
    return { ...of, hit: { ...of.hit, timeZoneFrom: "country" as const } };
  };
  const asked = await edit({ person: ({ contact }) => derived(contact) });
  expect(at("contact-time-zone").value).toBe("Europe/Paris");
  const said = () => at("contact-time-zone").closest("div")?.parentElement?.textContent ?? "";
  expect(said()).toContain("Derived from the country");
  await type("contact-time-zone", "Asia/Tokyo");
  expect(said()).not.toContain("Derived from");
  await type("contact-time-zone", "Europe/Paris");
  await type("contact-region", "Corse");
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")[0]).toMatchObject({ form: { timeZone: "Europe/Paris", region: "Corse", country: "FR" } });
});

test("lines move, go and come back, and the focus stays with them", async () => {
  const asked = await edit();
  await fireEvent.click(at("contact-line-down"));
  await settle();
  expect(at("contact-line-label").value).toBe("Own mobile");
  expect(document.activeElement).toBe(at("contact-line-down", 1));
  await fireEvent.click(at("contact-line-remove"));
  await settle();
  expect(document.activeElement).toBe(at("contact-line-undo"));
  await fireEvent.click(at("contact-line-undo"));
  await settle();
  expect(at("contact-line-label").value).toBe("Own mobile");
  await fireEvent.click(at("contact-line-remove"));
  await press("s", { ctrlKey: true });
  await settle();
  const saved = sent(asked, "save_contact")[0]?.["form"] as { lines: { id: string }[] };
  expect(saved.lines.map(({ id }) => id)).toEqual(["a-red"]);
});

test("a number is replaced only if asked, and the old one can be kept after all", async () => {
  const asked = await edit();
  await fireEvent.click(at("contact-line-replace"));
  await settle();
  expect(document.activeElement).toBe(at("contact-line-number"));
  await type("contact-line-number", secret);
  await fireEvent.click(at("contact-line-keep"));
  await settle();
  await fireEvent.click(at("contact-line-replace", 1));
  await settle();
  await type("contact-line-number", secret);
  await press("s", { ctrlKey: true });
  await settle();
  const saved = sent(asked, "save_contact")[0]?.["form"] as { lines: { number: string | null }[] };
  expect(saved.lines.map(({ number }) => number)).toEqual([null, secret]);
});

test.each([
  ["no name", async () => type("contact-name", "  "), () => at("contact-name"), "A name is missing"],
  ["no number", async () => fireEvent.click(at("contact-line-add")), () => at("contact-line-number"), "A number is missing"],
  ["no word how", async () => fireEvent.click(at("contact-line-verified")), () => at("contact-line-how"), "It is not said how"],
])("%s is said at the field, and nothing is sent", async (_, spoil, field, words) => {
  const asked = await edit();
  await type("contact-office", "Former President");
  await spoil();
  await settle();
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")).toEqual([]);
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByTestId("field-error").textContent).toContain(words);
  expect(at("contact-office").value).toBe("Former President");
});

test("a time zone that the program does not know is said at the field", async () => {
  await edit({ save_contact: () => refuse("time-zone") });
  await type("contact-time-zone", "Mars/Olympus");
  await press("s", { ctrlKey: true });
  await settle();
  expect(document.activeElement).toBe(at("contact-time-zone"));
  expect(screen.getByTestId("field-error").textContent).toContain("There is no such time zone");
});

test("a refusal loses nothing of what was typed, numbers included", async () => {
  await edit({ save_contact: () => refuse("disk-full") });
  await type("contact-name", "Ada");
  await fireEvent.click(at("contact-line-replace"));
  await settle();
  await type("contact-line-number", secret);
  await press("s", { ctrlKey: true });
  await settle();
  expect(screen.getByTestId("alert").textContent).toContain("The disk is full");
  expect(at("contact-name").value).toBe("Ada");
  expect(at("contact-line-number").value).toBe(secret);
});

test("what was written but not noted is not written twice", async () => {
  const asked = await writeNew({ save_contact: () => refuse("not-noted") });
  await type("contact-name", "Ada");
  await press("s", { ctrlKey: true });
  await settle();
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")).toHaveLength(1);
});

test("a doubt is about the number as it is typed now, and stops nothing", async () => {
  const slow = later<unknown>();
  const asked = await writeNew({ read_number: ({ number }) => (number === "12" ? slow.promise : plain) });
  await type("contact-name", "Ada");
  await fireEvent.click(at("contact-line-add"));
  await settle();
  await type("contact-line-number", "1");
  await type("contact-line-number", "12");
  await vi.advanceTimersByTimeAsync(400);
  expect(sent(asked, "read_number").map((args) => args?.["number"])).toEqual(["12"]);
  await type("contact-line-number", "1234567");
  slow.resolve({ ...plain, doubt: "impossible" });
  await settle();
  expect(screen.queryByTestId("contact-line-doubt")).toBeNull();
});

test("how a number is read stands beside it as it is typed, and not beside a newer one", async () => {
  await writeNew({ read_number: ({ number }) => (number === "020 7946 0000 ext 12" ? { doubt: null, number: "+44 20 7946 0000 x12", added: ["country-code", "trunk-prefix", "extension"] } : plain) });
  await fireEvent.click(at("contact-line-add"));
  await settle();
  await type("contact-line-number", "020 7946 0000 ext 12");
  await vi.advanceTimersByTimeAsync(400);
  const said = () => screen.queryByTestId("contact-line-reading")?.textContent?.replace(/\s+/g, " ").trim();
  expect(said()).toBe("Kept as +44 20 7946 0000 x12 with its country code, without the prefix of national calls, with an extension behind it");
  await type("contact-line-number", "+44 20 7946 0000");
  expect(said()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(400);
  expect(said()).toBeUndefined();
});

test("who else has the name is said beside it, and stops nothing", async () => {
  const rama = { name: "Edi Rama", office: "Prime Minister", country: "AL" };
  const asked = await writeNew({ slips: ({ name }) => (name === "Edi Rama" ? { ...noSlips, namesakes: [rama, { ...rama, office: null, country: null }] } : noSlips) });
  const said = () => screen.queryAllByTestId("contact-name-notice").map((notice) => notice.textContent);
  await type("contact-name", "Edi");
  await type("contact-name", "Edi Rama ");
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(sent(asked, "slips")).toEqual([{ contact: null, name: "Edi Rama", labels: [] }]);
  expect(said()).toEqual(["People of this name are in the vault: Edi Rama, Prime Minister, Albania; Edi Rama."]);
  expect(at("contact-name").getAttribute("aria-describedby")).toContain("contact-name-notices");
  await type("contact-name", "Edi Ram");
  expect(said()).toEqual([]);
  await type("contact-name", "Edi Rama");
  expect(said()).toHaveLength(1);
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")).toHaveLength(1);
});

test("what was asked about another name is not said of this one", async () => {
  const slow = later<unknown>();
  await writeNew({ slips: ({ name }) => (name === "020 7946 0000" ? slow.promise : noSlips) });
  await type("contact-name", "020 7946 0000");
  await vi.advanceTimersByTimeAsync(400);
  await type("contact-name", "Ada");
  slow.resolve({ ...noSlips, name: true });
  await settle();
  expect(screen.queryByTestId("contact-name-notice")).toBeNull();
});

test("a name or a label that looks like a number is pointed out, as neither is sealed", async () => {
  const asked = await edit({ slips: ({ name, labels }) => ({ namesakes: [], name: name === "020 7946 0000", labels: (labels as string[]).filter((label) => label.startsWith("0")) }) });
  await type("contact-name", "020 7946 0000");
  const [label] = screen.getAllByTestId("contact-line-label");
  await fireEvent.input(label as HTMLElement, { target: { value: "020 7946 0001 " } });
  await vi.advanceTimersByTimeAsync(400);
  expect(sent(asked, "slips").at(-1)).toEqual({ contact: "a", name: "020 7946 0000", labels: ["020 7946 0001", "Own mobile"] });
  expect(at("contact-name-notice").textContent).toContain("the directory shows it");
  const notices = document.querySelectorAll('[data-testid^="contact-line-"][data-testid$="-label-notice"]');
  expect([...notices].map((notice) => notice.textContent)).toEqual([expect.stringContaining("A label is not sealed")]);
  await fireEvent.input(label as HTMLElement, { target: { value: "Office" } });
  expect(document.querySelectorAll('[data-testid$="-label-notice"]')).toHaveLength(0);
});

test("a doubtful number can be saved", async () => {
  const asked = await writeNew({ read_number: () => ({ ...plain, doubt: "impossible" }) });
  await type("contact-name", "Ada");
  await fireEvent.click(at("contact-line-add"));
  await settle();
  await type("contact-line-number", "12");
  await vi.advanceTimersByTimeAsync(400);
  expect(screen.getByTestId("contact-line-doubt").textContent).toContain("No such number can exist");
  await type("contact-line-number", "123");
  expect(screen.queryByTestId("contact-line-doubt")).toBeNull();
  await press("s", { ctrlKey: true });
  await settle();
  expect(sent(asked, "save_contact")).toHaveLength(1);
});

/** Refuses what is not based on what the other member wrote: another office, a new line, and one line gone. */
async function meanwhile() {
  let changed = false;
  const asked = await edit({
    person: ({ contact }) => {
      const of = person(String(contact));
      if (!changed) return of;
      const [red] = of.lines as [(typeof of.lines)[0]];
      return { ...of, basedOn: "k.2", hit: { ...of.hit, office: "Queen" }, lines: [red, { ...red, id: "a-new", place: 1, label: "Their line" }] };
    },
    save_contact: ({ contact, basedOn }) => (basedOn === "k.2" ? contact : refuse("changed-meanwhile")),
  });
  changed = true;
  await type("contact-office", "King");
  return asked;
}

test("another’s change is shown beside what was typed; nothing of either is lost", async () => {
  const asked = await meanwhile();
  await fireEvent.click(at("contact-line-remove", 1));
  await press("s", { ctrlKey: true });
  await settle();
  expect(document.activeElement?.textContent).toContain("Somebody else changed this entry");
  await fireEvent.click(at("contact-look"));
  await settle();
  expect(at("contact-difference").textContent).toMatch(/Office.*Queen.*King/s);
  expect(at("contact-office").value).toBe("King");
  await fireEvent.click(at("contact-over"));
  await settle();
  expect(sent(asked, "save_contact").at(-1)).toMatchObject({
    basedOn: "k.2",
    form: { office: "King", lines: [{ id: "a-red" }, { id: "a-new", label: "Their line", number: null }] },
  });
});

test("a line that somebody else removed is not quietly put back: its number is asked for", async () => {
  const asked = await meanwhile();
  await press("s", { ctrlKey: true });
  await settle();
  await fireEvent.click(at("contact-over"));
  await settle();
  expect(sent(asked, "save_contact")).toHaveLength(1);
  expect(document.activeElement).toBe(at("contact-line-number"));
  expect(screen.getByTestId("contact-line-lost").textContent).toContain("Somebody removed this line");
});

test("theirs can be taken, field by field", async () => {
  await meanwhile();
  await press("s", { ctrlKey: true });
  await settle();
  await fireEvent.click(at("contact-look"));
  await settle();
  await fireEvent.click(at("contact-take"));
  await settle();
  expect(at("contact-office").value).toBe("Queen");
});

test.each([
  ["Escape", () => press("Escape")],
  ["Cancel", () => fireEvent.click(at("contact-cancel"))],
  ["another screen", () => fireEvent.click(at("nav-activity"))],
  ["Ctrl+K", () => press("k", { ctrlKey: true })],
])("%s does not leave what is unsaved without a question", async (_, leave) => {
  await edit();
  await type("contact-office", "King");
  await leave();
  await settle();
  expect(at("contact-office").value).toBe("King");
  expect(document.activeElement).toBe(at("contact-stay"));
  await press("Escape");
  await settle();
  expect(screen.queryByTestId("contact-stay")).toBeNull();
  await leave();
  await settle();
  await fireEvent.click(at("contact-discard"));
  await settle();
  expect(screen.queryByTestId("contact-form")).toBeNull();
});

test("saving when asked goes on to where they wanted, and the list and the person are as they are now", async () => {
  const asked = await edit();
  const [finds, persons] = [sent(asked, "find").length, sent(asked, "person").length];
  await type("contact-office", "King");
  await press("n", { ctrlKey: true });
  await settle();
  await fireEvent.click(at("contact-save"));
  await settle();
  expect(at("contact-name").value).toBe("");
  expect(sent(asked, "find").length).toBe(finds + 1);
  expect(sent(asked, "person").length).toBe(persons + 1);
  await type("contact-name", "Ada");
  await press("Escape");
  await settle();
  expect(document.activeElement).toBe(at("contact-stay"));
});

test("what was not changed is left at once, back to the person", async () => {
  await edit();
  await press("Escape");
  await settle();
  expect(document.activeElement).toBe(screen.getByTestId("person-name"));
});

test("a reader is offered nothing of it, by key or by button", async () => {
  await begin({ start: () => ({ ...start(true), vault: { ...vault, role: "reader" } }) });
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "Enter" });
  await settle();
  for (const id of ["contact-new", "person-edit", "contact-remove"]) expect(screen.queryByTestId(id)).toBeNull();
  await press("e");
  await press("n", { ctrlKey: true });
  await settle();
  expect(screen.queryByTestId("contact-form")).toBeNull();
});

test("a contact that can’t be read can be asked for again", async () => {
  let tries = 0;
  await edit({ person: ({ contact }) => (++tries === 2 ? refuse("vault-io") : person(String(contact))) });
  expect(screen.getByTestId("alert").textContent).toContain("can’t be read or written");
  await fireEvent.click(at("contact-retry"));
  await settle();
  expect(at("contact-name").value).toBe("Person a");
});

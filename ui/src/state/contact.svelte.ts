// A contact as it is being written: what it was, what was typed, saving it, and what somebody else made of it in the
// meantime. Must never lose what was typed, nor save over another's change that was not asked for.
import type { DerivedFrom, LineKind, Person } from "../lib/bindings";
import type { ContactDraft, Profile } from "../lib/draft";
import { attempt, type Trouble } from "../lib/errors";
import { commands, type ContactForm } from "../lib/program";
import { LineEdit } from "./line.svelte";
import { NotesEdit } from "./notes.svelte";
import { Slips } from "./slips.svelte";

/** What has to be mended before it can be saved, and at which field. */
export type Wrong = { field: string; code: "no-name" | "no-number" | "line-twice" | "time-zone" | "no-how" };

const blank: Profile = {
  name: "", ownScript: "", aliases: [], office: "", organisation: "", units: [], locality: "", region: "", country: "", timeZone: "",
  languages: [], formOfAddress: "", tags: [],
};

export const profileOf = ({ hit, aliases, units, locality, region, languages, formOfAddress, tags }: Person): Profile => ({
  name: hit.name,
  ownScript: hit.ownScript ?? "",
  aliases: [...aliases],
  office: hit.office ?? "",
  organisation: hit.organisation ?? "",
  units: [...units],
  locality: locality ?? "",
  region: region ?? "",
  country: hit.country ?? "",
  timeZone: hit.timeZone ?? "",
  languages: [...languages],
  formOfAddress: formOfAddress ?? "",
  tags: [...tags],
});

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
const filled = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== "");

export class ContactEdit {
  /** Whether the form can be shown. */
  ready = $state(false);
  profile = $state<Profile>({ ...blank });
  lines = $state<LineEdit[]>([]);
  readonly notes = new NotesEdit();
  readonly slips: Slips;
  resumed = $state(false);
  /** The contact as the vault has it, as far as is known. */
  was = $state.raw<Person | null>(null);
  busy = $state(false);
  wrong = $state.raw<Wrong | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Somebody else changed it: they must say what becomes of it. */
  conflict = $state(false);
  /** The entry as it is now was shown. */
  seen = $state(false);
  /** It is written, though something else failed: it must not be written twice. */
  written = $state(false);
  #basedOn = $state<string | null>(null);
  #clean = $state("");

  constructor(
    readonly contact: string | null,
    readonly onLocked: () => void,
  ) {
    this.slips = new Slips(contact);
  }

  /** What is typed, without numbers and notes; null if that is nothing new. */
  get draft(): ContactDraft | null {
    return this.dirty ? this.#draft : null;
  }

  get dirty(): boolean {
    return this.ready && !this.written && JSON.stringify(this.#draft) !== this.#clean;
  }

  get #draft(): ContactDraft {
    return {
      form: "contact",
      contact: this.contact,
      basedOn: this.#basedOn,
      profile: $state.snapshot(this.profile),
      lines: this.lines.map((line) => line.draft()),
      notes: this.notes.draft,
    };
  }

  /** What the time zone in the form was derived from; null if somebody said it, or typed another. */
  get timeZoneFrom(): DerivedFrom | null {
    const hit = this.was?.hit;
    return hit !== undefined && hit.timeZone === this.profile.timeZone.trim() ? hit.timeZoneFrom : null;
  }

  /** The lines that there will be. */
  get kept(): LineEdit[] {
    return this.lines.filter((line) => !line.removed);
  }

  async load(draft: ContactDraft | null) {
    this.trouble = null;
    if (this.contact !== null) {
      const person = await this.#person(this.contact);
      if (person === null) return;
      this.was = person;
      this.#basedOn = person.basedOn;
      this.profile = profileOf(person);
      this.lines = inOrder(person).map((line) => new LineEdit(line));
    }
    this.#clean = JSON.stringify(this.#draft);
    if (draft !== null) this.#restore(draft);
    this.ready = true;
  }

  #restore(draft: ContactDraft) {
    this.resumed = true;
    this.#basedOn = draft.basedOn;
    this.profile = draft.profile;
    this.notes.restore(draft.notes);
    const known = new Map(this.was?.lines.map((line) => [line.id, line]));
    this.lines = draft.lines.map((line) => LineEdit.restore(line, (line.id !== null && known.get(line.id)) || null));
  }

  add(): LineEdit {
    const line = new LineEdit();
    this.lines.push(line);
    return line;
  }

  /** Moves a line past the next one that stays. Whether it moved. */
  move(line: LineEdit, by: 1 | -1): boolean {
    const from = this.lines.indexOf(line);
    let to = from + by;
    while (this.lines[to]?.removed === true) to += by;
    if (from < 0 || this.lines[to] === undefined) return false;
    this.lines.splice(from, 1);
    this.lines.splice(to, 0, line);
    return true;
  }

  /** Gives the contact's id if it was saved. */
  async save(call: (kind: LineKind) => string): Promise<string | null> {
    if (this.busy || !this.ready || this.written) return null;
    this.trouble = null;
    this.wrong = this.#check();
    if (this.wrong !== null) return null;
    this.busy = true;
    const form = this.#form(call);
    const answer = await attempt(() => commands.saveContact(this.contact, this.#basedOn, form));
    this.busy = false;
    if (answer.status === "ok") {
      this.written = true;
      return answer.data;
    }
    this.#refused(answer.error);
    return null;
  }

  /** Loads the entry as it is now. What was typed stays; lines that came meanwhile join it. */
  async look(): Promise<boolean> {
    if (this.contact === null || this.busy) return false;
    this.busy = true;
    this.trouble = null;
    const person = await this.#person(this.contact);
    this.busy = false;
    if (person === null) return false;
    const before = new Set(this.lines.map((line) => line.id));
    const now = new Map(person.lines.map((line) => [line.id, line]));
    for (const line of this.lines) {
      const view = line.id === null ? null : now.get(line.id);
      if (view === undefined) line.orphan();
      else if (view !== null) line.was = view;
    }
    for (const line of inOrder(person)) if (!before.has(line.id)) this.lines.push(new LineEdit(line));
    this.was = person;
    this.#basedOn = person.basedOn;
    this.seen = true;
    return true;
  }

  /** What was typed takes the place of what somebody else made of it. */
  async saveOver(call: (kind: LineKind) => string): Promise<string | null> {
    if (!this.seen && !(await this.look())) return null;
    return this.save(call);
  }

  #form(call: (kind: LineKind) => string): ContactForm {
    const { name, ownScript, aliases, office, organisation, units, locality, region, country, timeZone, languages, formOfAddress, tags } = this.profile;
    return {
      name: name.trim(),
      ownScript: orNull(ownScript),
      aliases: filled(aliases),
      office: orNull(office),
      organisation: orNull(organisation),
      units: filled(units),
      locality: orNull(locality),
      region: orNull(region),
      country: orNull(country),
      timeZone: orNull(timeZone),
      languages: filled(languages),
      formOfAddress: orNull(formOfAddress),
      tags: filled(tags),
      lines: this.kept.map((line) => line.form(call(line.kind))),
      notes: this.notes.form(),
    };
  }

  #check(): Wrong | null {
    if (this.profile.name.trim() === "") return { field: "contact-name", code: "no-name" };
    for (const line of this.kept) {
      if (line.needsNumber) return { field: `contact-number-${line.key}`, code: "no-number" };
      if (line.verified?.trim() === "") return { field: `contact-how-${line.key}`, code: "no-how" };
    }
    return null;
  }

  #refused(trouble: Trouble) {
    const { code } = trouble;
    if (code === "locked") this.onLocked();
    else if (code === "no-name") this.wrong = { field: "contact-name", code };
    else if (code === "time-zone") this.wrong = { field: "contact-time-zone", code };
    else if (code === "no-number" || code === "line-twice") this.wrong = { field: "contact-lines", code };
    else {
      // Written, but not noted: saving once more would do it twice.
      this.written = code === "not-noted";
      this.conflict = code === "changed-meanwhile";
      this.seen = false;
      this.trouble = this.conflict ? null : trouble;
    }
  }

  async #person(contact: string): Promise<Person | null> {
    const answer = await attempt(() => commands.person(contact));
    if (answer.status === "ok") return answer.data;
    if (answer.error.code === "locked") this.onLocked();
    else this.trouble = answer.error;
    return null;
  }
}

const inOrder = (person: Person) => [...person.lines].sort((a, b) => a.place - b.place);

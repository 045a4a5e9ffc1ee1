// The person on the page and what is being done with their lines and notes: asking for a purpose, copying, calling,
// failing. Must never hold a number or a note; only the reveal controller does.
import type { Action } from "../lib/actions";
import { mustAsk } from "../lib/assurance";
import type { Failure, LineView, Person } from "../lib/bindings";
import type { PurposeDraft } from "../lib/draft";
import { attempt, type Answer, type Trouble } from "../lib/errors";
import { keysFirst } from "../lib/keys-first";
import { aMoment } from "../lib/moment";
import { commands } from "../lib/program";
import { Reveal, type Exposed, type HiddenBecause } from "./reveal.svelte";

export type OnLine = { line: string; action: Action };
export type OnNotes = { line: null; action: "notes" };
/** A person who was asked for, or why there is none. */
export type Arrival = { turn: number; answer: Answer<Person, Trouble> };

export class Desk {
  reveal = new Reveal();
  person = $state.raw<Person | null>(null);
  /** Why no person could be shown. */
  trouble = $state.raw<Trouble | null>(null);
  /** The line whose faults are shown, and for what a purpose is asked. */
  asking = $state.raw<OnLine | null>(null);
  purpose = $state("");
  /** It was asked, and the purpose typed, before a lock. */
  resumed = $state(false);
  busy = $state.raw<OnLine | OnNotes | null>(null);
  /** What has kept it busy for longer than a moment. */
  slow = $state.raw<OnLine | OnNotes | null>(null);
  /** Without a line, it was about the notes. */
  refused = $state.raw<{ line: string | null; trouble: Trouble } | null>(null);
  copied = $state.raw<{ line: string; seconds: number } | null>(null);
  called = $state<string | null>(null);
  /** Notes were asked for, and there are none. */
  noNotes = $state(false);
  /** What was asked for while something else is being done: it comes after it. */
  #next = $state.raw<OnLine | OnNotes | null>(null);
  #turn = 0;
  #forget: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onLocked: () => void) {}

  /** What was typed for a purpose, and for what, while it is asked. */
  get draft(): PurposeDraft | null {
    const { asking, person, purpose } = this;
    if (asking === null || person === null || purpose.trim() === "") return null;
    return { form: "purpose", contact: person.hit.id, ...asking, purpose };
  }

  /** Whether it is to be said that this is under way; without an action, anything about the line, or about the notes if there is none. */
  isUnderWay(line: string | null, action?: Action | "notes"): boolean {
    const is = (what: OnLine | OnNotes | null) => what?.line === line && (action === undefined || what.action === action);
    return this.slow !== null && (is(this.slow) || is(this.#next));
  }

  /** Asks for a person and shows them. Whether they are there. */
  async open(contact: string, draft: PurposeDraft | null = null): Promise<boolean> {
    return this.show(await this.fetch(contact), draft);
  }

  /** Asks for a person. What it gives is for `show`. */
  async fetch(contact: string): Promise<Arrival> {
    const turn = ++this.#turn;
    this.clear();
    const answer = await attempt(() => commands.person(contact));
    await keysFirst();
    return { turn, answer };
  }

  /** Shows whom was asked for, unless somebody else was asked for since. Whether they are there. With a draft, the question that was
   *  open comes back. Nothing is opened by that. */
  show({ turn, answer }: Arrival, draft: PurposeDraft | null = null): boolean {
    if (turn !== this.#turn) return false;
    this.close();
    if (answer.status === "ok") {
      this.person = answer.data;
      if (draft !== null) this.#resume(draft);
    } else this.#failed(answer.error, (trouble) => (this.trouble = trouble));
    return answer.status === "ok";
  }

  /** Takes everything about a person off the page. */
  close() {
    this.#turn++;
    this.clear();
    clearTimeout(this.#forget);
    this.person = null;
    this.trouble = null;
    this.asking = null;
    this.purpose = "";
    this.resumed = false;
    this.#occupy(null);
    this.refused = null;
    this.copied = null;
    this.called = null;
    this.noNotes = false;
  }

  /** Shows the notes, or hides them. */
  toggleNotes() {
    if (this.reveal.exposed?.kind === "notes") this.hide("asked");
    else void this.#openNotes();
  }

  /** Hides what is shown, forgets that it was, and does nothing more after what is on its way. */
  clear() {
    this.#next = null;
    this.reveal.clear();
  }

  /** Hides what is shown, and what is on its way or was to come after it. A copy is for another window: it is made all the same. */
  hide(because: HiddenBecause) {
    if (because === "asked" || this.#next?.action !== "copy") this.#next = null;
    this.reveal.hide(because);
  }

  /** What for is not asked: notes have no assurance. */
  async #openNotes() {
    const contact = this.person?.hit.id;
    if (contact === undefined) return;
    if (this.busy !== null) return this.#later({ action: "notes", line: null });
    const turn = this.#turn;
    this.#begin({ action: "notes", line: null });
    let none = false;
    const trouble = await this.#expose(() => commands.notes(contact), (notes) => {
      none = notes.contact === null && notes.lines.length === 0;
      return none ? null : { kind: "notes", line: null, notes };
    });
    if (turn !== this.#turn) return;
    this.#occupy(null);
    this.noNotes = none;
    if (trouble === null) this.#goOn();
    else this.#failed(trouble, (why) => (this.refused = { line: null, trouble: why }));
  }

  /** Does it, or first asks what for. */
  async act(action: Action, line: LineView) {
    if (this.busy !== null) this.#later({ action, line: line.id });
    else if (mustAsk(line)) this.#ask(action, line.id);
    else await this.#run(action, line.id, null);
  }

  /** The purpose was given. Whether it was enough. */
  async givePurpose(): Promise<boolean> {
    const purpose = this.purpose.trim();
    if (this.asking === null || this.busy !== null || purpose === "") return false;
    return this.#run(this.asking.action, this.asking.line, purpose);
  }

  /** Not after all. What was typed stays, should they come back. */
  withdraw() {
    this.asking = null;
    this.refused = null;
  }

  /** Unless somebody took the line away meanwhile. */
  #resume({ line, action, purpose }: PurposeDraft) {
    if (this.person?.lines.some(({ id }) => id === line) !== true) return;
    this.asking = { action, line };
    this.purpose = purpose;
    this.resumed = true;
  }

  #ask(action: Action, line: string) {
    this.clear();
    this.refused = null;
    this.resumed = false;
    this.asking = { action, line };
  }

  async #run(action: Action, line: string, purpose: string | null): Promise<boolean> {
    const contact = this.person?.hit.id;
    if (contact === undefined) return false;
    const turn = this.#turn;
    this.#begin({ action, line });
    const trouble = await this.#do(action, contact, line, purpose);
    if (turn !== this.#turn) return false;
    this.#occupy(null);
    if (trouble === null) {
      this.asking = null;
      this.#goOn();
    } else if (trouble.code === "purpose-needed" && purpose === null) this.#ask(action, line);
    else this.#failed(trouble, (why) => (this.refused = { line, trouble: why }));
    return trouble === null;
  }

  /** One thing after the other; of what is asked for meanwhile the last, and not the same once more. */
  #later(what: OnLine | OnNotes) {
    if (this.busy?.action !== what.action || this.busy.line !== what.line) this.#next = what;
  }

  #goOn() {
    const next = this.#next;
    this.#next = null;
    const line = this.person?.lines.find(({ id }) => id === next?.line);
    if (next?.action === "notes") void this.#openNotes();
    else if (next !== null && line !== undefined) void this.act(next.action, line);
  }

  /** What was said of the last act is over. */
  #begin(busy: OnLine | OnNotes) {
    this.refused = null;
    this.copied = null;
    this.called = null;
    this.noNotes = false;
    this.#occupy(busy);
  }

  #occupy(busy: OnLine | OnNotes | null) {
    clearTimeout(this.#late);
    this.busy = busy;
    this.slow = null;
    if (busy !== null) this.#late = setTimeout(() => (this.slow = busy), aMoment);
  }

  /** Null if it was done. */
  async #do(action: Action, contact: string, line: string, purpose: string | null): Promise<Trouble | null> {
    const turn = this.#turn;
    if (action === "reveal") return this.#expose(() => commands.reveal(contact, line, purpose), (shown) => ({ kind: "number", line, shown }));
    if (action === "qr") return this.#expose(() => commands.qr(contact, line, purpose), (qr) => ({ kind: "qr", line, qr }));
    if (action === "call") {
      const answer = await attempt(() => commands.call(contact, line, purpose));
      if (answer.status === "error") return answer.error;
      if (turn === this.#turn) this.#note(10, () => (this.called = line));
      return null;
    }
    const answer = await attempt(() => commands.copy(contact, line, purpose));
    if (answer.status === "error") return answer.error;
    const { seconds } = answer.data;
    if (turn === this.#turn) this.#note(seconds, () => (this.copied = { line, seconds }));
    return null;
  }

  /** Shows what is answered; nothing, if there is nothing to show. */
  async #expose<T>(ask: () => Promise<Answer<T, Failure>>, exposed: (data: T) => Exposed | null): Promise<Trouble | null> {
    const right = this.reveal.begin();
    const answer = await attempt(ask);
    const seen = answer.status === "ok" ? exposed(answer.data) : null;
    if (seen === null) this.reveal.abandon(right);
    else this.reveal.show(right, seen);
    return answer.status === "ok" ? null : answer.error;
  }

  /** Says something about a line for some seconds. */
  #note(seconds: number, say: () => void) {
    clearTimeout(this.#forget);
    say();
    this.#forget = setTimeout(() => {
      this.copied = null;
      this.called = null;
    }, seconds * 1000);
  }

  #failed(trouble: Trouble, say: (trouble: Trouble) => void) {
    this.#next = null;
    if (trouble.code === "locked") this.onLocked();
    else say(trouble);
  }
}

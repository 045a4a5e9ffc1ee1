// A program that answers as a test says. Must never answer what no test asked for: an unforeseen command fails.
import { vi } from "vitest";
import type { Activity, Fit, Found, Hit, KnownVault, LineView, Mark, Person, Place, Sealed, Slips } from "../lib/bindings";
import { aMoment } from "../lib/moment";
import type { ImportDetails, Notes, TypedNumber } from "../lib/program";
import { open, seal } from "./channel.fake";

type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

/** Puts the answers in the program's place; what it returns was asked, in order. */
export function program(answers: Answers) {
  const asked = vi.fn(async (command: string, args: Record<string, unknown>) => {
    const answer = answers[command];
    if (answer === undefined) throw new Error(`not foreseen: ${command}`);
    return answer(args);
  });
  const invoke = async (command: string, args: Record<string, unknown> = {}) =>
    sealed(command, await asked(command, inTheClear(args) as Record<string, unknown>));
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } });
  return asked;
}

/** What the page sent, with everything opened that it sealed. */
function inTheClear(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return sent;
  if ("sealed" in sent) return open(sent as Sealed);
  if (Array.isArray(sent)) return sent.map(inTheClear);
  return Object.fromEntries(Object.entries(sent).map(([key, value]) => [key, inTheClear(value)]));
}

const sealIf = (text: string | null) => (text === null ? null : seal(text));

/** What the program answers, with what is secret sealed. */
function sealed(command: string, answer: unknown): unknown {
  if (command === "suggest_passphrase") return seal(String(answer));
  if (command === "draft" && typeof answer === "string") return seal(answer);
  if (command === "reveal" && isShown(answer)) return { ...answer, number: seal(answer.number), extension: sealIf(answer.extension) };
  if (command === "read_number") return { ...(answer as TypedNumber), number: sealIf((answer as TypedNumber).number) };
  if (command === "qr" && isQr(answer)) return { ...answer, modules: seal(answer.modules) };
  if (command === "import_details") return sealedDetails(answer as ImportDetails);
  if (command === "notes" && isNotes(answer)) return sealedNotes(answer);
  return answer;
}

function sealedDetails(details: ImportDetails) {
  const sealed = details.readings.map((of) => ({ ...of, written: seal(of.written), number: seal(of.number), pieces: of.pieces.map(seal) }));
  return { ...details, readings: sealed };
}

function sealedNotes(notes: Notes) {
  const lines = notes.lines.map((line) => ({ ...line, notes: seal(line.notes) }));
  return { ...notes, contact: notes.contact === null ? null : seal(notes.contact), lines };
}

const isShown = (answer: unknown): answer is { number: string; extension: string | null } => typeof answer === "object" && answer !== null && "number" in answer;
const isNotes = (answer: unknown): answer is Notes => typeof answer === "object" && answer !== null && "lines" in answer;
const isQr = (answer: unknown): answer is { modules: string } => typeof answer === "object" && answer !== null && "modules" in answer;

export const refuse = (code: string) => Promise.reject({ code, details: null });

/** A promise and the end by which it is kept. */
export function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

/** Lets everything that waits for no timer happen. */
export const settle = () => vi.advanceTimersByTimeAsync(0);
/** After which it is said that something takes its time. */
export const afterAMoment = () => vi.advanceTimersByTimeAsync(aMoment);

export const hit = (id: string): Hit => ({
  id, name: `Person ${id}`, ownScript: null, office: "President", organisation: null, country: "FR", timeZone: "Europe/Paris", timeZoneFrom: null, best: "secure",
  fit: "exact", matched: [],
});

/** An answer with these people, of whom `total` say how many there are. */
export const found = (hits: Hit[], rest: Partial<Found> = {}): Found => ({
  total: hits.length, exact: hits.filter(({ fit }) => fit === "exact").length, hits, without: [], sealed: null, ...rest,
});

/** Somebody who fits otherwise than exactly. */
export const loose = (id: string, fit: Fit = "similar", matched: Mark[] = []): Hit => ({ ...hit(id), fit, matched });

const line = (id: string, label: string, rest: Partial<LineView>): LineView => ({
  id, place: 0, label, kind: "landline", assurance: "secure", doubt: null, verified: null, needsPurpose: false, dialable: true, ...rest,
});

export const person = (id: string): Person => ({
  hit: hit(id), aliases: [], units: [], locality: null, region: null, languages: ["fr"], formOfAddress: null, tags: [], changedAt: "2026-11-03T15:00:00Z", basedOn: "k.1",
  lines: [line(`${id}-red`, "Red line", {}), line(`${id}-own`, "Own mobile", { kind: "mobile", assurance: "unsafe" })],
});

/** A number that is kept as it is typed, and a name that nobody has. */
export const plain: TypedNumber = { doubt: null, number: null, added: [] };
export const noSlips: Slips = { namesakes: [], name: false, labels: [] };

/** A row of the journal: a number was shown. */
export const event = (row: number): Activity => ({
  row, at: "2026-11-23T16:40:00Z", member: "Ada Marsh", kind: "line-revealed", rejected: false, contact: "a", contactName: "Person a", gone: false,
  contacts: null, put: null, how: "shown", lineLabel: "Red line", reason: null, epoch: null, events: null, about: null, role: null,
});

export const vault = { name: "Chancellery", member: "Ada Marsh", role: "admin", contacts: 2, rejectedRows: 0, unnoted: false, policy: { purposeFrom: "unsafe", rotateAfterDays: 90 }, file: "/v/Chancellery.hotline", identity: "/home/ada/identity.age", demo: false, drafted: false } as const;

export const start = (unlocked: boolean) => ({
  key: "program",
  vaults: [known("/v/Chancellery.hotline")],
  lockedBecause: null,
  vault: unlocked ? vault : null,
  version: "0.1.0",
  settings: { idleSeconds: 300, revealSeconds: 20, clipboardSeconds: 30, language: "en", theme: null },
});

/** What a page begins with after a lock at which something was being written. */
export const startDrafted = () => ({ ...start(true), vault: { ...vault, drafted: true } });

export const secret = "+33 1 99 00 12 34";

export const notes: Notes = {
  contact: "Prefers mornings.\nNever on a Friday.", lines: [{ line: "a-red", label: "Red line", notes: "Ask for Mira." }], seconds: 20,
};

/** A place as the program hands it out, and the token of one. */
export const token = (shown: string) => `token of ${shown}`;
export const place = (shown: string): Place => ({ token: token(shown), shown });
export const known = (path: string, missing = false): KnownVault => ({ token: token(path), path, name: path.replace(/^.*\/|\.hotline$/g, ""), missing });

/** An open vault with two people. */
export const opened: Answers = {
  vault_at: ({ typed }) => known(String(typed).trim()),
  contacts_at: ({ typed }) => place(String(typed)),
  suggest_place: ({ name }) => place(`/home/ada/${String(name).toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-")}.hotline`),
  suggest_table: () => place("/home/ada/hotline-activity-2026-11-12-1504.csv"),
  start: () => start(true),
  tellers: () => ["sleep", "session"],
  touch: () => null,
  vault_info: () => vault,
  find: () => found([hit("a"), hit("b")]),
  person: ({ contact }) => person(String(contact)),
  reveal: () => ({ number: secret, extension: null, seconds: 20 }),
  copy: () => ({ seconds: 30 }),
  qr: () => ({ size: 2, modules: "1001", seconds: 20 }),
  call: () => refuse("no-phone-program"),
  notes: () => notes,
};

// Stands in for the program in a developer's browser. Must never be part of what is built: it is loaded only where
// import.meta.env.DEV holds. Passphrase "demo"; the address may say ?state=welcome|locked|open, ?language=fr, ?theme=dark,
// ?rows=100000, ?rejected=3, ?role=reader.
import type { Failure, Found, Hit, LineView, Person, Role, Sealed, Settings, Start, VaultInfo } from "../lib/bindings";
import { Channel, makeEnd } from "../lib/channel";
import type { ImportDetails, Notes, Qr, Shown, TypedNumber } from "../lib/program";
import { contact as contactHandlers } from "./contact";
import { find as search } from "./find";
import { ledger } from "./ledger";
import { known, opening } from "./opening";
import { people, type DevPerson } from "./people";

const asked = new URLSearchParams(location.search);
const many = Number(asked.get("rows") ?? people.length);
const at = (row: number) => people[row % people.length] as DevPerson;
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
const refuse = (code: Failure["code"], details: string | null = null): never => {
  throw { code, details } satisfies Failure;
};

const vault: VaultInfo = {
  name: "Chancellery", member: "Ada Marsh", role: (asked.get("role") ?? "admin") as Role, contacts: many, rejectedRows: Number(asked.get("rejected") ?? 0), unnoted: asked.has("unnoted"),
  policy: { purposeFrom: "unsafe", rotateAfterDays: 90 },
  file: "/home/ada/.local/share/hotline/Chancellery.hotline",
  identity: "/home/ada/.local/share/hotline/identities/7c1f0f7f9e8a4f2b.age",
  demo: false,
  drafted: true,
};
let open = asked.get("state") === "open";
const order = Array.from({ length: many }, (_, row) => row);
if (many === people.length) order.sort((a, b) => at(a).name.localeCompare(at(b).name));

function hit(row: number): Hit {
  const person = at(row);
  return {
    id: `p${row}`, name: person.name + (row < people.length ? "" : ` ${row}`), ownScript: person.own ?? null, office: person.office,
    organisation: person.organisation ?? null, country: person.country, timeZone: person.zone, timeZoneFrom: null,
    best: person.lines[0]?.assurance ?? null, fit: "exact", matched: [],
  };
}

function find(query: string, from: number, count: number): Found {
  const { rows, without, sealed } = search(query, order, at);
  const hits = rows.slice(from, from + count).map(({ row, fit, matched }) => ({ ...hit(row), fit, matched }));
  return { total: rows.length, exact: rows.filter(({ fit }) => fit === "exact").length, hits, without, sealed };
}

function person(id: string): Person {
  const row = Number(id.slice(1));
  const of = at(row);
  const lines = of.lines.map<LineView>((line, i) => ({
    id: `${id}-l${i}`, place: i, label: line.label, kind: line.kind, assurance: line.assurance, doubt: line.doubt ?? null,
    verified: line.verified ? { at: "2026-10-03T09:12:00Z", by: "Ada Marsh", how: "called back through the switchboard" } : null,
    needsPurpose: line.assurance === "unsafe", dialable: line.kind !== "handle" && line.doubt === undefined,
  }));
  return {
    hit: hit(row), aliases: of.alias === undefined ? [] : [of.alias], units: [], locality: null, region: null, languages: of.languages, formOfAddress: of.address ?? null, tags: [],
    changedAt: "2026-11-03T15:00:00Z", basedOn: "k.1", lines,
  };
}

function number(line: string): string {
  const [, row, i] = /^p(\d+)-l(\d+)$/.exec(line) ?? [];
  return at(Number(row)).lines[Number(i)]?.number ?? refuse("no-line");
}

/** Every third person has none. */
function notes(contact: string): Notes {
  const row = Number(contact.slice(1));
  if (row % 3 === 2) return { contact: null, lines: [], seconds: 20 };
  const lines = at(row).lines.slice(0, 1).map((line, i) => ({ line: `${contact}-l${i}`, label: line.label, notes: "Ask for Mira. She knows where to reach them." }));
  return { contact: "Prefers mornings.\nNever on a Friday.", lines, seconds: 20 };
}

/** Looks like a code; is none. */
function qr(text: string): Qr {
  const size = 29;
  let seed = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  const finder = (x: number, y: number) => {
    const d = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return d === 3 || d <= 1;
  };
  let modules = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      seed = (seed * 1664525 + 1013904223) >>> 0;
      const [fx, fy] = [x > 20 ? x - 22 : x, y > 20 ? y - 22 : y];
      const corner = fx < 8 && fy < 8 && fx >= -1 && fy >= -1 && !(x > 20 && y > 20);
      modules += (corner ? fx >= 0 && fy >= 0 && fx < 7 && fy < 7 && finder(fx, fy) : seed >>> 31 === 1) ? "1" : "0";
    }
  }
  return { size, modules, seconds: 20 };
}

type Args = { token?: string; passphrase?: string; query?: string; from?: number; count?: number; contact?: string; line?: string };

const settings: Settings = {
  idleSeconds: Number(asked.get("idle") ?? 300), revealSeconds: 20, clipboardSeconds: 30,
  language: asked.get("language") === "fr" ? "fr" : asked.get("language") === "en" ? "en" : null,
  theme: asked.get("theme") === "dark" ? "dark" : asked.get("theme") === "light" ? "light" : null,
};
let left = false;
const ownAnswers = opening({ vault, settings, open: () => (open = true) });

const start = (): Start => ({
  key: "",
  vaults: asked.get("state") === "welcome" ? [] : [
    known("/home/ada/.local/share/hotline/Chancellery.hotline"), known("/media/ada/STICK/Foreign Ministry.hotline", true),
  ],
  lockedBecause: left ? "demo" : asked.get("state") === "locked" ? "idle" : null,
  vault: open ? vault : null,
  version: "0.1.0",
  settings,
});

async function answer(command: string, args: Args) {
  const { token = "", passphrase = "", query = "", from = 0, count = 0, contact = "", line = "" } = args;
  await later(10);
  if (Object.hasOwn(ownAnswers, command)) return ownAnswers[command]?.(args);
  switch (command) {
    case "start": return start();
    case "unlock":
      await later(900);
      if (token.startsWith("/media")) return refuse("vault-absent");
      if (passphrase === "older") return refuse("older-copy", "2026-11-03T15:00:00Z");
      if (passphrase !== "demo") return refuse("wrong-passphrase");
      open = true;
      return vault;
    case "vault_info": return open ? vault : refuse("locked");
    case "lock":
      left = vault.demo;
      open = vault.demo = false;
      return null;
    case "find": return open ? find(query, from, count) : refuse("locked");
    case "person": return person(contact);
    case "reveal": return { number: number(line), extension: null, seconds: 20 };
    case "copy": return { seconds: 30 };
    case "qr": return qr(line);
    case "call": return refuse("no-phone-program");
    case "notes": return notes(contact);
    default: return (contactHandlers[command] ?? ledger[command])?.(args as never) ?? null;
  }
}

const channel = new Channel();

/** What the page sent, with everything opened that it sealed. */
async function opened(sent: unknown): Promise<unknown> {
  if (typeof sent !== "object" || sent === null) return sent;
  if ("sealed" in sent) return channel.open(sent as Sealed);
  if (Array.isArray(sent)) return Promise.all(sent.map(opened));
  return Object.fromEntries(await Promise.all(Object.entries(sent).map(async ([key, value]) => [key, await opened(value)])));
}

/** What the program answers, with what is secret sealed. */
async function sealed(command: string, args: { key?: string }, given: unknown): Promise<unknown> {
  if (command === "start") {
    const end = await makeEnd();
    await channel.meet(end, args.key ?? "");
    return { ...(given as Start), key: end.public };
  }
  if (command === "reveal") return { ...(given as Shown), number: await channel.seal((given as Shown).number), extension: await sealIf((given as Shown).extension) };
  if (command === "read_number") return { ...(given as TypedNumber), number: await sealIf((given as TypedNumber).number) };
  if (command === "notes") return sealedNotes(given as Notes);
  if (command === "import_details") return sealedDetails(given as ImportDetails);
  if (command === "qr") return { ...(given as Qr), modules: await channel.seal((given as Qr).modules) };
  if (command === "draft") return given === null ? null : channel.seal(String(given));
  return command === "suggest_passphrase" ? channel.seal(String(given)) : given;
}

const sealIf = async (text: string | null) => (text === null ? null : channel.seal(text));

const sealedNotes = async (notes: Notes) => ({
  ...notes,
  contact: await sealIf(notes.contact),
  lines: await Promise.all(notes.lines.map(async (line) => ({ ...line, notes: await channel.seal(line.notes) }))),
});

const sealedDetails = async (details: ImportDetails) => ({
  ...details,
  readings: await Promise.all(details.readings.map(async (of) => ({ ...of, written: await channel.seal(of.written), number: await channel.seal(of.number), pieces: await Promise.all(of.pieces.map((piece) => channel.seal(piece))) }))),
});

export function install() {
  const invoke = async (command: string, args: object = {}) => sealed(command, args, await answer(command, (await opened(args)) as Args));
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } });
}

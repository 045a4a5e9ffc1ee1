// The program's commands as the page uses them: what is secret is sealed on its way there and opened on its way back. Must
// never let a secret cross in the clear; all other commands are those of the bindings.
import { commands as plain, type ContactForm as SealedForm, type LineForm as SealedLine, type Failure, type LineKind, type ImportDetails as SealedDetails, type NewVault, type ReadNumber, type Sealed, type Start, type TypedNumber as SealedTyped, type VaultInfo } from "./bindings";
import { Channel, makeEnd, type End } from "./channel";
import type { Answer } from "./errors";

const channel = new Channel();

/** Our end of the channel, and what the program answers to it. */
type Greeting = { end: End; answer: Promise<Answer<Start, Failure>> };
let first: Greeting | null = null;

async function greet(): Promise<Greeting> {
  const end = await makeEnd();
  return { end, answer: plain.start(end.public) };
}

/** Greets the program before anything is drawn; done when it has answered. What it answers, or why not, is for whoever asks for the start first. */
export async function greetEarly() {
  first = await greet();
  await Promise.allSettled([first.answer]);
}

export type Shown = { number: string; extension: string | null; seconds: number };
/** How a number that is typed is read, in the clear. */
export type TypedNumber = Omit<SealedTyped, "number"> & { number: string | null };
/** What is noted about a contact, and about each line that something is noted about. */
export type Notes = { contact: string | null; lines: { line: string; label: string; notes: string }[]; seconds: number };
/** How a number of a file was read, in the clear. */
export type Reading = Omit<ReadNumber, "written" | "number" | "pieces"> & { written: string; number: string; pieces: string[] };
/** A contact of a file, opened, its numbers in the clear. */
export type ImportDetails = Omit<SealedDetails, "readings"> & { readings: Reading[] };
export type Qr = { size: number; modules: string; seconds: number };
/** A line as typed, its number and notes in the clear. */
export type LineForm = Omit<SealedLine, "number" | "notes"> & { number: string | null; notes: string | null };
/** A contact as typed, its numbers and notes in the clear. */
export type ContactForm = Omit<SealedForm, "lines" | "notes"> & { lines: LineForm[]; notes: string | null };

/** Opens what an answer has sealed. */
async function opened<A, B>(answer: Answer<A, Failure>, open: (data: A) => Promise<B>): Promise<Answer<B, Failure>> {
  return answer.status === "ok" ? { status: "ok", data: await open(answer.data) } : answer;
}

const openIf = async (sealed: Sealed | null) => (sealed === null ? null : channel.open(sealed));
const sealIf = async (text: string | null) => (text === null ? null : channel.seal(text));

export const commands = {
  ...plain,

  /** Meets the program: what is secret crosses sealed from then on. */
  async start(): Promise<Answer<Start, Failure>> {
    const { end, answer: coming } = first ?? (await greet());
    first = null;
    const answer = await coming;
    if (answer.status === "ok") channel.meet(end, answer.data.key);
    return answer;
  },

  /** `meanwhile`: what is to be done while the program derives the key, when it has been asked to. */
  async unlock(token: string, passphrase: string, meanwhile: () => void): Promise<Answer<VaultInfo, Failure>> {
    const answer = plain.unlock(token, await channel.seal(passphrase));
    setTimeout(meanwhile);
    return answer;
  },

  acceptOlderCopy: async (token: string, passphrase: string) => plain.acceptOlderCopy(token, await channel.seal(passphrase)),
  createVault: async (token: string, vault: NewVault, passphrase: string) => plain.createVault(token, vault, await channel.seal(passphrase)),
  judgePassphrase: async (passphrase: string) => plain.judgePassphrase(await channel.seal(passphrase)),
  suggestPassphrase: async () => opened(await plain.suggestPassphrase(), (words) => channel.open(words)),

  async reveal(contact: string, line: string, purpose: string | null): Promise<Answer<Shown, Failure>> {
    return opened(await plain.reveal(contact, line, purpose), async (shown) => ({
      ...shown, number: await channel.open(shown.number), extension: await openIf(shown.extension),
    }));
  },

  async qr(contact: string, line: string, purpose: string | null): Promise<Answer<Qr, Failure>> {
    return opened(await plain.qr(contact, line, purpose), async (qr) => ({ ...qr, modules: await channel.open(qr.modules) }));
  },

  async notes(contact: string): Promise<Answer<Notes, Failure>> {
    return opened(await plain.notes(contact), async (notes) => ({
      ...notes,
      contact: await openIf(notes.contact),
      lines: await Promise.all(notes.lines.map(async (line) => ({ ...line, notes: await channel.open(line.notes) }))),
    }));
  },

  async importDetails(place: number): Promise<Answer<ImportDetails, Failure>> {
    return opened(await plain.importDetails(place), async (details) => {
      const open = async (of: ReadNumber) => ({
        ...of,
        written: await channel.open(of.written),
        number: await channel.open(of.number),
        pieces: await Promise.all(of.pieces.map((piece) => channel.open(piece))),
      });
      return { ...details, readings: await Promise.all(details.readings.map(open)) };
    });
  },

  async readNumber(number: string, kind: LineKind, country: string | null): Promise<Answer<TypedNumber, Failure>> {
    return opened(await plain.readNumber(await channel.seal(number), kind, country), async (read) => ({ ...read, number: await openIf(read.number) }));
  },

  keepDraft: async (draft: string | null) => plain.keepDraft(await sealIf(draft)),
  draft: async () => opened(await plain.draft(), openIf),

  async saveContact(contact: string | null, basedOn: string | null, form: ContactForm) {
    const lines = await Promise.all(form.lines.map(async (line) => ({ ...line, number: await sealIf(line.number), notes: await sealIf(line.notes) })));
    return plain.saveContact(contact, basedOn, { ...form, lines, notes: await sealIf(form.notes) });
  },
};

// What is typed to make a new vault, and the making. Must never keep a passphrase once the vault opened or the screen was
// left; all else stays.
import type { Place } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";
import type { Session } from "./session.svelte";
import { StrengthOf } from "./strength.svelte";

export type MakingField = "name" | "path" | "member" | "passphrase" | "again";

/** The field that each of these failures is about. */
const about: Partial<Record<Trouble["code"], MakingField>> = {
  "vault-exists": "path",
  "vault-absent": "path",
  "vault-read-only": "path",
  "vault-io": "path",
  "file-unreadable": "path",
  "no-folder": "path",
  "disk-full": "path",
  "no-place": "path",
};

export class Making {
  #name = $state("");
  /** The place that somebody chose. */
  #place = $state.raw<Place | null>(null);
  /** The place that the program suggests for the name, and the asking for it. */
  #suggested = $state.raw<Place | null>(null);
  #suggesting: Promise<void> = Promise.resolve();
  member = $state("");
  title = $state("");
  passphrase = $state("");
  again = $state("");
  /** What was suggested, while it is what is typed. */
  suggested = $state<string | null>(null);
  strength = new StrengthOf();
  busy = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** Whether an attempt was made: from then on what is missing is said. */
  tried = $state(false);
  #turn = 0;

  constructor(readonly session: Session) {}

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    this.#suggesting = this.#suggest(name.trim());
  }

  /** Where the file is to lie: in one's own folder and named for the vault, unless one says otherwise. */
  get place(): Place | null {
    return this.#place ?? this.#suggested;
  }

  async #suggest(name: string) {
    if (name === "") {
      this.#suggested = null;
      return;
    }
    const answer = await attempt(() => commands.suggestPlace(name));
    // Another name may have been typed meanwhile.
    if (name === this.#name.trim()) this.#suggested = answer.status === "ok" ? answer.data : null;
  }

  /** The fields with something missing, in the order of the screen. */
  readonly missing = $derived.by(() => {
    const missing: MakingField[] = [];
    if (this.name.trim() === "") missing.push("name");
    if (this.place === null) missing.push("path");
    if (this.member.trim() === "") missing.push("member");
    if (this.passphrase === "") missing.push("passphrase");
    if (this.again !== this.passphrase) missing.push("again");
    return missing;
  });

  /** Whether the second can no longer become the first. */
  readonly differs = $derived(!this.passphrase.startsWith(this.again));

  /** The field that the trouble is about. */
  get atFault(): MakingField | null {
    return this.trouble === null ? null : (about[this.trouble.code] ?? null);
  }

  typePassphrase(passphrase: string) {
    this.passphrase = passphrase;
    if (passphrase !== this.suggested) this.suggested = null;
    this.strength.type(passphrase);
  }

  /** Six words, in both fields. */
  async suggest() {
    if (this.busy) return;
    const turn = ++this.#turn;
    const answer = await attempt(() => commands.suggestPassphrase());
    if (turn !== this.#turn || this.busy) return;
    if (answer.status === "error") {
      this.trouble = answer.error;
      return;
    }
    this.suggested = answer.data;
    this.again = answer.data;
    this.typePassphrase(answer.data);
  }

  /** Asks where the file should lie. */
  async browse() {
    if (this.busy) return;
    const answer = await attempt(() => commands.choosePlace(this.name.trim()));
    if (this.busy) return;
    if (answer.status === "error") this.trouble = answer.error;
    else if (answer.data !== null) {
      this.#place = answer.data;
      if (this.atFault === "path") this.trouble = null;
    }
  }

  /** Whether the vault was made; it is open then. */
  async make(): Promise<boolean> {
    if (this.busy) return false;
    this.tried = true;
    this.trouble = null;
    await this.#suggesting;
    const { place } = this;
    if (this.busy || place === null || this.missing.length > 0) return false;
    this.busy = true;
    const title = this.title.trim();
    const vault = { name: this.name.trim(), member: this.member.trim(), title: title === "" ? null : title };
    const answer = await attempt(() => commands.createVault(place.token, vault, this.passphrase));
    this.busy = false;
    if (answer.status === "error") {
      this.trouble = answer.error;
      if (answer.error.code === "no-place") {
        this.#place = null;
        this.#suggesting = this.#suggest(vault.name);
      }
      return false;
    }
    this.leave();
    this.name = this.member = this.title = "";
    this.#place = null;
    this.session.opened(answer.data, null);
    return true;
  }

  /** Nobody is at it any more. */
  leave() {
    this.#turn++;
    this.passphrase = this.again = "";
    this.suggested = null;
    this.strength.drop();
    this.trouble = null;
    this.tried = false;
  }
}

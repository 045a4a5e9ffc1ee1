// Whether a vault is open, which ones are known, and opening and locking. Must never keep a passphrase.
import type { Failure, KnownVault, LockReason, Settings, VaultInfo } from "../lib/bindings";
import { attempt, type Answer, type Trouble } from "../lib/errors";
import { i18n } from "../lib/i18n.svelte";
import { commands } from "../lib/program";
import { prepare } from "../messages/plural";

const touchEvery = 5_000;
const patience = 200;

export class Session {
  started = $state(false);
  vaults = $state.raw<KnownVault[]>([]);
  /** The token of the vault that is chosen. */
  chosen = $state<string | null>(null);
  vault = $state.raw<VaultInfo | null>(null);
  /** Whether a new vault is being made. */
  creating = $state(false);
  version = $state("");
  lockedBecause = $state<LockReason | null>(null);
  settings = $state.raw<Settings | null>(null);
  unlocking = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** Hands to the program, before a lock, what was typed last. It is given little time. */
  handOver: (() => Promise<void>) | null = null;
  #touched = 0;

  async start() {
    const answer = await attempt(() => commands.start());
    if (answer.status === "ok") {
      const start = answer.data;
      this.vaults = start.vaults;
      this.vault = start.vault;
      this.version = start.version;
      this.lockedBecause = start.lockedBecause;
      this.chosen = firstUsable(start.vaults);
      this.trouble = null;
      this.use(start.settings);
    } else {
      this.trouble = answer.error;
    }
    this.started = true;
  }

  /** From now on the page goes by these. */
  use(settings: Settings) {
    this.settings = settings;
    i18n.use(settings.language);
  }

  /** Asks for a file. Whether one was chosen. */
  async choose(): Promise<boolean> {
    this.trouble = null;
    const answer = await attempt(() => commands.chooseVault());
    if (answer.status === "error") this.trouble = answer.error;
    return this.#choose(answer.status === "ok" ? answer.data : null);
  }

  /** Chooses the vault file whose path was typed. Whether there is one. */
  async chooseTyped(typed: string): Promise<boolean> {
    this.trouble = null;
    const answer = await attempt(() => commands.vaultAt(typed));
    if (answer.status === "error") this.trouble = answer.error;
    return this.#choose(answer.status === "ok" ? answer.data : null);
  }

  /** Puts a file on the list, unless it is there, and chooses it. */
  #choose(file: KnownVault | null): boolean {
    if (file === null || this.unlocking) return false;
    if (this.vaults.every((vault) => vault.token !== file.token)) this.vaults = [...this.vaults, file];
    this.pick(file.token);
    return true;
  }

  /** What went wrong with another vault is no longer said: nothing that it offers may be done to this one. */
  pick(token: string) {
    if (this.unlocking) return;
    this.chosen = token;
    this.trouble = null;
  }

  /** Takes a vault off the list. Whether it is off. */
  async forget(token: string): Promise<boolean> {
    if (this.unlocking) return false;
    this.trouble = null;
    const answer = await attempt(() => commands.forgetVault(token));
    if (answer.status === "error") {
      this.trouble = answer.error;
      return false;
    }
    this.vaults = this.vaults.filter((vault) => vault.token !== token);
    if (this.chosen === token) this.chosen = firstUsable(this.vaults);
    return true;
  }

  /** Whether the vault opened. If not, `trouble` says why. */
  unlock(passphrase: string): Promise<boolean> {
    return this.#open((token) => commands.unlock(token, passphrase, () => prepare(i18n.language)));
  }

  /** Opens the vault although the file is older than what was seen here. Whether it opened. */
  acceptOlderCopy(passphrase: string): Promise<boolean> {
    return this.#open((token) => commands.acceptOlderCopy(token, passphrase));
  }

  /** Opens a vault of fictional people. Whether it opened. */
  openDemo(): Promise<boolean> {
    return this.#take(this.chosen, () => commands.openDemo());
  }

  /** To the screen on which a vault is made. */
  toCreate() {
    if (this.unlocking) return;
    this.trouble = null;
    this.creating = true;
  }

  /** A vault was opened, or made. Whoever did that is there: the program knows. */
  opened(vault: VaultInfo, token: string | null) {
    this.#touched = Date.now();
    this.lockedBecause = null;
    this.creating = false;
    this.trouble = null;
    this.chosen = token;
    this.vault = vault;
  }

  async #open(ask: (token: string) => Promise<Answer<VaultInfo, Failure>>): Promise<boolean> {
    const token = this.chosen;
    return token === null ? false : this.#take(token, () => ask(token));
  }

  async #take(token: string | null, ask: () => Promise<Answer<VaultInfo, Failure>>): Promise<boolean> {
    if (this.unlocking) return false;
    this.unlocking = true;
    this.trouble = null;
    const answer = await attempt(ask);
    this.unlocking = false;
    if (answer.status === "ok") this.opened(answer.data, token);
    else this.trouble = answer.error;
    return answer.status === "ok";
  }

  /** The vault in a few words, as it is by now. */
  async refresh() {
    const answer = await attempt(() => commands.vaultInfo());
    if (answer.status === "ok") this.vault = answer.data;
    else if (answer.error.code === "locked") await this.wasLocked();
  }

  /** Drops everything at once; the program then replaces the page. Asking again does no harm if it does not. */
  async lock() {
    const handedOver = this.handOver?.();
    this.vault = null;
    this.started = false;
    try {
      if (handedOver !== undefined) await Promise.race([handedOver, new Promise((done) => setTimeout(done, patience))]);
      await commands.lock();
    } finally {
      await this.start();
    }
  }

  /** The program says it is locked: see what it has to say. */
  async wasLocked() {
    this.vault = null;
    await this.start();
  }

  /** Says that somebody is there, at most every five seconds. */
  touch() {
    const now = Date.now();
    if (this.vault === null || now - this.#touched < touchEvery) return;
    this.#touched = now;
    commands.touch().catch(() => undefined);
  }
}

/** The vault that is offered first: one whose file is there. */
function firstUsable(vaults: readonly KnownVault[]): string | null {
  return (vaults.find((vault) => !vault.missing) ?? vaults[0])?.token ?? null;
}

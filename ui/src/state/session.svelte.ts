// Whether a vault is open, which ones are known, and opening and locking. Must never keep a passphrase.
import { commands, type KnownVault, type LockReason, type Settings, type VaultInfo } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { i18n } from "../lib/i18n.svelte";

const touchEvery = 5_000;
const patience = 200;

export class Session {
  started = $state(false);
  vaults = $state.raw<KnownVault[]>([]);
  chosen = $state<string | null>(null);
  vault = $state.raw<VaultInfo | null>(null);
  lockedBecause = $state<LockReason | null>(null);
  settings = $state.raw<Settings | null>(null);
  unlocking = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** What a screen still has to hand to the program before a lock. It is given little time. */
  handOver: (() => Promise<void>) | null = null;
  #touched = 0;

  async start() {
    try {
      const start = await commands.start();
      this.vaults = start.vaults;
      this.vault = start.vault;
      this.lockedBecause = start.lockedBecause;
      this.settings = start.settings;
      this.chosen = (start.vaults.find((vault) => !vault.missing) ?? start.vaults[0])?.path ?? null;
      this.trouble = null;
      i18n.use(start.settings.language);
    } catch {
      this.trouble = { code: "unexpected", details: null };
    }
    this.started = true;
  }

  async choose() {
    this.trouble = null;
    const answer = await attempt(() => commands.chooseVault());
    if (answer.status === "error") this.trouble = answer.error;
    const path = answer.status === "ok" ? answer.data : null;
    if (path === null) return;
    const known = this.vaults.find((vault) => vault.path === path);
    if (known === undefined) this.vaults = [...this.vaults, { path, name: fileName(path), missing: false }];
    this.chosen = path;
  }

  /** Whether the vault opened. If not, `trouble` says why. */
  async unlock(passphrase: string): Promise<boolean> {
    const path = this.chosen;
    if (path === null || this.unlocking) return false;
    this.unlocking = true;
    this.trouble = null;
    const answer = await attempt(() => commands.unlock(path, passphrase));
    this.unlocking = false;
    if (answer.status === "error") {
      this.trouble = answer.error;
      return false;
    }
    this.lockedBecause = null;
    this.vault = answer.data;
    return true;
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

/** A file's name without its folder and extension. */
function fileName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/(?<=.)\.[^.]*$/, "");
}

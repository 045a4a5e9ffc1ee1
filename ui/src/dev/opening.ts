// Stands in for the commands that make, open and set up a vault. Must never be part of what is built. The address may say
// ?fail=disk-full (making, forgetting and saving fail so), ?role=reader, ?idle=420. The passphrase "older" finds an older copy.
import type { Failure, KnownVault, PassphraseWarning, Place, Policy, Settings, Strength, VaultInfo } from "../lib/bindings";

type World = { vault: VaultInfo; settings: Settings; open: () => void };
type Args = { token?: string; typed?: string; name?: string; passphrase?: string; vault?: { name: string; member: string }; settings?: Settings; policy?: Policy };

const fail = new URLSearchParams(location.search).get("fail");
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Places and files whose token is where they lie: nobody checks it here. */
export const place = (shown: string): Place => ({ token: shown, shown });
export const known = (path: string, missing = false): KnownVault => ({ token: path, path, name: path.replace(/^.*\/|\.hotline$/g, ""), missing });

function mayFail() {
  if (fail !== null) throw { code: fail as Failure["code"], details: null } satisfies Failure;
}

/** Nothing like the real judgement: by length, with the odd warning. */
function judge(passphrase: string): Strength {
  const warnings: [RegExp, PassphraseWarning][] = [
    [/^pass/, "common-password"], [/^(.)\1+$/, "repeated-characters"], [/asdf|qwer/, "straight-row"], [/19|20\d\d/, "year"], [/^\p{L}+$/u, "single-word"],
  ];
  return {
    score: Math.min(4, Math.floor(passphrase.length / 6)),
    warning: passphrase.length > 24 ? null : (warnings.find(([found]) => found.test(passphrase))?.[1] ?? null),
  };
}

export function opening(world: World): Record<string, (args: Args) => unknown> {
  async function open({ vault }: Args) {
    await later(900);
    mayFail();
    Object.assign(world.vault, vault === undefined ? {} : { name: vault.name, member: vault.member, contacts: 0 });
    world.open();
    return world.vault;
  }
  return {
    suggest_place: ({ name = "" }) => place(`/home/ada/${name.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "vault"}.hotline`),
    choose_place: ({ name }) => place(`/home/ada/Documents/${name === "" ? "vault" : name}.hotline`),
    choose_vault: () => known("/home/ada/Documents/Chancellery 2026.hotline"),
    vault_at: ({ typed = "" }) => known(typed.trim()),
    create_vault: open,
    accept_older_copy: open,
    open_demo: async (args) => Object.assign(await open(args), { name: "Demo cabinet", demo: true }),
    judge_passphrase: ({ passphrase = "" }) => judge(passphrase),
    suggest_passphrase: () => "correct horse battery staple lantern orchard",
    forget_vault: mayFail,
    tellers: () => ["sleep", "session", "gnome"],
    save_settings: ({ settings }) => (mayFail(), Object.assign(world.settings, settings)),
    set_policy: async ({ policy }) => (await later(300), mayFail(), Object.assign(world.vault, { policy }), null),
  };
}

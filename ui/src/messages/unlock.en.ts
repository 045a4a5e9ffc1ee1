// What the screens on which a vault is opened say, in English. Must never sound as if taking a vault off the list deleted it.
export const openFile = {
  path: "Path of the vault file",
  empty: "Type a path, or browse.",
  browse: "Browse…",
  take: "Choose this file",
  cancel: "Cancel",
};

export const secret = {
  show: "Show",
  hide: "Hide",
  showLabel: "Show the passphrase",
  capsLock: "Caps Lock is on.",
  working: "Deriving the key. This takes a moment on purpose.",
};

export const unlock = {
  vault: "Vault",
  missing: "The file is not at its place",
  other: "Open another file…",
  create: "Create a new vault",
  forget: "Forget",
  forgetWhich: (name: string) => `: ${name}`,
  forgetTitle: (name: string) => `Take “${name}” off this list?`,
  forgetText: "Only the list changes. The vault file and your identity file stay where they are, and the vault can be opened again.",
  forgetSubmit: "Take it off the list",
  forgotten: (name: string) => `“${name}” is off the list.`,
  cancel: "Cancel",
  passphrase: "Passphrase",
  submit: "Unlock",
  empty: "Type the passphrase first.",
  older: "Go on with this copy…",
  olderTitle: "Go on with this copy?",
  olderMeans: "It may be the newest, or an honest backup. It may also be an older one, put there by somebody who wants to undo what happened since:",
  olderMembers: "Members who were removed since then have access again.",
  olderNumbers: "Numbers, persons and rules are as they were then. A number that was withdrawn may be back.",
  olderJournal: "It stands on the journal, with your name, that you went on.",
  olderSubmit: "Go on with this copy",
};

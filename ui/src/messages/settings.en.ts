// What the settings say, in English. Must never say that something may be set which is always so.
import type { Assurance, Teller } from "../lib/bindings";
import { plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("en", value, { one, other });

const from: Record<Assurance, string> = {
  unsafe: "For unsafe lines only",
  open: "For open and unsafe lines",
  encrypted: "For all but secure lines",
  secure: "For every line",
};

const means: Record<Assurance, string> = {
  unsafe: "The least: a purpose is asked for only where others are assumed to listen.",
  open: "Also on ordinary lines, which can be listened to.",
  encrypted: "Also on encrypted lines that are not accredited.",
  secure: "No number is opened without saying what for.",
};

const purposeText: Record<Assurance, string> = {
  unsafe: "A purpose is asked for before an unsafe line is used.",
  open: "A purpose is asked for before an open or unsafe line is used.",
  encrypted: "A purpose is asked for before any line but a secure one is used.",
  secure: "A purpose is asked for before any line is used.",
};

const tellers: Record<Teller, string> = {
  sleep: "sleep",
  session: "the screen lock, as logind tells it",
  gnome: "the screen lock of GNOME",
  cinnamon: "the screen lock of Cinnamon",
  mate: "the screen lock of MATE",
  xfce: "the screen lock of Xfce",
  desktop: "the screen saver of the desktop",
};

export const settings = {
  title: "Settings",
  device: "On this device",
  deviceNote: "Each change holds at once.",
  saved: "Saved.",
  idle: "Lock when left alone for",
  idleNote: {
    nothing: "Nothing here tells Hotline that the computer sleeps or that the screen is locked: only this time locks, and Ctrl+L.",
    tells: (by: string) => `It also locks with: ${by}.`,
    noScreen: "Nothing here tells Hotline that the screen is locked: lock the vault yourself, with Ctrl+L.",
    tellers,
  },
  reveal: "Show a number for",
  revealNote: "It is always hidden when the window loses the focus.",
  clipboard: "Keep a copied number for",
  clipboardNote: "Then the clipboard is cleared, unless something else is on it by then.",
  language: "Language",
  theme: "Appearance",
  system: "As the system",
  light: "Light",
  dark: "Dark",
  span: (min: number, s: number) => (s === 0 ? `${min} min` : min === 0 ? `${s} s` : `${min} min ${s} s`),
  seconds: (s: number) => `${s} s`,
  rules: {
    title: "Rules of this vault",
    note: "They hold for every member. A change stands on the journal with your name.",
    noteReader: "They hold for every member. Administrators set them.",
    purpose: "Ask what a number is needed for",
    from,
    means,
    purposeText,
    rotate: "Rotate the vault key after",
    rotateNote: "The key grows old in the Keys screen after this many days.",
    rotateText: (days: number) => n(days, "The vault key should be rotated every day.", "The vault key should be rotated every # days."),
    days: (days: number) => n(days, "# day", "# days"),
    save: "Save the rules",
    withdraw: "Leave them as they are",
    resumed: "You had chosen this when the vault was locked.",
    unsaved: "Not saved yet.",
    saving: "Saving…",
    saved: "Saved. It stands on the journal.",
  },
  about: "About",
  version: "Version",
  file: "Vault file",
  identity: "Your identity file",
  backup: "Keep a copy of both elsewhere: without the identity file and its passphrase nobody opens the vault with your key.",
  noBackup: "Both are removed when you leave the demo.",
};

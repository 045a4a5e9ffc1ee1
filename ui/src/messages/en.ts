// Every word the page says, in English; the shape that the other languages must fill. Must never hold a secret or markup.
import type { Assurance, Doubt, How, LineKind, LockReason, Part, Role } from "../lib/bindings";
import type { PartOfDay } from "../lib/time";
import type { Loose } from "../state/search.svelte";
import { activity } from "./activity.en";
import { contact } from "./contact.en";
import { create } from "./create.en";
import { errors } from "./errors.en";
import { history } from "./history.en";
import { importing } from "./import.en";
import { keys } from "./keys.en";
import { notes } from "./notes.en";
import { count, plural } from "./plural";
import { settings } from "./settings.en";
import { openFile, secret, unlock } from "./unlock.en";
import { work } from "./work.en";

const n = (value: number, one: string, other: string) => plural("en", value, { one, other });

const role: Record<Role, string> = { reader: "Reader", editor: "Editor", admin: "Administrator" };

const lockedBecause: Record<LockReason, string> = {
  asked: "Locked, as you asked.",
  idle: "Locked, because nobody touched it for a while.",
  suspend: "Locked, because the computer went to sleep.",
  "session-lock": "Locked, because the screen was locked.",
  "page-broke-off": "Locked, because what draws the window broke off. Nothing that was saved is lost.",
  demo: "The demo is over. Nothing of it was kept.",
};

const assurance: Record<Assurance, string> = { secure: "Secure", encrypted: "Encrypted", open: "Open", unsafe: "Unsafe" };

const use: Record<Assurance, string> = {
  secure: "Accredited: classified matters may be discussed.",
  encrypted: "Encrypted end to end, not accredited: confidential matters, nothing classified.",
  open: "An ordinary line: anyone may be listening. Arrange a call, say nothing of substance.",
  unsafe: "Assume that others are listening. Only if there is no other way to reach them.",
};

const wrong: Record<Assurance, string> = {
  secure: "This line is accredited, but this vault asks for a purpose before it is used.",
  encrypted: "This line is not accredited for classified talk, and this vault asks for a purpose before it is used.",
  open: "This is an ordinary line, which can be listened to.",
  unsafe: "This line is known or thought to be listened to, or nobody vouches for the device.",
};

const doubt: Record<Doubt, string> = {
  unreadable: "The number can’t be read as a telephone number. It is kept as it was written.",
  "no-country": "The number has no country code. It may ring somewhere else.",
  impossible: "No such number can exist in its country. It may be mistyped.",
  words: "It holds words, letters or signs that are no part of a number. Put them into the label or the notes.",
  "letter-for-digit": "It has a letter where a digit seems to be meant, such as O for 0 or l for 1. Write the digit.",
  "stray-zero": "It has a 0 behind its area code, where no number of its country has one. Leave it away, or write the digit that is meant.",
  several: "It seems to hold several numbers. Give each a line of its own.",
  endings: "It seems to have several endings, or an unfinished one. Write out the number to dial.",
  extension: "Its extension can’t be read: it has more than seven digits, or is written in an unusual way.",
  pause: "It holds keys to press after a pause, which nothing presses: how long to wait differs from call to call. Write them as an extension, such as ext. 4.",
  "short-code": "It is a short code: it works in its own country or network only.",
  "no-area-code": "It seems to lack its area code, or the 0 before it. It may ring somewhere else.",
  "too-short": "It is too short to be a number.",
  ambiguous: "It can be read as more than one number. Write it with its country code.",
  unseen: "It holds characters that nobody sees, or escapes such as %0A that can’t be undone. Write it as it looks.",
  "other-number": "An import found more than one number for this line, and an older one may be out of date. Remove whatever is wrong, or mark the right one as verified.",
};

const kind: Record<LineKind, string> = {
  mobile: "mobile", landline: "landline", satellite: "satellite", fax: "fax", pager: "pager", handle: "handle", other: "other",
};

const part: Record<PartOfDay, string> = {
  night: "night", earlyMorning: "early morning", morning: "morning", midday: "midday", afternoon: "afternoon", evening: "evening",
};

const matched: Record<Part | Exclude<How, "typed">, string> = {
  name: "name", "own-script": "own script", alias: "also called", office: "office", organisation: "organisation", unit: "unit", locality: "town", region: "region",
  country: "country", tag: "tag", "line-label": "line", seat: "seat of government", spelling: "spelled like", sound: "sounds like",
};

const foundLoose: Record<Loose, (exact: number, loose: number) => string> = {
  similar: (exact, similar) => `${exact === 0 ? "No exact match" : n(exact, "# person", "# people")}, ${n(similar, "# similar name", "# similar names")}`,
  partial: (_, partial) => `No exact match, ${count("en", partial)} in part`,
};

export const en = {
  app: { name: "Hotline", motto: "Direct lines to heads of state, under seal." },
  role,
  lockedBecause,
  assurance,
  use,
  doubt,
  kind,
  part,
  errors,
  contact,
  history,
  notes,
  work,
  import: importing,
  activity,
  keys,
  error: { next: "What to do", reference: (details: string) => `Reference: ${details}`, lastOpened: (date: string) => `Last opened on this device: ${date}.`, dismiss: "Dismiss" },
  welcome: {
    title: "No vault here yet",
    text: "A vault is one sealed file that holds the directory and its numbers. Create one, or open one that is already on this computer.",
    create: "Create a vault",
    choose: "Open a vault file…",
    demo: "Look around in a demo vault",
    demoText: "Made-up people and numbers. Nothing you do there is kept.",
    making: "Making the demo vault.",
  },
  demo: {
    title: "Demo",
    text: "Every person and number here is made up. Nothing you do here is kept.",
    leave: "Leave the demo",
  },
  unlock,
  openFile,
  secret,
  create,
  settings,
  nav: {
    label: "Screens",
    directory: "Directory",
    import: "Import",
    activity: "Activity",
    keys: "Keys",
    settings: "Settings",
  },
  resumed: "You were writing this when the vault was locked.",
  bar: { lock: "Lock", shortcuts: "Keyboard shortcuts", as: (member: string, of: string) => `${member}, ${of}` },
  rejected: (rows: number) =>
    n(rows, "# entry was left out: its signature does not hold.", "# entries were left out: their signatures do not hold.") +
    " Run hotline verify for the details.",
  unnoted:
    "Hotline’s folder on this computer can’t be written to. You can find and look at people; nothing is revealed or changed until the folder is writable and its disk has space.",
  search: {
    label: "Search by name, office or country",
    placeholder: "Name, office or country",
    results: "People",
    all: (total: number) => n(total, "# person", "# people"),
    found: (total: number, of: number) => `${count("en", total)} of ${count("en", of)}`,
    foundLoose,
    unchosen: "No exact match: choose one with the arrows",
    similar: "Similar names",
    fitMost: "Nobody fits all words; these fit most:",
    nobodyFits: (words: string, howMany: number) => `Nobody fits ${words}; without ${howMany === 1 ? "it" : "them"}:`,
    quoted: (word: string) => `“${word}”`,
    matched,
    matchedText: (what: string) => `${what}: `,
    sealed: { number: "Numbers are sealed and can’t be searched.", handle: "Handles and addresses are sealed like numbers and can’t be searched." },
    sealedHint: "Look for the person by name, office or country.",
    none: (query: string) => `Nobody fits “${query}”.`,
    noneHint: "Try fewer letters, another spelling or the country.",
    empty: "Nobody is in this vault yet.",
    clear: "Clear",
    noLine: "No line",
    best: (of: string) => `Best line: ${of}`,
  },
  person: {
    label: "Person",
    pick: "Whom do you need to reach?",
    pickHint: "Type a few letters of a name, an office or a country.",
    move: "choose",
    open: "open",
    formOfAddress: "Form of address",
    languages: "Languages",
    aliases: "Also known as",
    tags: "Tags",
    localTime: "Local time",
    timeFrom: { country: "by the country", region: "by the town or region", number: "by the area of a number" },
    sameTime: "same time as here",
    ahead: (time: string) => `${time} ahead of here`,
    behind: (time: string) => `${time} behind here`,
    hours: (h: number, min: number) => (min === 0 ? `${h} h` : h === 0 ? `${min} min` : `${h} h ${min} min`),
    lines: "Lines",
    safestFirst: "safest first",
    noLines: "No line to this person is known.",
    changed: (date: string) => `Entry last changed ${date}`,
  },
  line: {
    masked: "Number hidden",
    reveal: "Reveal",
    hide: "Hide",
    copy: "Copy",
    qr: "QR code",
    call: "Call",
    onLine: (label: string) => `: ${label}`,
    verified: (date: string, by: string) => `Verified ${date} by ${by}`,
    how: (text: string) => `: ${text}`,
    never: "Never verified",
    extension: (digits: string) => `Extension ${digits}: ask for it, or type it once somebody answers.`,
    number: "Number",
    qrImage: "QR code of the number",
    qrBad: "The code could not be drawn.",
    left: (seconds: number) => `${seconds} s`,
    shown: (seconds: number) => n(seconds, "Number shown for # second.", "Number shown for # seconds."),
    qrShown: (seconds: number) => n(seconds, "QR code shown for # second.", "QR code shown for # seconds."),
    hidden: { time: "Hidden again.", blur: "Hidden, because the window lost the focus.", asked: "Hidden." },
    copied: (seconds: number) => `Copied; cleared in ${seconds} s.`,
    called: "Handed to the telephone program.",
    working: "One moment…",
  },
  purpose: {
    title: "Before you use this line",
    wrong,
    unverified: "Nobody has verified it.",
    safer: (label: string, of: string) => `There is a safer line: ${label} (${of.toLowerCase()}).`,
    noSafer: "There is no safer line to this person.",
    useSafer: "Use the safer line",
    label: "What is it for?",
    hint: "Kept in the journal with your name.",
    submit: { reveal: "Reveal anyway", copy: "Copy anyway", qr: "Show the QR code anyway", call: "Call anyway" },
    submitPlain: { reveal: "Reveal", copy: "Copy", qr: "Show the QR code", call: "Call" },
    cancel: "Cancel",
  },
  shortcuts: {
    title: "Keyboard",
    close: "Close",
    or: "or",
    search: "Search, from anywhere",
    move: "Move through the results",
    open: "Open the person",
    reveal: "Reveal the number: of the line in focus, else the safest",
    copy: "Copy it",
    qr: "Show its QR code",
    notes: "Show the notes about the person",
    lock: "Lock the vault",
    escape: "Hide the number or the notes; clear the search",
    new: "New contact",
    edit: "Edit the person on the page",
    save: "Save what was written",
    settings: "Settings",
    sheet: "This sheet",
    keys: { enter: "Enter", escape: "Esc", control: "Ctrl" },
  },
};

export type Messages = typeof en;

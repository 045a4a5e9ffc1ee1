// What the page says about each thing that can go wrong, in English. Must never say what a program says about itself.
import type { Code } from "../lib/bindings";
import type { ErrorText } from "../lib/errors";

export const errors: Record<Code | "unexpected", ErrorText> = {
  unexpected: {
    title: "That did not work",
    text: "Something happened that Hotline has no words for. Nothing was shown.",
    next: "Try again. If it stays so, lock the vault and unlock it again.",
  },
  locked: { title: "The vault is locked", text: "It was locked in the meantime.", next: "Unlock it, then try again." },
  busy: { title: "Still at work", text: "The program is busy with something else.", next: "Wait a moment, then try again." },
  "vault-absent": {
    title: "There is no file at that place",
    text: "The vault was moved or removed, or its disk is not connected.",
    next: "Connect the disk, or choose the file where it is now.",
  },
  "vault-exists": {
    title: "There is a file already",
    text: "Nothing was written over it.",
    next: "Choose another place, or open the file that is there.",
  },
  "vault-name-too-long": {
    title: "The name of the file is too long",
    text: "Beside the vault goes a file of the same name with -journal at its end, and there is no room for that name. Nothing was made.",
    next: "Give the file a shorter name, or put it in a folder with a shorter path.",
  },
  "not-a-vault": {
    title: "This is not a vault",
    text: "The file was not made by Hotline.",
    next: "Choose the file that ends in .hotline.",
  },
  "newer-format": {
    title: "This vault is newer than this program",
    text: "It was written by a later version of Hotline.",
    next: "Install the newest Hotline.",
  },
  "vault-damaged": {
    title: "The vault file is damaged",
    text: "It can’t be relied on as it is.",
    next: "Do not use this file; restore a backup. But if it is a copy made while Hotline wrote to it, or after a crash, fetch NAME.hotline-journal from where it was made and put it beside.",
  },
  "vault-replaced": {
    title: "The vault file was replaced",
    text: "It was moved, removed or replaced while it was open.",
    next: "Lock, make sure that it is the right file, and open it again.",
  },
  "vault-read-only": {
    title: "The vault file can’t be written to",
    text: "Nothing can be saved, nor revealed: each look at a number is written down first.",
    next: "Make the file and its folder writable.",
  },
  "disk-full": {
    title: "The disk is full",
    text: "There is no room to write, and nothing is done or shown that can’t be written down first.",
    next: "Free some space, then try again.",
  },
  "vault-busy": {
    title: "Another program is using the vault",
    text: "It is writing to the file just now.",
    next: "Wait until it is done, then try again.",
  },
  "vault-read-elsewhere": {
    title: "Another program is reading the vault",
    text: "While it does, the file can’t be written to. Nothing was done or shown.",
    next: "Wait until it is done, such as a check or a backup, or close the vault there. Then try again.",
  },
  "vault-foreign-journal": {
    title: "A file beside the vault is not its own",
    text: "Beside the vault lies a file of the same name with -journal at its end. It is not of the last change to this vault, and would overwrite it. Nothing was changed.",
    next: "If you put a backup or another copy of the vault there, move that file away, to where you keep the vault that was there before. If not, somebody may have planted it: move it away, and look who may write to the folder.",
  },
  "vault-io": {
    title: "The vault file can’t be read or written",
    text: "The disk did not answer as it should.",
    next: "Check that the disk is connected and healthy, then try again.",
  },
  "device-io": {
    title: "This computer’s Hotline folder can’t be used",
    text: "The files that Hotline keeps on this device can’t be read or written.",
    next: "Check that the disk has space and the folder is writable, then try again. Until then, nothing is revealed or changed.",
  },
  "device-damaged": {
    title: "A file that this device keeps is damaged",
    text: "Hotline’s own notes on this computer can’t be read.",
    next: "Restore Hotline’s folder on this device from a backup.",
  },
  "device-busy": {
    title: "Another program is changing the vault",
    text: "It writes to this vault, or to another copy of it, on this computer.",
    next: "Wait until it is done, then try again.",
  },
  "wrong-passphrase": {
    title: "Wrong passphrase",
    text: "The vault did not open.",
    next: "Check Caps Lock and the keyboard layout, then type it again.",
  },
  "too-much-work": {
    title: "This identity file asks for too much work",
    text: "Opening it would take longer than any that Hotline makes. It may have been tampered with.",
    next: "Do not open it; restore the identity file from a copy that you trust.",
  },
  "identity-damaged": {
    title: "Your identity file is damaged",
    text: "The file that holds your key on this device can’t be read.",
    next: "Restore it from a backup, or use another device.",
  },
  "no-identity": {
    title: "This device has no key for this vault",
    text: "Only a device on which the vault was made or joined can open it.",
    next: "Open it on that device, or restore your identity file here.",
  },
  "no-grant": {
    title: "Your key may not open this vault",
    text: "It was never let in, or was taken out.",
    next: "Ask an administrator whether your key was revoked.",
  },
  "false-grant": {
    title: "Your grant is not genuine",
    text: "What should give you the vault’s key was not written by an administrator. Somebody may have tampered with the file.",
    next: "Do not rely on this file; run hotline verify and restore a backup. But if it is a copy made while Hotline wrote to it, or after a crash, fetch NAME.hotline-journal from where it was made and put it beside.",
  },
  "not-founded": {
    title: "This vault has no genuine beginning",
    text: "Its journal does not begin as a vault’s journal does.",
    next: "Do not rely on this file; run hotline verify and restore a backup. But if it is a copy made while Hotline wrote to it, or after a crash, fetch NAME.hotline-journal from where it was made and put it beside.",
  },
  gap: {
    title: "Something is missing from the journal",
    text: "Events are not in this file that others in it build on.",
    next: "Do not rely on this file; run hotline verify and restore a backup. But if it is a copy made while Hotline wrote to it, or after a crash, fetch NAME.hotline-journal from where it was made and put it beside.",
  },
  entry: {
    title: "This entry is not the one that was signed",
    text: "It was changed or swapped by somebody who had no right to. Its numbers may be wrong on purpose.",
    next: "Do not call a number from this contact; restore a backup and run hotline verify. But if it is a copy made while Hotline wrote to it, or after a crash, fetch NAME.hotline-journal from where it was made and put it beside.",
  },
  "row-changed": {
    title: "The journal was changed while the vault was open",
    text: "Somebody writes to this file with a program that is not Hotline. Nothing was done.",
    next: "Lock the vault, check everything with Verify now, and restore a backup if it finds a problem.",
  },
  "heads-gone": {
    title: "Whether this is the newest copy can’t be told",
    text: "This device has opened the vault before, and its note of what it saw then is gone or was changed.",
    next: "Compare with another member what the vault says, unless you know why the note is gone.",
  },
  "older-copy": {
    title: "This is an older copy of the vault",
    text: "A newer one was opened on this device before, and later changes are missing here.",
    next: "Open the newer file, unless it is lost and you know why.",
  },
  role: { title: "Your role does not allow this", text: "Nothing was changed.", next: "Ask an administrator." },
  impossible: {
    title: "The vault does not admit this",
    text: "As the vault is now, it can’t be done. Nothing was changed.",
    next: "Look at the vault as it is now, or ask an administrator.",
  },
  "purpose-needed": {
    title: "A purpose is needed",
    text: "The rules of this vault ask for one before a line of this kind is used.",
    next: "Say in a few words what it is for.",
  },
  "no-contact": {
    title: "This person is no longer in the vault",
    text: "The entry was removed in the meantime.",
    next: "Search again.",
  },
  "no-line": {
    title: "This line is no longer there",
    text: "It was removed in the meantime.",
    next: "Open the person again to see the lines as they are now.",
  },
  "import-file": {
    title: "This file can’t be imported",
    text: "It could not be read as contacts. Nothing was changed.",
    next: "Choose a vCard or CSV file, exported anew if need be.",
  },
  "changed-meanwhile": {
    title: "Somebody else changed this entry",
    text: "Yours would have undone theirs, so nothing was changed.",
    next: "Look at the entry as it is now, and make the change again.",
  },
  "not-noted": {
    title: "Done, but this device kept no note of it",
    text: "It is on the journal, but the note that guards against older copies could not be written. Nothing is shown.",
    next: "Do not repeat it; make Hotline’s folder on this device writable, with space on its disk.",
  },
  "no-name": { title: "A name is missing", text: "Every entry needs a name.", next: "Type a name and try again." },
  "no-number": { title: "A number is missing", text: "A new line needs a number.", next: "Type the number and try again." },
  "line-twice": {
    title: "This line is there twice",
    text: "Two lines of the entry are the same one.",
    next: "Remove one of them and try again.",
  },
  "time-zone": {
    title: "There is no such time zone",
    text: "Its name is not one that is known.",
    next: "Choose a time zone such as Europe/Paris.",
  },
  "too-large": {
    title: "This is too large to be kept",
    text: "An entry with all its fields and notes must stay below 60 MiB. Nothing was saved, and all that you typed is still there.",
    next: "Shorten the notes, or keep what is long elsewhere.",
  },
  clock: {
    title: "This computer’s clock is wrong",
    text: "It says that it is before 1970 or after 9999, and whatever is done in a vault is put down with its time.",
    next: "Set the clock right, then try again.",
  },
  cancelled: { title: "Stopped", text: "It was stopped as you asked. Nothing was changed.", next: "Begin again when you like." },
  clipboard: {
    title: "The clipboard can’t be used",
    text: "The system did not take the number. It is not on the clipboard.",
    next: "Reveal the number instead, or show its QR code.",
  },
  "no-phone-program": {
    title: "No telephone program answered",
    text: "This computer has no program that takes calls.",
    next: "Show the QR code and scan it with a telephone, or reveal the number.",
  },
  "not-a-number": {
    title: "This line can’t be dialled",
    text: "What is kept for it is not a telephone number.",
    next: "Reveal it and read it as it was written, or use another line.",
  },
  "columns-unknown": {
    title: "The columns are not clear",
    text: "The headings of this file don’t tell which columns hold names and numbers.",
    next: "Say below what each column holds.",
  },
  "columns-unanswered": {
    title: "A column looks as if it held telephone numbers",
    text: "Nobody said what it is. Nothing was imported.",
    next: "Say what the column holds, or that it is to be left out.",
  },
  "columns-loose": {
    title: "A column belongs to no number",
    text: "What it says of a line is said of none that has a number. Nothing was read in.",
    next: "Choose for it the line of a number, or leave it out.",
  },
  "charset-unknown": {
    title: "There is no such charset",
    text: "The file was not read: no charset has the name that was chosen.",
    next: "Choose one of the list, such as UTF-8 or windows-1252.",
  },
  "file-unreadable": {
    title: "This file can’t be read",
    text: "It is not at its place, or this account may not read it.",
    next: "Check the path and who may read it, then try again.",
  },
  "file-too-large": {
    title: "This file is too large",
    text: "Files of up to 64 MiB can be imported. Nothing was changed.",
    next: "Split it into several files.",
  },
  "file-is-archive": {
    title: "This is an archive",
    text: "The contacts may be in a file within it. Nothing was changed.",
    next: "Unpack it and import the vCard or CSV file in it.",
  },
  "file-is-spreadsheet": {
    title: "This is a spreadsheet",
    text: "Hotline reads tables as CSV. Nothing was changed.",
    next: "Open it in the program that it is of and save it as CSV in UTF-8.",
  },
  "file-is-keepass": {
    title: "This is a KeePass database",
    text: "It is sealed to its own passphrase. Nothing was changed.",
    next: "Open it in KeePass or KeePassXC and export it as XML or CSV.",
  },
  "file-is-database": {
    title: "This is a database",
    text: "It may be a vault, or the data of another program. Nothing was changed.",
    next: "If it is a vault, open it; else export the contacts as vCard or CSV from the program that wrote it.",
  },
  "file-is-encrypted": {
    title: "This file is encrypted",
    text: "What is in it can’t be read. Nothing was changed.",
    next: "Decrypt it first.",
  },
  "file-is-picture": {
    title: "This is a picture, a PDF or a film",
    text: "No contacts can be read from it. Nothing was changed.",
    next: "Ask for the contacts as vCard or CSV.",
  },
  "file-is-no-list": {
    title: "This is text, but no list of contacts",
    text: "It seems to be a page, a document, a calendar, XML or text without columns. Nothing was changed.",
    next: "Export the contacts as vCard or CSV from the program that has them.",
  },
  "file-exists": {
    title: "There is a file already",
    text: "Nothing was written over it.",
    next: "Choose another name or another place.",
  },
  "file-unwritable": {
    title: "The file can’t be written",
    text: "This account may not write there, or its disk is not connected. No file was left.",
    next: "Choose a folder that you may write to.",
  },
  "no-plan": {
    title: "There is nothing to import",
    text: "The preview is gone, as the vault was locked in the meantime.",
    next: "Choose the file again.",
  },
  "no-place": {
    title: "The place has to be chosen once more",
    text: "Hotline reads and writes only where somebody chose, and a place for a new file is good for one. Nothing was read or written.",
    next: "Choose the place again.",
  },
  "place-not-typed": {
    title: "A path that is typed is not taken for this file",
    text: "Typed paths are for files of contacts: named .vcf, .csv, .ldif, .xml, .json or the like, not hidden, and not among the system’s. Nothing was read.",
    next: "If it is the file you mean, choose it with “Browse…”.",
  },
  channel: {
    title: "The page and the program have lost each other",
    text: "What is secret crosses between them sealed, and they have no key in common any more. Nothing was shown.",
    next: "Lock the vault and unlock it again; if it is locked, start Hotline again.",
  },
  misbuilt: {
    title: "This Hotline was not built as it should be",
    text: "It would take in files that somebody puts beside a vault, so it opens none.",
    next: "Install Hotline as it is distributed.",
  },
  "no-folder": {
    title: "The folder is not there",
    text: "The place named for the file is in a folder that does not exist. Nothing was made.",
    next: "Make the folder, or choose another place.",
  },
};

// What the screen of the vault key says, in English.
import { count, plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("en", value, { one, other });

export const keys = {
  title: "The vault key",
  intro: "One key seals every entry of the vault. Changing it from time to time limits what a key that leaked can open.",
  age: (days: number) => (days === 0 ? "In use since today" : n(days, "In use for # day", "In use for # days")),
  notDue: (days: number) => n(days, "A rotation is due in # day.", "A rotation is due in # days."),
  dueToday: "A rotation is due today.",
  due: (days: number) => n(days, "A rotation has been due for # day.", "A rotation has been due for # days."),
  policy: "Policy",
  policyDays: (days: number) => n(days, "every # day", "every # days"),
  epoch: "Key number",
  since: "In use since",
  keep: "Who keeps access",
  rotation: "Rotate the key",
  plan: (entries: number, events: number) =>
    `${n(entries, "# entry", "# entries")} and ${n(events, "# event", "# events")} are sealed again to a new key; the old key then opens nothing in this file.`,
  copies: "Copies made before stay readable with the old key.",
  whole: "It happens as a whole or not at all.",
  reason: "Reason",
  optional: "optional",
  reasonHint: "Kept in the journal with your name.",
  submit: "Rotate the key",
  stopped: "Stopped, as you asked. Nothing has been changed.",
  done: (epoch: number) => `The key was rotated: key ${count("en", epoch)} is in use.`,
  resealed: (entries: number, events: number) => `${n(entries, "# entry", "# entries")} and ${n(events, "# event", "# events")} were sealed again`,
  took: (seconds: number) => n(seconds, "in # second.", "in # seconds."),
};

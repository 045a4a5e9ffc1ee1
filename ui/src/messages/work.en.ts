// What the page says while long work goes on, in English.
import type { Work } from "../lib/bindings";
import { count, plural } from "./plural";

const n = (value: number, one: string, other: string) => plural("en", value, { one, other });

const title: Record<Work["kind"], string> = {
  "import-plan": "Reading the file",
  import: "Importing",
  rotation: "Rotating the key",
  verification: "Checking the vault",
  export: "Writing the file",
};

export const work = {
  title,
  of: (done: number, total: number) => `${count("en", done)} of ${count("en", total)}`,
  so: (done: number) => count("en", done),
  soon: "less than a minute left",
  minutes: (minutes: number) => n(minutes, "about # minute left", "about # minutes left"),
  percent: (percent: number) => `${percent} percent done`,
  cancel: "Cancel",
  stopping: "Stopping…",
  locks: "If the vault locks meanwhile, this stops and nothing is changed.",
};

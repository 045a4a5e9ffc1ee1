// Where a contact as it was typed differs from the contact as it is. Must never leave out a field of the form that both can show.
import type { Language, LineView, Person } from "./bindings";
import type { Profile } from "./draft";
import type { Messages } from "../messages/en";
import type { LineEdit } from "../state/line.svelte";
import { countryName, languageName } from "./names";

export type Difference = { key: string; field: string; now: string; mine: string; take: () => void };

type TextField = { [Key in keyof Profile]: Profile[Key] extends string ? Key : never }[keyof Profile];

type Typed = { profile: Profile; lines: readonly LineEdit[] };

/** Field by field, then line by line; `now` is the profile of `person`. */
export function differences(m: Messages, language: Language, typed: Typed, now: Profile, person: Person): Difference[] {
  const found: Difference[] = [];
  const { profile } = typed;
  const text = (key: TextField, say = (t: string) => t) => {
    if (profile[key].trim() === now[key]) return;
    found.push({ key, field: m.contact[key], now: say(now[key]), mine: say(profile[key].trim()), take: () => (profile[key] = now[key]) });
  };
  const several = (key: Exclude<keyof Profile, TextField>, say = (t: string) => t) => {
    const mine = profile[key].map((one) => one.trim()).filter((one) => one !== "");
    if (mine.join("\n") === now[key].join("\n")) return;
    const list = (all: string[]) => all.map(say).join(", ");
    found.push({ key, field: m.contact[key], now: list(now[key]), mine: list(mine), take: () => (profile[key] = [...now[key]]) });
  };
  text("name");
  text("ownScript");
  several("aliases");
  text("office");
  text("organisation");
  several("units");
  text("locality");
  text("region");
  text("country", (code) => (code === "" ? "" : countryName(code, language)));
  text("timeZone");
  several("languages", (tag) => languageName(tag, language));
  text("formOfAddress");
  several("tags");
  const views = new Map(person.lines.map((line) => [line.id, line]));
  for (const line of typed.lines) {
    const view = line.id === null ? undefined : views.get(line.id);
    if (view !== undefined) found.push(...lineDifference(m, line, view));
  }
  return found;
}

function lineDifference(m: Messages, line: LineEdit, view: LineView): Difference[] {
  const say = ({ label, kind, assurance }: Pick<LineView, "label" | "kind" | "assurance">) =>
    `${label.trim()}, ${m.kind[kind]}, ${m.assurance[assurance].toLowerCase()}`;
  const [now, mine] = [say(view), line.removed ? "" : say(line)];
  if (now === mine) return [];
  const take = () => {
    line.label = view.label;
    line.kind = view.kind;
    line.assurance = view.assurance;
    line.removed = false;
  };
  return [{ key: view.id, field: m.contact.conflict.line(view.label), now, mine, take }];
}

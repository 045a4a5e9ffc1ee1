// Times and dates as people write them. Must never fail on a time zone or a date that it does not know: it says nothing then.
import type { Language } from "./bindings";

export type PartOfDay = "night" | "earlyMorning" | "morning" | "midday" | "afternoon" | "evening";

const formats = new Map<string, Intl.DateTimeFormat | null>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (found === undefined) {
    try {
      found = new Intl.DateTimeFormat(language, options);
    } catch {
      found = null;
    }
    formats.set(key, found);
  }
  return found;
}

/** "02:14" there. */
export function clockTime(timeZone: string | null, now: Date): string | null {
  if (timeZone === null) return null;
  return format("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })?.format(now) ?? null;
}

/** The weekday there. */
export function weekday(timeZone: string, now: Date, language: Language): string | null {
  return format(language, { timeZone, weekday: "long" })?.format(now) ?? null;
}

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5 || hour >= 22) return "night";
  if (hour < 7) return "earlyMorning";
  if (hour < 12) return "morning";
  if (hour < 14) return "midday";
  return hour < 18 ? "afternoon" : "evening";
}

/** Minutes by which the clock there is ahead of the clock here. */
export function minutesAhead(timeZone: string, now: Date, here?: string): number | null {
  const there = wallMinutes(timeZone, now);
  const ours = wallMinutes(here, now);
  return there === null || ours === null ? null : there - ours;
}

function wallMinutes(timeZone: string | undefined, now: Date): number | null {
  const options: Intl.DateTimeFormatOptions = {
    year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23",
  };
  const parts = format("en-GB", timeZone === undefined ? options : { ...options, timeZone })?.formatToParts(now);
  if (parts === undefined) return null;
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute")) / 60_000;
}

/** A time by the clock here; null for what is no time. */
function here(rfc3339: string, language: Language, options: Intl.DateTimeFormatOptions): string | null {
  const at = new Date(rfc3339);
  if (!/^\d{4}-\d\d-\d\dT/.test(rfc3339) || Number.isNaN(at.getTime())) return null;
  return format(language === "en" ? "en-GB" : "fr", options)?.format(at) ?? null;
}

/** "12 Mar 2026, 14:03". */
export const moment = (rfc3339: string, language: Language) =>
  here(rfc3339, language, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "12 March 2026". */
export const day = (rfc3339: string, language: Language) => here(rfc3339, language, { day: "numeric", month: "long", year: "numeric" });

/** "Thursday 12 March 2026". */
export const longDay = (rfc3339: string, language: Language) =>
  here(rfc3339, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "14:32". */
export const hereTime = (rfc3339: string) => here(rfc3339, "en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** How many midnights lie between then and now, here: 0 is today, 1 yesterday. */
export function daysAgo(rfc3339: string, now: Date): number | null {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return null;
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(now) - midnight(at)) / 86_400_000;
}

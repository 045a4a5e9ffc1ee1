// How long a work will still take, in whole minutes that don't jump about. Must never guess before there is something to
// go by.
import type { Work } from "./bindings";

const soonest = 1_500;

/** Minutes still to go, as the work went so far; null while that can't be known. */
export function minutesLeft({ done, total, milliseconds }: Work): number | null {
  if (total <= 0 || done <= 0 || milliseconds < soonest || done / total < 0.01) return null;
  return (milliseconds * (Math.max(total, done) - done)) / done / 60_000;
}

/** What to say next: 0 for less than a minute. What is said stays until it is off by more than three quarters of a minute. */
export function steadily(said: number | null, minutes: number | null): number | null {
  if (minutes === null) return said;
  const fits = said !== null && (said === 0 ? minutes < 1.25 : Math.abs(minutes - said) <= 0.75);
  if (fits) return said;
  return minutes < 1 ? 0 : Math.round(minutes);
}

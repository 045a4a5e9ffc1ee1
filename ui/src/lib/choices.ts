// The few values that a choice is of. Must never leave out the one that is set, whoever set it.
export type Choice<T> = { value: T; label: string; language?: string };

/** The few and, in its place among them, the one that is set. */
export function withValue(few: readonly number[], value: number, say: (value: number) => string): Choice<number>[] {
  const all = few.includes(value) ? [...few] : [...few, value].sort((a, b) => a - b);
  return all.map((each) => ({ value: each, label: say(each) }));
}

// From whatever went wrong to what the page says about it. Must never show what a program says about itself.
import type { Code, Failure } from "./bindings";
import type { Messages } from "../messages/en";

/** What happened, what it means, what to do next. */
export type ErrorText = { title: string; text: string; next: string };

/** A failure that the program named, or one that nobody foresaw. */
export type Trouble = { code: Code | "unexpected"; details: string | null };

const unexpected: Trouble = { code: "unexpected", details: null };

export function explain(messages: Messages, trouble: Trouble): ErrorText {
  // hasOwn, as a code is a string from outside, whatever the types say.
  return Object.hasOwn(messages.errors, trouble.code) ? messages.errors[trouble.code] : messages.errors.unexpected;
}

export type Answer<T, E> = { status: "ok"; data: T } | { status: "error"; error: E };

/** Asks the program; a refusal that is no Failure becomes "unexpected" and its words are dropped. */
export async function attempt<T>(ask: () => Promise<Answer<T, Failure>>): Promise<Answer<T, Trouble>> {
  try {
    const answer = await ask();
    return answer.status === "ok" || isFailure(answer.error) ? answer : { status: "error", error: unexpected };
  } catch {
    return { status: "error", error: unexpected };
  }
}

/** The shell itself refuses with plain strings, whatever the types say. */
function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

// What is being written in all forms of the page, kept by the program so that a lock does not lose it. Must never keep
// what was sent or withdrawn, nor give a form to a member whose role does not allow it.
import type { Role } from "../lib/bindings";
import { readDrafts, writeDrafts, type Draft, type DraftOf, type FormName } from "../lib/draft";
import { attempt } from "../lib/errors";
import { commands } from "../lib/program";
import { Keeper } from "./keeper";
import type { Place, Screen } from "./place.svelte";

export class Drafts {
  #keeper = new Keeper();
  /** As the forms are now. */
  #now = new Map<FormName, Draft>();
  /** As they were when the vault was locked, until each form has taken its own. */
  #before = new Map<FormName, Draft>();
  /** As they were when their screens were left; the page alone has them. */
  #left = new Map<FormName, Draft>();

  /** What was being written when the vault was locked. What is no draft is dropped. */
  async resume(role: Role): Promise<Draft[]> {
    const answer = await attempt(() => commands.draft());
    if (answer.status === "error" || answer.data === null) return [];
    this.#keeper.found(answer.data);
    for (const draft of readDrafts(answer.data)) {
      if (!mayWrite(role, draft.form)) continue;
      this.#now.set(draft.form, draft);
      this.#before.set(draft.form, draft);
    }
    this.#note();
    void this.flush();
    return [...this.#now.values()];
  }

  /** What this form was when the vault was locked; once only. */
  take<F extends FormName>(form: F): DraftOf<F> | null {
    return taken(this.#before, form);
  }

  /** What this form was when its screen was left; once only. */
  takeLeft<F extends FormName>(form: F): DraftOf<F> | null {
    return taken(this.#left, form);
  }

  /** What the form is now: kept soon. Null if there is nothing to keep: what was kept is dropped at once. */
  note<F extends FormName>(form: F, draft: DraftOf<F> | null) {
    if (draft !== null) this.#now.set(form, draft);
    else if (!this.#now.delete(form)) return;
    this.#note();
    if (draft === null) void this.flush();
  }

  /** This screen is seen now. What was not sent on another is still there when somebody comes back, and does not outlive
      a lock; but for a question about a line: it stays with its person. */
  seen(screen: Screen) {
    for (const draft of this.#now.values()) {
      if (draft.form === "purpose" || placeOf(draft).screen === screen) continue;
      this.take(draft.form);
      this.#left.set(draft.form, draft);
      this.note(draft.form, null);
    }
  }

  /** Hands all over at once. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  #note() {
    this.#keeper.note(this.#now.size === 0 ? null : writeDrafts([...this.#now.values()]));
  }
}

function taken<F extends FormName>(drafts: Map<FormName, Draft>, form: F): DraftOf<F> | null {
  const draft = drafts.get(form) as DraftOf<F> | undefined;
  drafts.delete(form);
  return draft ?? null;
}

/** Where the form is. */
export function placeOf(draft: Draft): Place {
  switch (draft.form) {
    case "contact":
      return { screen: "contact", contact: draft.contact };
    case "purpose":
      return { screen: "directory" };
    case "rotation":
      return { screen: "keys" };
    case "import":
      return { screen: "import" };
    case "rules":
      return { screen: "settings" };
    case "export":
      return { screen: "activity" };
  }
}

function mayWrite(role: Role, form: FormName): boolean {
  if (form === "purpose" || form === "export") return true;
  return form === "rotation" || form === "rules" ? role === "admin" : role !== "reader";
}

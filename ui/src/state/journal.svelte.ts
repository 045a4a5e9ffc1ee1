// The journal as far as it was looked through, newest first, and what to show of it. Must never mix the rows of one
// filter with those of another.
import type { Activity, ActivityFilter, ActivityGroup } from "../lib/bindings";
import { attempt, type Trouble } from "../lib/errors";
import { commands } from "../lib/program";

export type Span = "all" | "today" | "week" | "month";

export class Journal {
  rows = $state.raw<Activity[]>([]);
  loading = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** Everything there is was looked through. */
  ended = $state(false);
  group = $state<ActivityGroup | null>(null);
  span = $state<Span>("all");
  member = $state<string | null>(null);
  person = $state.raw<{ id: string; name: string } | null>(null);
  /** Names of members met so far, under any filter. */
  members = $state.raw<string[]>([]);
  #next: number | null = null;
  #turn = 0;

  /** `enough`: how many rows are asked for at a time. */
  constructor(
    readonly onLocked: () => void,
    readonly enough = 50,
  ) {}

  /** Begins anew at the newest row, with the filter as it is now. */
  begin(): Promise<void> {
    this.#turn++;
    this.rows = [];
    this.#next = null;
    this.ended = false;
    this.loading = false;
    this.trouble = null;
    return this.#look();
  }

  /** Goes on to older rows. */
  async older() {
    if (!this.loading && !this.ended) await this.#look();
  }

  close() {
    this.#turn++;
  }

  /** Asks until there are enough new rows, as many pages may hold none that fits. */
  async #look() {
    const turn = this.#turn;
    const filter = this.filter;
    let found = 0;
    this.loading = true;
    this.trouble = null;
    while (found < this.enough && !this.ended) {
      const answer = await attempt(() => commands.activity(filter, this.#next));
      if (turn !== this.#turn) return;
      if (answer.status === "error") {
        this.loading = false;
        if (answer.error.code === "locked") this.onLocked();
        else this.trouble = answer.error;
        return;
      }
      this.#take(answer.data.rows);
      found += answer.data.rows.length;
      this.#next = answer.data.next;
      this.ended = answer.data.next === null;
    }
    this.loading = false;
  }

  #take(rows: Activity[]) {
    if (rows.length === 0) return;
    this.rows = [...this.rows, ...rows];
    const met = new Set(this.members);
    for (const { member } of rows) if (member !== null) met.add(member);
    if (met.size > this.members.length) this.members = [...met].sort((a, b) => a.localeCompare(b));
  }

  /** What is shown. */
  get filter(): ActivityFilter {
    return { contact: this.person?.id ?? null, member: this.member, group: this.group, since: since(this.span, new Date()) };
  }
}

/** Where a span begins: today at midnight here, the others so many days ago. */
export function since(span: Span, now: Date): string | null {
  if (span === "all") return null;
  if (span === "today") return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  const days = span === "week" ? 7 : 30;
  return new Date(now.getTime() - days * 86_400_000).toISOString();
}

// Long work under way: how far it is, how long it will take, and stopping it. Must never let the screen that waits for
// its answer be left, nor ask how far it is once the answer is there.
import type { Failure, Work } from "../lib/bindings";
import { attempt, type Answer, type Trouble } from "../lib/errors";
import { minutesLeft, steadily } from "../lib/estimate";
import { commands } from "../lib/program";
import type { Drafts } from "./drafts";
import type { Places } from "./place.svelte";

const pollEvery = 150;
/** What is done sooner than this needs no bar. */
const shownAfter = 300;

export type WorkKind = Work["kind"];

export class LongWork {
  going = $state<WorkKind | null>(null);
  /** Whether it goes on for so long that it is to be seen. */
  visible = $state(false);
  now = $state.raw<Work | null>(null);
  /** 0 for less than one; null while it can't be known. */
  minutes = $state<number | null>(null);
  stopping = $state(false);
  #turn = 0;
  #poll: ReturnType<typeof setTimeout> | undefined;
  #show: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly places: Places) {}

  /** Does it. Null if something else is under way, or if the screen went away meanwhile. */
  async run<T>(kind: WorkKind, ask: () => Promise<Answer<T, Failure>>): Promise<Answer<T, Trouble> | null> {
    if (this.going !== null) return null;
    const turn = ++this.#turn;
    this.going = kind;
    this.places.held = true;
    this.#show = setTimeout(() => (this.visible = true), shownAfter);
    this.#later(turn);
    const answer = await attempt(ask);
    if (turn !== this.#turn) return null;
    this.close();
    return answer;
  }

  /** Asks the program to stop; the command then says that it was cancelled, or that it was done before. */
  async cancel() {
    if (this.going === null || this.stopping) return;
    const turn = this.#turn;
    this.stopping = true;
    try {
      await commands.cancelWork();
    } catch {
      if (turn === this.#turn) this.stopping = false;
    }
  }

  /** It is over, or its screen goes away. */
  close() {
    this.#turn++;
    clearTimeout(this.#poll);
    clearTimeout(this.#show);
    this.going = null;
    this.visible = false;
    this.now = null;
    this.minutes = null;
    this.stopping = false;
    this.places.held = false;
  }

  #later(turn: number) {
    this.#poll = setTimeout(() => void this.#look(turn), pollEvery);
  }

  async #look(turn: number) {
    const now = await commands.work().catch(() => null);
    if (turn !== this.#turn) return;
    if (now !== null) {
      this.now = now;
      this.minutes = steadily(this.minutes, minutesLeft(now));
    }
    this.#later(turn);
  }
}

/** What a screen does that takes long, and what came of it. Must never call that an error which somebody asked for. */
export class Undertaking {
  work: LongWork;
  trouble = $state.raw<Trouble | null>(null);
  /** It was stopped, as somebody asked. */
  stopped = $state(false);

  constructor(
    places: Places,
    readonly drafts: Drafts,
    readonly onLocked: () => void,
  ) {
    this.work = new LongWork(places);
  }

  /** Does it, once the program has what was typed: while it goes on, the program keeps nothing, and a lock may end it. */
  protected undertake<T>(kind: WorkKind, ask: () => Promise<Answer<T, Failure>>): Promise<Answer<T, Trouble> | null> {
    return this.work.run(kind, async () => {
      await this.drafts.flush();
      return ask();
    });
  }

  protected fresh() {
    this.trouble = null;
    this.stopped = false;
  }

  protected failed(trouble: Trouble) {
    if (trouble.code === "locked") this.onLocked();
    else if (trouble.code === "cancelled") this.stopped = true;
    else this.trouble = trouble;
  }
}

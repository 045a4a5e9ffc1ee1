// The one number, or the one QR code, or the notes of the one person, that are on the screen, and for how long. Nowhere
// else in the page are there any. Must never log or store them, keep them past their time, or show what was asked for
// before it was told to hide.
import type { Notes, Qr, Shown } from "../lib/program";

export type Exposed =
  | { kind: "number"; line: string; shown: Shown }
  | { kind: "qr"; line: string; qr: Qr }
  | { kind: "notes"; line: null; notes: Notes };

export type HiddenBecause = "time" | "blur" | "asked";

/** For how long it may be shown. */
export function secondsOf(exposed: Exposed): number {
  if (exposed.kind === "notes") return exposed.notes.seconds;
  return exposed.kind === "number" ? exposed.shown.seconds : exposed.qr.seconds;
}

export class Reveal {
  exposed = $state.raw<Exposed | null>(null);
  remaining = $state(0);
  /** Why what was last shown or asked for is not to be seen; null if nothing was. */
  hidden = $state<HiddenBecause | null>(null);
  #turn = 0;
  #pending = false;
  #until = 0;
  #end: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;

  /** To be called before the program is asked; what it returns is the right to show the answer. */
  begin(): number {
    this.#drop();
    this.hidden = null;
    this.#pending = true;
    return ++this.#turn;
  }

  /** Shows it, unless it was told to hide, or something else was asked for, since `begin`. */
  show(turn: number, exposed: Exposed): boolean {
    if (turn !== this.#turn || !this.#pending) return false;
    const seconds = secondsOf(exposed);
    this.#pending = false;
    this.#until = Date.now() + seconds * 1000;
    this.remaining = seconds;
    this.exposed = exposed;
    this.#end = setTimeout(() => this.hide("time"), seconds * 1000);
    this.#tick = setInterval(() => this.#count(), 1000);
    return true;
  }

  /** The program refused: nothing is on its way any more. */
  abandon(turn: number) {
    if (turn === this.#turn) this.#pending = false;
  }

  hide(because: HiddenBecause) {
    if (this.exposed === null && !this.#pending) return;
    this.#drop();
    this.hidden = because;
  }

  /** Hides, and forgets that anything was shown: another person is on the page. */
  clear() {
    this.#drop();
    this.hidden = null;
  }

  /** The clock rules, not the timer: a machine that slept wakes with nothing on the screen. */
  #count() {
    this.remaining = Math.ceil((this.#until - Date.now()) / 1000);
    if (this.remaining <= 0) this.hide("time");
  }

  #drop() {
    this.#turn++;
    this.#pending = false;
    clearTimeout(this.#end);
    clearInterval(this.#tick);
    this.exposed = null;
    this.remaining = 0;
  }
}

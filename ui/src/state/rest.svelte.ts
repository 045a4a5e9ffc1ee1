// Whether somebody is typing right now: what is only looked at when they rest may wait until they do.

/** How long nobody may have typed, in milliseconds. */
const pause = 100;

class Rest {
  now = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Somebody typed. */
  disturb() {
    this.now = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.now = true), pause);
  }
}

export const rest = new Rest();

// The time, minute by minute, for every clock on the page. Must never tick faster: each tick redraws the clocks.
class Clock {
  now = $state.raw(new Date());
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Ticks at each full minute until the returned function is called. */
  run(): () => void {
    const tick = () => {
      this.now = new Date();
      this.#timer = setTimeout(tick, 60_000 - (Date.now() % 60_000) + 20);
    };
    tick();
    return () => clearTimeout(this.#timer);
  }
}

export const clock = new Clock();

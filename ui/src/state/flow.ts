// Letters that follow each other faster than any hand types: a token's, a text expander's, a script's. What each of them asks
// for would hold up the next one if it was drawn. Must never make a hand wait.

/** In milliseconds. Who types a thousand letters a minute leaves 60 between two. */
const fastest = 8;

export class Flow {
  #last = -Infinity;
  #end: () => void = () => undefined;

  /** A letter came. Gives when what it asks for is to be drawn: at once, or, within a flow, when that has ended. */
  letter(): Promise<void> {
    const now = performance.now();
    const flows = now - this.#last < fastest;
    this.#last = now;
    if (!flows) return Promise.resolve();
    return new Promise((done) => {
      this.#end = done;
      setTimeout(done, fastest);
    });
  }

  /** What was typed is needed now: the flow has ended. */
  end() {
    this.#end();
  }
}

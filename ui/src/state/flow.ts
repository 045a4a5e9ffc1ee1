// Letters that follow each other faster than any hand types: a token's, a text expander's, a script's. What each of them asks
// for would hold up the next one if it was drawn. Must never make a hand wait.
import { keysFirst } from "../lib/keys-first";

/** In milliseconds. Who types a thousand letters a minute leaves 60 between two. */
const fastest = 8;

export class Flow {
  #last = -Infinity;
  #end: () => void = () => undefined;

  /** A letter came. What it gives is to be waited for when there is what it asks for, before that is drawn: within a flow until that
   *  has ended, else until the next letter was let in, should it be there. */
  letter(): () => Promise<void> {
    const now = performance.now();
    const flows = now - this.#last < fastest;
    this.#last = now;
    const end = new Promise<void>((done) => (this.#end = done));
    const pause = flows ? new Promise<void>((done) => setTimeout(done, fastest)) : null;
    return () => Promise.race([end, pause ?? keysFirst()]);
  }

  /** What was typed is needed now. */
  end() {
    this.#end();
  }
}

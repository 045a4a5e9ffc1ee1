// Parts of the page that are fetched once what is needed first is there, which is sooner without them. Must never be asked for
// by what is seen at the start.

const moment = 1_000;

export class Later<T> {
  /** Null until it was fetched. */
  part = $state.raw<T | null>(null);

  constructor(readonly fetch: () => Promise<T>) {}

  /** Fetches it when the page has drawn what it has. */
  soon() {
    if (this.part === null) requestAnimationFrame(() => void this.now());
  }

  /** Fetches it after a moment, unless that is called off by what is given back. */
  afterAMoment(): () => void {
    const timer = setTimeout(() => void this.now(), moment);
    return () => clearTimeout(timer);
  }

  async now() {
    this.part ??= await this.fetch();
  }
}

/** What comes after the first screen. */
export const afterFirst = new Later(() => import("../views/after-first"));
/** What comes after the directory. */
export const afterDirectory = new Later(() => import("../views/after-directory"));

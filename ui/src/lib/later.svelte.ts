// Parts of the page that are fetched once what is needed first is there, which is sooner without them. Must never be asked for
// by what is seen at the start.

export class Later<T> {
  /** Null until it was fetched. */
  part = $state.raw<T | null>(null);

  constructor(readonly fetch: () => Promise<T>) {}

  /** Fetches it when the page has drawn what it has. */
  soon() {
    if (this.part === null) requestAnimationFrame(() => void this.now());
  }

  async now() {
    this.part ??= await this.fetch();
  }
}

/** What comes after the first screen. */
export const afterFirst = new Later(() => import("../views/after-first"));
/** What comes after the directory. */
export const afterDirectory = new Later(() => import("../views/after-directory"));

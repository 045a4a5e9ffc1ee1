// Keys reach the page one by one, each when the one before was dealt with, and drawing holds them up. Must never make
// anybody wait who sees it.

/** Lets the keys in that were pressed meanwhile. To be waited for before much is drawn, which they may change. */
export const keysFirst = () => new Promise<void>((done) => setTimeout(done));

// How long something may take before the page says that it is under way.

/** What takes no longer, in milliseconds, is not said: it would flicker, and be done later for it. */
export const aMoment = 150;

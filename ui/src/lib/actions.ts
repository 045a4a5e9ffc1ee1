// What can be done with a line of a person. Must never name what needs no line.
export const actions = ["reveal", "copy", "qr", "call"] as const;

export type Action = (typeof actions)[number];

// What follows from a line's assurance. Must never soften it: a doubt or a missing safer line is said, not hidden.
import type { Assurance, LineView } from "./bindings";

const rank: Record<Assurance, number> = { secure: 0, encrypted: 1, open: 2, unsafe: 3 };

/** Whether the line may be used only after its faults were shown and a purpose was given. */
export function mustAsk(line: LineView): boolean {
  return line.needsPurpose || line.assurance === "unsafe";
}

/** The safest line that is safer than this one and not in doubt. */
export function saferLine(lines: readonly LineView[], than: LineView): LineView | null {
  let best: LineView | null = null;
  for (const line of lines) {
    if (line.doubt !== null || rank[line.assurance] >= rank[than.assurance]) continue;
    if (best === null || rank[line.assurance] < rank[best.assurance]) best = line;
  }
  return best;
}

// Draws a QR code as one SVG path. Must never keep what it drew.
import type { Qr } from "./program";

/** Light modules around the code, as ISO/IEC 18004 wants. */
export const quiet = 4;

/** One path in which each run of dark modules in a row is a rectangle; null if the modules are not a square. */
export function qrPath({ size, modules }: Qr): string | null {
  if (size < 1 || modules.length !== size * size) return null;
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (modules[y * size + x] !== "1") continue;
      const start = x;
      while (x + 1 < size && modules[y * size + x + 1] === "1") x++;
      path += `M${start + quiet} ${y + quiet}h${x - start + 1}v1h${start - x - 1}z`;
    }
  }
  return path;
}

// Text that stands on one line, in letters as much smaller as it takes: a number that is broken in two would be misread. Must
// never cut any of it off.
import type { Attachment } from "svelte/attachments";

/** How much smaller, at most. What would still be too long, such as an address, goes on to a second line. */
const smallest = 0.45;

/** For an element that may become as wide as its parent leaves it room. */
export const onOneLine: Attachment<HTMLElement> = (element) => {
  function fit() {
    element.style.fontSize = "";
    element.style.whiteSpace = "nowrap";
    // Both are rounded, one of them up.
    if (element.scrollWidth <= element.clientWidth + 1) return;
    const share = element.clientWidth / element.scrollWidth;
    if (share < smallest) element.style.whiteSpace = "";
    element.style.fontSize = `${Math.max(share, smallest) * parseFloat(getComputedStyle(element).fontSize)}px`;
  }

  const room = new ResizeObserver(fit);
  if (element.parentElement !== null) room.observe(element.parentElement);
  fit();
  return () => room.disconnect();
};

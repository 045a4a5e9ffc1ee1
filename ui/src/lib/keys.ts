// From key presses to what they ask for. Must never take a letter from somebody who is typing.
export type Asked = "search" | "reveal" | "copy" | "qr" | "notes" | "lock" | "escape" | "shortcuts" | "new" | "edit" | "save" | "settings";

const letters: Record<string, Asked> = { r: "reveal", c: "copy", q: "qr", n: "notes", e: "edit" };

/** Whether what is pressed there is text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export function asked(event: KeyboardEvent): Asked | null {
  if (event.isComposing || event.repeat) return null;
  if (event.key === "Escape") return "escape";
  const letter = latin(event);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    if (letter === "k") return "search";
    if (event.key === ",") return "settings";
    if (letter === "n") return "new";
    if (letter === "s" || event.key === "Enter") return "save";
    return letter === "l" ? "lock" : null;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (event.key === "/") return "search";
  if (event.key === "?") return "shortcuts";
  return letters[letter] ?? null;
}

/** For a part of a screen that Esc takes away, before the key means anything to what is around it. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    leave();
  };
}

/** The letter; on a keyboard of another script the one that Latin keyboards have in its place. */
function latin(event: KeyboardEvent): string {
  if (/^[\x20-\x7e]$/.test(event.key)) return event.key.toLowerCase();
  return event.key.length === 1 && event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : "";
}

// The way to the program with nothing sealed, so that a test can wait for it: the web engine seals on threads of its own. Must
// never be part of what is built; the real one has a test of its own.
import type { Sealed } from "../lib/bindings";

const mark = "sealed: ";

export const makeEnd = async () => ({ public: "page" });
export const seal = (text: string): Sealed => ({ sealed: mark + text });
export const open = ({ sealed }: Sealed): string => sealed.slice(mark.length);

export class Channel {
  meet() {}

  async seal(text: string) {
    return seal(text);
  }

  async open(sealed: Sealed) {
    return open(sealed);
  }
}

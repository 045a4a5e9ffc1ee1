// How large letters are that are to stand on one line. That a real window keeps a number on one is seen there.
import { expect, test } from "vitest";
import { onOneLine } from "../lib/one-line";

/** An element of 40 px letters, so wide on one line, where there is so much room. */
function fitted(needed: number, room: number) {
  const element = document.createElement("p");
  const shown = document.createElement("style");
  shown.textContent = "p { font-size: 40px }";
  document.head.append(shown);
  document.body.append(element);
  Object.defineProperties(element, { clientWidth: { value: room }, scrollWidth: { value: needed } });
  onOneLine(element);
  const { fontSize, whiteSpace } = element.style;
  element.remove();
  shown.remove();
  return { fontSize, whiteSpace };
}

test("what has room is as large as it is meant to be", () => {
  expect(fitted(300, 300)).toEqual({ fontSize: "", whiteSpace: "nowrap" });
  expect(fitted(301, 300)).toEqual({ fontSize: "", whiteSpace: "nowrap" });
});

test("what has none is as much smaller", () => {
  expect(fitted(400, 300)).toEqual({ fontSize: "30px", whiteSpace: "nowrap" });
});

test("what would be too small to read goes on to a second line", () => {
  expect(fitted(3000, 300)).toEqual({ fontSize: "18px", whiteSpace: "" });
});

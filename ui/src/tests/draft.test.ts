// Drafts as text: what is read is what was written, or nothing.
import { expect, test } from "vitest";
import { readDrafts, type Draft } from "../lib/draft";

const whole: Draft[] = [
  { form: "purpose", contact: "a", line: "b", action: "copy", purpose: "x" },
  { form: "rotation", reason: "x" },
  { form: "import", path: "/x", token: "t", columns: [{ field: "name", line: null }, { field: "number", line: 1 }] },
  { form: "rules", chosen: { rotateAfterDays: 30 } },
  { form: "export", place: { token: "t", shown: "/x" } },
];

test.each(whole)("a draft is read as it was written", (draft) => {
  expect(readDrafts(JSON.stringify([draft]))).toEqual([draft]);
});

test.each([
  { ...whole[0], action: "remove" },
  { ...whole[0], purpose: null },
  { form: "rotation" },
  { form: "import", path: 1, token: null, columns: null },
  { form: "import", path: "/x", token: 1, columns: null },
  { form: "import", path: "/x", token: null, columns: [{ field: "face", line: null }] },
  { form: "import", path: "/x", token: null, columns: [{ field: "name", line: 1 }] },
  { form: "import", path: "/x", token: null, columns: [{ field: "number", line: null }] },
  { form: "rules" },
  { form: "rules", chosen: { purposeFrom: "often" } },
  { form: "rules", chosen: { rotateAfterDays: "30" } },
  { form: "export", place: null },
  { form: "export", place: { token: "t" } },
  { form: "toString" },
  { form: "contact" },
  null,
])("what is no draft is dropped, and what stands beside it is not: %j", (nonsense) => {
  expect(readDrafts(JSON.stringify([nonsense, ...whole.slice(1, 2)]))).toEqual(whole.slice(1, 2));
});

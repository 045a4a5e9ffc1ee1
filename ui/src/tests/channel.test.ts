// What crosses between the page and the program. The program's end has tests of its own; the real window joins the two.
import { expect, test, vi } from "vitest";

vi.unmock("../lib/channel");

const { Channel, makeEnd } = await import("../lib/channel");

async function met() {
  const [page, program] = [new Channel(), new Channel()];
  const [its, others] = await Promise.all([makeEnd(), makeEnd()]);
  await page.meet(its, others.public);
  await program.meet(others, its.public);
  return { page, program };
}

test("what one end seals the other opens, and nobody else", async () => {
  const [{ page, program }, stranger] = [await met(), await met()];
  const sealed = await page.seal("+44 20 7946 0101 ✆");
  expect(atob(sealed.sealed)).not.toContain("7946");
  expect(await program.open(sealed)).toBe("+44 20 7946 0101 ✆");
  await expect(stranger.program.open(sealed)).rejects.toThrow();
});

test("the same text is never sealed in the same way", async () => {
  const { page } = await met();
  expect(await page.seal("x")).not.toEqual(await page.seal("x"));
});

test("what was changed on the way does not open", async () => {
  const { page, program } = await met();
  const { sealed } = await page.seal("+44 20 7946 0101");
  const other = (sealed[0] === "A" ? "B" : "A") + sealed.slice(1);
  await expect(program.open({ sealed: other })).rejects.toThrow();
});

test("before the ends have met, nothing is sealed", async () => {
  await expect(new Channel().seal("x")).rejects.toThrow();
});

test("a key that the web engine fails to make is no end of it; an engine that makes none is", async () => {
  const fails = () => Promise.reject(new DOMException("no", "OperationError"));
  const generateKey = vi.spyOn(crypto.subtle, "generateKey").mockImplementationOnce(fails).mockImplementationOnce(fails);
  expect(atob((await makeEnd()).public)).toHaveLength(32);
  generateKey.mockImplementation(fails);
  await expect(makeEnd()).rejects.toThrow("no");
  generateKey.mockRestore();
});

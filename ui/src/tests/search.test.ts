// The search controller: pages, and answers that come too late.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Found } from "../lib/bindings";
import { rowsInPage } from "../state/pages.svelte";
import { Search } from "../state/search.svelte";
import { found, hit, later, loose, program, refuse, settle } from "./program";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The time between two letters of a hand. */
const aBeat = () => vi.advanceTimersByTimeAsync(60);

/** Types it and waits until its answer is drawn. */
const typed = (search: Search, query: string) => Promise.all([search.type(query), settle()]);

const page = (from: number, total: number): Found =>
  found(Array.from({ length: Math.min(rowsInPage, total - from) }, (_, i) => hit(`${from + i}`)), { total, exact: total });

test("a page is asked for when its rows come into view, and once", async () => {
  const asked = program({ find: ({ from }) => page(Number(from), 100_000) });
  const search = new Search();
  await typed(search, "");
  expect(search.total).toBe(100_000);
  expect(search.hit(0)?.id).toBe("0");
  expect(search.hit(5_050)).toBeNull();
  search.want(5_040, 5_060);
  search.want(5_040, 5_060);
  await settle();
  expect(search.hit(5_050)?.id).toBe("5050");
  expect(asked.mock.calls.map(([, args]) => args?.["from"])).toEqual([0, 5_000]);
});

test("scrolling past many rows asks for the first and for where it ends", async () => {
  const asked = program({ find: ({ from }) => page(Number(from), 100_000) });
  const search = new Search();
  await typed(search, "");
  for (let top = 1_000; top <= 90_000; top += 1_000) search.want(top, top + 20);
  await settle();
  expect(asked.mock.calls.map(([, args]) => args?.["from"])).toEqual([0, 1_000, 90_000]);
});

test("an answer to an older query is dropped, though it comes last", async () => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "a" ? slow.promise : found([hit("new")])) });
  const search = new Search();
  const first = search.type("a");
  await aBeat();
  await typed(search, "ab");
  slow.resolve(found([hit("old")]));
  await Promise.all([first, settle()]);
  expect(search.answered).toBe("ab");
  expect(search.hit(0)?.id).toBe("new");
});

test("a page of an older query is dropped", async () => {
  const slow = later<Found>();
  program({ find: ({ query, from }) => (query === "" && from !== 0 ? slow.promise : page(Number(from), query === "" ? 300 : 1)) });
  const search = new Search();
  await typed(search, "");
  search.want(100, 120);
  await aBeat();
  await typed(search, "x");
  slow.resolve(page(100, 300));
  await settle();
  expect(search.total).toBe(1);
  expect(search.hit(100)).toBeNull();
});

test("Enter means a row of what is typed now, though its answer is still on the way", async () => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "" ? found([hit("everybody")]) : slow.promise) });
  const search = new Search();
  await typed(search, "");
  void search.type("x");
  const chosen = search.chosen();
  slow.resolve(found([hit("meant")]));
  expect((await chosen)?.id).toBe("meant");
});

test("who goes on typing after Enter opens nobody: what fits then is not whom they meant", async () => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "x" ? slow.promise : found([hit("other")])) });
  const search = new Search();
  void search.type("x");
  const chosen = search.chosen();
  await aBeat();
  await typed(search, "xr");
  slow.resolve(found([hit("meant")]));
  expect(await chosen).toBeNull();
});

test("the arrows mean rows of what is typed now, though its answer is still on the way", async () => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "" ? page(0, 3) : slow.promise) });
  const search = new Search();
  await typed(search, "");
  void search.type("x");
  search.move(1);
  search.move(1);
  const chosen = search.chosen();
  slow.resolve(found([hit("first"), hit("second"), hit("third")]));
  expect((await chosen)?.id).toBe("third");
  expect(search.active).toBe(2);
});

test("the arrows wait for the answer also where the same was asked before", async () => {
  program({ find: () => page(0, 3) });
  const search = new Search();
  await typed(search, "xy");
  // All is replaced: by the letters that were there.
  void search.type("x");
  void search.type("xy");
  search.move(1);
  expect((await search.chosen())?.id).toBe("1");
});

test("an arrow is forgotten with what it was meant for", async () => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "x" ? slow.promise : page(0, 3)) });
  const search = new Search();
  void search.type("x");
  search.move(1);
  await aBeat();
  await typed(search, "xy");
  slow.resolve(page(0, 3));
  await settle();
  expect(search.active).toBe(0);
});

test("a search that failed shows no rows, and Enter opens nobody", async () => {
  program({ find: ({ query }) => (query === "" ? found([hit("a")]) : refuse("vault-io")) });
  const search = new Search();
  await typed(search, "");
  await aBeat();
  await typed(search, "x");
  expect(search.trouble?.code).toBe("vault-io");
  expect(search.total).toBe(0);
  expect(await search.chosen()).toBeNull();
});

test("letters that come faster than from a hand are drawn once, when they have come", async () => {
  const asked = program({ find: ({ query }) => (found([hit(String(query))])) });
  const search = new Search();
  await typed(search, "a");
  expect(search.hit(0)?.id).toBe("a");
  for (const query of ["ab", "abc", "abcd"]) {
    void search.type(query);
    await vi.advanceTimersByTimeAsync(5);
    expect(search.hit(0)?.id).toBe("a");
    expect(search.late).toBe(true);
  }
  await vi.advanceTimersByTimeAsync(10);
  expect(search.hit(0)?.id).toBe("abcd");
  expect(search.late).toBe(false);
  expect(asked).toHaveBeenCalledTimes(4);
});

test("a letter that waits behind what is to be drawn comes first, and that is not drawn", async () => {
  program({ find: ({ query }) => (found([hit(String(query))])) });
  const search = new Search();
  void search.type("a");
  const atTheLetter = new Promise((heard) => {
    // It was pressed meanwhile, and is dealt with when the answer is there.
    setTimeout(() => {
      heard(search.answered);
      void search.type("ab");
    });
  });
  await aBeat();
  expect(await atTheLetter).toBeNull();
  expect(search.answered).toBe("ab");
});

test("Enter and the arrows don't wait until no more letters come", async () => {
  program({ find: ({ query }) => (found([hit(`${query}1`), hit(`${query}2`)])) });
  const search = new Search();
  await typed(search, "a");
  void search.type("ab");
  expect((await search.chosen())?.id).toBe("ab1");
  void search.type("abc");
  search.move(1);
  await settle();
  expect(search.active).toBe(1);
  expect((await search.chosen())?.id).toBe("abc2");
});

test("with no exact hit nobody is chosen beforehand, Enter opens nobody and says so, and an arrow chooses", async () => {
  program({ find: () => found([loose("merts"), loose("mears")]) });
  const search = new Search();
  await typed(search, "merz");
  expect(search.active).toBeNull();
  expect(await search.chosen()).toBeNull();
  expect(search.unchosen).toBe(true);
  search.move(-1);
  expect(search.active).toBeNull();
  search.move(1);
  expect(search.active).toBe(0);
  expect(search.unchosen).toBe(false);
  expect((await search.chosen())?.id).toBe("merts");
});

test.each(["similar", "partial"] as const)("Enter before the answer falls on no %s hit, though an exact one was chosen before", async (fit) => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "m" ? found([hit("merz")]) : slow.promise) });
  const search = new Search();
  await typed(search, "m");
  expect(search.active).toBe(0);
  void search.type("merts");
  const chosen = search.chosen();
  slow.resolve(found([loose("other", fit)], { without: ["merts"] }));
  expect(await chosen).toBeNull();
  expect(search.unchosen).toBe(true);
  expect(search.loose).toBe(fit);
});

test("an arrow before the answer goes among the exact hits only: a similar one is chosen by whoever sees it", async () => {
  const slow = later<Found>();
  program({ find: ({ query }) => (query === "a" ? slow.promise : found([loose("x")])) });
  const search = new Search();
  void search.type("a");
  for (let i = 0; i < 3; i++) search.move(1);
  slow.resolve(found([hit("one"), hit("two"), loose("like")]));
  expect((await search.chosen())?.id).toBe("two");
  search.move(1);
  expect((await search.chosen())?.id).toBe("like");
  await aBeat();
  void search.type("ab");
  search.move(1);
  expect(await search.chosen()).toBeNull();
});

test("what Enter said is forgotten with what was typed", async () => {
  program({ find: () => found([loose("x")]) });
  const search = new Search();
  await typed(search, "a");
  await search.chosen();
  expect(search.unchosen).toBe(true);
  await aBeat();
  await typed(search, "ab");
  expect(search.unchosen).toBe(false);
});

test("a list that grows while it is read has no similar names", async () => {
  program({ find: ({ from }) => page(Number(from), from === 0 ? 200 : 201) });
  const search = new Search();
  await typed(search, "");
  search.want(100, 120);
  await settle();
  expect([search.total, search.exact, search.loose]).toEqual([201, 201, null]);
});

test("a refusal leaves nothing of the answer before", async () => {
  program({ find: ({ query }) => (query === "12345" ? found([loose("x")], { sealed: "number" }) : refuse("vault-io")) });
  const search = new Search();
  await typed(search, "12345");
  expect(search.sealed).toBe("number");
  await aBeat();
  await typed(search, "123456");
  expect([search.sealed, search.loose, search.active]).toEqual([null, null, null]);
});

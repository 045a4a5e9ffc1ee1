// How the page greets the program.
import { expect, test, vi } from "vitest";
import { commands, greetEarly } from "../lib/program";
import { later, program, start } from "./program";

test("who greets early waits for the answer", async () => {
  const answer = later<unknown>();
  const asked = program({ start: () => answer.promise });
  let done = false;
  const greeted = greetEarly().then(() => (done = true));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  await new Promise((next) => setTimeout(next));
  expect(done).toBe(false);
  answer.resolve(start(true));
  await greeted;
  expect(await commands.start()).toEqual({ status: "ok", data: start(true) });
});

test("a greeting that was sent early is answered once, and to whoever asks first", async () => {
  const asked = program({ start: () => start(true) });
  await greetEarly();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await commands.start()).toEqual({ status: "ok", data: start(true) });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await commands.start()).toEqual({ status: "ok", data: start(true) });
  expect(asked).toHaveBeenCalledTimes(2);
});

test("a program that answers nothing early is asked again", async () => {
  program({});
  await greetEarly();
  await expect(commands.start()).rejects.toThrow("not foreseen");
  program({ start: () => start(true) });
  expect(await commands.start()).toEqual({ status: "ok", data: start(true) });
});

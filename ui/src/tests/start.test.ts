// How the page greets the program.
import { expect, test } from "vitest";
import { commands, greetEarly } from "../lib/program";
import { program, start } from "./program";

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

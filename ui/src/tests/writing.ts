// A page on which a contact is being written. Must never be part of what is built.
import { fireEvent, render, screen } from "@testing-library/svelte";
import App from "../App.svelte";
import { press, type Answers } from "./forms";
import { noSlips, opened, plain, program, settle, startDrafted } from "./program";

const form: Answers = {
  ...opened,
  keep_draft: () => null,
  countries: () => ["FR", "GB"],
  read_number: () => plain,
  slips: () => noSlips,
  save_contact: ({ contact }) => contact ?? "new",
};

export const sent = (asked: ReturnType<typeof program>, command: string) => asked.mock.calls.filter(([name]) => name === command).map(([, args]) => args);

export async function begin(answers: Answers = {}) {
  const start = "draft" in answers ? { start: startDrafted } : {};
  const asked = program({ ...form, ...start, ...answers });
  render(App);
  await settle();
  return asked;
}

export async function writeNew(answers: Answers = {}) {
  const asked = await begin(answers);
  await press("n", { ctrlKey: true });
  await settle();
  return asked;
}

export async function edit(answers: Answers = {}) {
  const asked = await begin(answers);
  await fireEvent.keyDown(screen.getByTestId("search"), { key: "Enter" });
  await settle();
  await press("e");
  await settle();
  return asked;
}

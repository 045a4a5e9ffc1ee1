// What axe finds wrong with the screens as they are built up (colours and sizes it can only judge in a real browser).
import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import App from "../App.svelte";
import { event, opened, program, refuse, start, vault } from "./program";

async function faults() {
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

test("Welcome", async () => {
  program({ ...opened, start: () => ({ ...start(false), vaults: [] }) });
  render(App);
  await screen.findByText("No vault here yet");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("Unlock, with a wrong passphrase", async () => {
  program({ ...opened, start: () => start(false), unlock: () => refuse("wrong-passphrase") });
  render(App);
  const field = await screen.findByTestId<HTMLInputElement>("unlock-passphrase");
  await fireEvent.input(field, { target: { value: "x" } });
  await fireEvent.submit(field.form as HTMLFormElement);
  await screen.findByRole("alert");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("Directory, with a person, a number and a question", async () => {
  program(opened);
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click((await screen.findAllByTestId("line-reveal"))[0] as HTMLElement);
  await screen.findByTestId("number");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getAllByTestId("line-reveal")[1] as HTMLElement);
  await screen.findByTestId("purpose");
  expect(await faults()).toEqual([]);
});

const form = {
  ...opened,
  countries: () => ["FR", "GB"],
  doubt_number: () => "impossible",
  keep_draft: () => null,
  save_contact: () => refuse("changed-meanwhile"),
};

test("The contact form, with a doubt, a fault, a conflict and a question", async () => {
  program(form);
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click(await screen.findByTestId("person-edit"));
  await screen.findByTestId("contact-name");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getAllByTestId("contact-line-replace")[0] as HTMLElement);
  await fireEvent.click(screen.getAllByTestId("contact-line-remove")[1] as HTMLElement);
  await fireEvent.click(screen.getByTestId("contact-alias-add"));
  await fireEvent.click(screen.getByTestId("contact-save"));
  await screen.findByTestId("field-error");
  expect(await faults()).toEqual([]);
  await fireEvent.input(screen.getByTestId("contact-line-number"), { target: { value: "12" } });
  await fireEvent.input(screen.getByTestId("contact-office"), { target: { value: "King" } });
  await screen.findByTestId("contact-line-doubt");
  await fireEvent.click(screen.getByTestId("contact-save"));
  await fireEvent.click(await screen.findByTestId("contact-look"));
  await screen.findAllByTestId("contact-difference");
  await fireEvent.click(screen.getByTestId("contact-cancel"));
  await screen.findByTestId("contact-stay");
  expect(await faults()).toEqual([]);
});

test("The person card, with the history and the question whether to remove", async () => {
  program({ ...form, activity: () => ({ rows: [event(2), event(1)], next: null }) });
  render(App);
  await fireEvent.click((await screen.findAllByTestId("result"))[0] as HTMLElement);
  await fireEvent.click(await screen.findByTestId("history"));
  await screen.findAllByTestId("history-row");
  await fireEvent.click(screen.getByTestId("contact-remove"));
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test("An empty vault", async () => {
  program({ ...form, start: () => ({ ...start(true), vault: { ...vault, contacts: 0 } }), find: () => ({ total: 0, hits: [] }) });
  render(App);
  await screen.findByTestId("empty-import");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

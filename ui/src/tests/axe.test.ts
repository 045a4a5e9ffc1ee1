// What axe finds wrong with the screens as they are built up (colours and sizes it can only judge in a real browser).
import { fireEvent, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test } from "vitest";
import App from "../App.svelte";
import { opened, program, refuse, start, vault } from "./program";

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

test("Unlock, asking about an older copy, a vault to forget and another file", async () => {
  program({ ...opened, start: () => start(false), unlock: () => refuse("older-copy") });
  render(App);
  const field = await screen.findByTestId<HTMLInputElement>("unlock-passphrase");
  await fireEvent.input(field, { target: { value: "x" } });
  await fireEvent.submit(field.form as HTMLFormElement);
  await fireEvent.click(await screen.findByTestId("unlock-older"));
  await fireEvent.click(screen.getByTestId("unlock-forget"));
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
  await fireEvent.click(screen.getByTestId("unlock-forget-cancel"));
  await fireEvent.click(screen.getByTestId("unlock-other"));
  expect(await faults()).toEqual([]);
});

test("Create, with words suggested and something missing", async () => {
  program({ ...opened, start: () => ({ ...start(false), vaults: [] }), suggest_passphrase: () => "orbit canal", judge_passphrase: () => ({ score: 2, warning: null }) });
  render(App);
  await fireEvent.click(await screen.findByTestId("welcome-create"));
  await fireEvent.click(screen.getByTestId("create-suggest"));
  await screen.findByTestId("create-suggested");
  await fireEvent.click(screen.getByTestId("create-submit"));
  await screen.findByText("Say where.");
  document.title = "Hotline";
  expect(await faults()).toEqual([]);
});

test.each(["admin", "reader"])("Settings of a member who is %s", async (role) => {
  program({ ...opened, start: () => ({ ...start(true), vault: { ...vault, role } }), save_settings: () => refuse("device-io") });
  render(App);
  await fireEvent.click(await screen.findByTestId("nav-settings"));
  await fireEvent.click(screen.getByTestId("settings-idle-60"));
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

// What jsdom lacks. Must never change what the page does.
import { vi } from "vitest";
import { afterDirectory, afterFirst } from "../lib/later.svelte";

vi.mock("../lib/channel", () => import("./channel.fake"));

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// axe asks for one, and does without.
HTMLCanvasElement.prototype.getContext = () => null;

// A page that has been there for a moment.
await Promise.all([afterFirst.now(), afterDirectory.now()]);

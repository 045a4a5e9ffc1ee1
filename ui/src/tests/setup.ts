// What jsdom lacks. Must never change what the page does.
import { vi } from "vitest";

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

// What comes after the first screen, in a file of its own.
export { default as Shortcuts } from "../components/Shortcuts.svelte";
export { default as Create } from "./Create.svelte";
export { default as Opened } from "./Opened.svelte";

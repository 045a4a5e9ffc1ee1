// The screens that are not there at the start, in a file of their own: the first screen does not wait for them.
export { default as Shortcuts } from "../components/Shortcuts.svelte";
export { default as Create } from "./Create.svelte";
export { default as Opened } from "./Opened.svelte";

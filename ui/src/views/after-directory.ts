// The screens that the directory leads to, in a file of their own.
export { default as Activity } from "./Activity.svelte";
export { default as ContactForm } from "./ContactForm.svelte";
export { default as Import } from "./Import.svelte";
export { default as Keys } from "./Keys.svelte";
export { default as Settings } from "./Settings.svelte";

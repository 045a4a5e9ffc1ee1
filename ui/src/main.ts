// Where the page begins. Must never load the stand-in for the program anywhere but in a developer's browser.
// What of these the first screen needs is fetched before it is asked for: index.html names the same files.
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { greetEarly } from "./lib/program";

if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) (await import("./dev/mock")).install();

const target = document.getElementById("app");
// An empty page that is drawn while the answer is on its way would hold up the first screen. If the greeting fails, the page
// says so when it asks itself.
const greeted = greetEarly().catch(() => undefined);
if (target !== null) void greeted.then(() => mount(App, { target }));

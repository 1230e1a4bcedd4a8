// Puts the window's one component on the page. Knows nothing else.

import { mount } from "svelte";
import "./styles/index.css";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no element for the window");

export default mount(App, { target });

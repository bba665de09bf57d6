import { createRoot } from "react-dom/client";
import { firstLanguage } from "#screens/languages.ts";
import { loadWords } from "#screens/words.tsx";
import { App, prepareFirst } from "./app.tsx";

/** How long the first drawing waits for what it shows, ms: to draw a page without its answers costs as much. */
const patience = 500;

const language = firstLanguage();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const late = new Promise((settle) => setTimeout(settle, patience));
void Promise.all([loadWords(language), Promise.race([prepareFirst(language), late])]).then(([words]) =>
  createRoot(root).render(<App firstLanguage={language} firstWords={words} />),
);

import { createRoot } from "react-dom/client";
import { firstLanguage } from "#screens/languages.ts";
import { loadWords } from "#screens/words.tsx";
import { App, fetchFirst } from "./app.tsx";

const language = firstLanguage();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
void fetchFirst(language);
void loadWords(language).then((words) =>
  createRoot(root).render(<App firstLanguage={language} firstWords={words} />),
);

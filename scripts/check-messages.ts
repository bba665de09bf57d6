import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commands } from "../src/core/commands.ts";
import { languages, messages as ofTheServer } from "../src/messages/messages.ts";
import { fr as operationsInFrench } from "../src/messages/operations/fr.ts";
import { en } from "../src/messages/screens/en.ts";
import { fr } from "../src/messages/screens/fr.ts";

// Every sentence stands in every language with the same placeholders, follows its language's
// typography, and is said somewhere.

const root = fileURLToPath(new URL("..", import.meta.url));
const messages = {
  en: { ...ofTheServer.en, screens: en },
  fr: { ...ofTheServer.fr, screens: fr },
};
const faults: string[] = [];
/** What becomes text that people go on writing, and what a terminal shows. */
const asTyped = new Set(["imports", "cli"]);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

for (const area of Object.keys(messages.en) as (keyof typeof messages.en)[]) {
  const sentences = languages.map((language) => new Map(Object.entries<string>(messages[language][area])));
  const keys = new Set(sentences.flatMap((one) => [...one.keys()]));
  for (const key of keys) {
    const texts = sentences.map((one) => one.get(key));
    if (texts.some((text) => text === undefined || text.trim() === "")) {
      faults.push(`${area} ${key}: missing in ${languages.filter((_, at) => !texts[at]?.trim()).join(", ")}`);
    } else if (new Set(texts.map((text) => placeholders(text ?? ""))).size > 1) {
      faults.push(`${area} ${key}: its placeholders differ from one language to the other`);
    }
  }
}
for (const [area, sentences] of Object.entries({ ...messages.fr, operations: operationsInFrench })) {
  for (const [key, text] of Object.entries<string>(sentences)) {
    if (text.includes("'")) faults.push(`${area} ${key}: write ’ in French, not '`);
    if (/[^\s\u00a0\u202f][;!?»](?:\s|$)|[^\s\u00a0\u202f\d]:\s/.test(text)) {
      faults.push(`${area} ${key}: French wants a space before ; : ! ? »`);
    }
    if (!asTyped.has(area) && / [;:!?»]|« /.test(text)) {
      faults.push(`${area} ${key}: French wants a space that does not break before ; : ! ? » and after «`);
    }
    if (/!\s*$/.test(text)) faults.push(`${area} ${key}: no exclamation marks`);
  }
}

// What an operation does is said in English by its `summary`, and in French beside the other sentences.
const operations = new Set<string>(commands.map(({ name }) => name));
for (const name of operations.difference(new Set(Object.keys(operationsInFrench)))) {
  faults.push(`operations ${name}: say in src/messages/operations what it does, in French`);
}
for (const name of Object.keys(operationsInFrench)) {
  if (!operations.has(name)) faults.push(`operations ${name}: there is no such operation`);
}

/** A key is said when the code holds it, or the start of it that a rest is added to. */
const code = globSync("{src,scripts,e2e}/**/*.{ts,tsx}", { cwd: root })
  .filter((path) => !path.includes("messages/"))
  .map((path) => readFileSync(join(root, path), "utf8"))
  .join("\n");
/** What stands alone between quotes. */
const words = new Set([...code.matchAll(/(["`])([\w.-]+)(?=\1)/g)].map(([, , word]) => word));
const starts = [...code.matchAll(/[`"]([a-z][a-z-]*\.(?:[a-z-]+\.)*)\$\{/g)].map(([, start]) => start ?? "");
for (const [area, sentences] of Object.entries(messages.en)) {
  for (const key of Object.keys(sentences).map((one) => one.replace(/_(?:one|other)$/, ""))) {
    // What reads otherwise of a supplier is said wherever the sentence of a client is (`sided`).
    const said = [key, key.replace(/\.supplier$/, "")].some(
      (one) => words.has(one) || starts.some((start) => one.startsWith(start)),
    );
    if (!said) faults.push(`${area} ${key}: nothing says it`);
  }
}
for (const fault of faults) console.error(`✖ ${fault}`);
const count = Object.values<object>(messages.en).reduce((sum, area) => sum + Object.keys(area).length, 0);
console.log(`messages: ${count} sentences in ${languages.join(", ")}, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

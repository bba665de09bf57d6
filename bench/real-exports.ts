import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isRefusal } from "../src/core/kernel/refusal.ts";
import type { ImportedSource } from "../src/core/tracking/ports.ts";
import { translator } from "../src/messages/translator.ts";
import { readExport } from "../src/platform/imports/read-export.ts";

// What every real export beside the project is read as: one row each. They are never part of it.

const root = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const say = translator("en");
/** A folder that was exported as a folder is one drop. */
const folders = new Set(["gsc/fr-michelinman"]);
/** Not exports of a project: pages and configuration files, for what comes later. */
const others = new Set(["web-html", "robots-htaccess", "gtm", "README.md"]);

type Drop = { readonly name: string; readonly files: readonly File[] };

function fileAt(path: string, name: string): File {
  return new File([readFileSync(`${root}${path}`)], name);
}

function drops(): readonly Drop[] {
  const found: Drop[] = [];
  for (const kind of readdirSync(root).filter((one) => !others.has(one))) {
    for (const entry of readdirSync(`${root}${kind}`, { withFileTypes: true })) {
      const path = `${kind}/${entry.name}`;
      if (!entry.isDirectory()) found.push({ name: path, files: [fileAt(path, entry.name)] });
      else if (folders.has(path)) {
        const inner = readdirSync(`${root}${path}`);
        const files = inner.map((name) => fileAt(`${path}/${name}`, `${entry.name}/${name}`));
        found.push({ name: `${path}/`, files });
      }
    }
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function inWords(source: ImportedSource): string {
  const states = ["open", "done", "dropped"].map(
    (state) => [source.workItems.filter((item) => item.state === state).length, state] as const,
  );
  const counts = [
    ...states,
    [source.stakeholders.length, "people"] as const,
    [source.decisions.length, "decisions"] as const,
    [source.actions.length, "actions"] as const,
    [source.performance.length, "performance"] as const,
    [source.kept.length, "kept"] as const,
    [source.files.length, "files"] as const,
  ];
  return counts
    .filter(([count]) => count > 0)
    .map((count) => count.join(" "))
    .join(", ");
}

if (existsSync(root)) {
  for (const { name, files } of drops()) {
    const read = await readExport(
      { name: name.replace(/\/$/, "").split("/").at(-1) ?? name, files },
      { language: "en" },
    );
    if (isRefusal(read)) {
      console.log(`| ${name} | refused | ${say("refusals", read.refused, read.params)} | |`);
      continue;
    }
    for (const source of read) {
      const warnings = new Set(source.warnings.map(({ key }) => key.replace("warning.", "")));
      console.log(`| ${name} | ${source.kind} | ${inWords(source)} | ${[...warnings].join(", ")} |`);
    }
  }
} else console.error("no real exports beside the project");

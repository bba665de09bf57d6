import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

// A page is drawn once the sentences that it names in `saying` have come: whatever it says, itself or
// through what it imports, must be among them or among those that come with the first page.

const root = fileURLToPath(new URL("..", import.meta.url));
const screens = join(root, "src/screens");

/** The part that each sentence of the screens travels with. */
const partOf = new Map<string, string>();
for (const file of globSync("sentences/*-fr.ts", { cwd: screens })) {
  const part = /sentences\/(.+)-fr\.ts$/.exec(file)?.[1] ?? "";
  const { screens: sentences }: { screens: object } = await import(join(screens, file));
  for (const key of Object.keys(sentences)) partOf.set(key.replace(/_(?:one|other)$/, ""), part);
}

/** Why any request may be refused comes with the first page, other refusals with who says them. */
const refusal = "a refusal";
partOf.set(refusal, "refusals");

type Module = { readonly imports: readonly string[]; readonly says: readonly string[] };
const read = new Map<string, Module>();

function moduleAt(path: string): Module {
  const known = read.get(path);
  if (known) return known;
  const code = readFileSync(path, "utf8");
  const imports = [...code.matchAll(/^(?:import|export) (?!type )[^;]*?from "([#.][^"]+\.tsx?)";/gm)]
    .map(([, target = ""]) => pathOf(path, target))
    .filter((target) => target.startsWith(screens) && !target.includes("/sentences/"));
  const written = [...code.matchAll(/["`]([a-z][a-z0-9.-]*)["`]/g)].map(([, key = ""]) => key);
  // What is said from another area comes with whoever says it.
  const starts = [...code.matchAll(/(?<!say\("\w+", )[`"]([a-z][a-z-]*\.(?:[a-z-]+\.)*)\$\{/g)].map(
    ([, start = ""]) => start,
  );
  const built = [...partOf.keys()].filter((key) => starts.some((start) => key.startsWith(start)));
  // What reads otherwise of a supplier travels with the sentence of a client.
  const said = [...written, ...built].flatMap((key) => [key, `${key}.supplier`]);
  const says = said.filter((key) => partOf.has(key));
  if (/\bwhy\((?!refuse\("request\.)/.test(code)) says.push(refusal);
  const module = { imports, says };
  read.set(path, module);
  return module;
}

function pathOf(from: string, target: string): string {
  return target.startsWith("#") ? join(root, "src", target.slice(1)) : join(dirname(from), target);
}

function reached(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of moduleAt(path).imports) reached(next, seen);
  return seen;
}

type Entry = { readonly path: string; readonly parts: readonly string[] };
const entries: readonly Entry[] = globSync("**/*.{ts,tsx}", { cwd: screens }).flatMap((file) => {
  const from = join(screens, file);
  const fetched = readFileSync(from, "utf8").matchAll(
    /(?:saying\(\s*\[([^\]]*)\],\s*)?\(\) =>\s*import\("([#.][^"]+)"\)/g,
  );
  return [...fetched]
    .map(([, parts = "", target = ""]) => ({
      path: pathOf(from, target),
      parts: [...parts.matchAll(/"(\w+)"/g)].map(([, part = ""]) => part),
    }))
    .filter(({ path }) => path.endsWith(".tsx"));
});
const faults = new Map<string, string[]>();
for (const { path, parts } of [{ path: join(screens, "staff/main.tsx"), parts: [] }, ...entries]) {
  for (const module of reached(path)) {
    for (const key of moduleAt(module).says) {
      const part = partOf.get(key) ?? "first";
      if (part === "first" || parts.includes(part)) continue;
      const fault = `${relative(root, path)}: name “${part}” in saying, for ${relative(root, module)}`;
      faults.set(fault, [...(faults.get(fault) ?? []), key]);
    }
  }
}
for (const [fault, keys] of faults) console.error(`✖ ${fault}: ${keys.slice(0, 3).join(", ")}`);
console.log(`sentences of pages: ${entries.length} pages, ${faults.size} faults`);
process.exitCode = faults.size === 0 ? 0 : 1;

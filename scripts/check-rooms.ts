import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import exceptions from "./rooms-exceptions.json" with { type: "json" };

// Checks the house: who imports what, what files are called, how long they are, and that no two
// rule files import each other in a circle. Its messages say what to do instead.

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "src");
const longest = 300;

type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.split("\\").join("/"))
  .filter((path) => /\.tsx?$/.test(path))
  .sort();
const read = (path: string) => readFileSync(join(source, path), "utf8");
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("testing/");

const statement = /^(?:import|export)\s+(type\s+)?([^;"]*?\s+from\s+)?"([^"]+)"/gm;
const inner = /import\(\s*"([^"]+)"\s*\)/g;

function importsOf(path: string): readonly Import[] {
  const text = read(path);
  const found: Import[] = [];
  for (const [, type, names = "", target = ""] of text.matchAll(statement)) {
    const named = /\{([^}]*)\}/.exec(names)?.[1]?.split(",") ?? [];
    const onlyTypes = named.length > 0 && named.every((one) => /^\s*(?:type\s|$)/.test(one));
    found.push({ from: path, to: resolve(path, target), typeOnly: type !== undefined || onlyTypes });
  }
  for (const [, target = ""] of text.matchAll(inner)) {
    found.push({ from: path, to: resolve(path, target), typeOnly: false });
  }
  return found;
}

/** A path below `src`, `node:*`, or the name of an npm package. */
function resolve(from: string, target: string): string {
  if (target.startsWith("#")) return target === "#config" ? "config.ts" : target.slice(1);
  if (target.startsWith(".")) return posix.join(dirname(from), target);
  return target.startsWith("node:") ? target : `npm:${target}`;
}

const nounOf = (path: string) => /^core\/([^/]+)\/[^/]/.exec(path)?.[1];
const named = (path: string) => path.split("/").at(-1) ?? path;
const isRule = (path: string) =>
  nounOf(path) !== undefined && !/\/(?:store|queries)\.ts$|\/(?:queries|commands|jobs)\//.test(path);
/** What reads and saves; queries that became many are a folder. */
const isStore = (path: string) => /^core\/[^/]+\/(?:(?:store|queries)\.ts$|queries\/)/.test(path);
const isCommand = (path: string) => /^core\/[^/]+\/commands\//.test(path);
/** What holds the product together; permissions alone are a rule, that a screen asks beforehand. */
const isWiring = (path: string) => /^core\/[^/]+\.ts$/.test(path) && path !== "core/permissions.ts";
const isJob = (path: string) => /^core\/[^/]+\/jobs\//.test(path);

/** What is wrong with an import, and what to do instead; nothing when it may be. */
function faultOf({ from, to, typeOnly }: Import): string | undefined {
  if (isTest(from) || typeOnly) return undefined;
  if (from.startsWith("core/")) {
    if (/^(?:platform|doors|screens)\//.test(to)) {
      return "core knows no outside: ask for it through a port, which main hands over";
    }
    if (to.startsWith("node:"))
      return "core has no Node: take clock, ids and bytes as arguments or through a port";
    if (isRule(from) && (isStore(to) || isCommand(to))) {
      return "a rule is pure: give it the data, let the command load and save";
    }
    if (isCommand(from) && isCommand(to)) {
      return "a command never calls another: move what they share into a rule or the store";
    }
    if (isStore(from) && isCommand(to)) return "the store serves commands, not the other way";
    if (isJob(from) && isStore(to)) return "a job records through a command";
  }
  if (from.startsWith("platform/") && /^(?:core|doors|screens)\//.test(to) && !mayBeShared(to)) {
    return "the platform imports only types and pure words of the core";
  }
  if (from.startsWith("doors/")) {
    if (/^core\/[^/]+\//.test(to) && !to.startsWith("core/kernel/")) {
      return "a door knows core/commands, core/run and the kernel: say it as an operation";
    }
    if (to.startsWith("platform/")) return "a door is handed platform values by main";
    if (to.startsWith("screens/")) return "screens are built apart and served as files";
  }
  if (from.startsWith("screens/")) {
    if (/^(?:platform|doors)\//.test(to) || isStore(to) || isCommand(to) || isWiring(to)) {
      return "a screen asks over HTTP: it imports types and pure rules only";
    }
    if (from.startsWith("screens/ui/") && /^(?:core|screens\/(?:staff|portal))\//.test(to)) {
      return "screens/ui knows no word of the trade";
    }
  }
  return undefined;
}

/** Pure words of the core that importers and drawings speak: refusals, rules without state. */
function mayBeShared(to: string): boolean {
  return to.startsWith("core/kernel/") || isRule(to);
}

/** A word that hides what a file does. */
const emptyWords = /^(?:utils?|helpers?|common|misc|index|hooks|manager|service)\.tsx?$/;

function faultOfName(path: string): string | undefined {
  if (emptyWords.test(named(path))) return "say what it decides or does: this name says nothing";
  if (!/^[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:ts|tsx)$/.test(named(path))) return "file names are kebab-case";
  return undefined;
}

function cycles(imports: readonly Import[]): readonly string[] {
  const edges = Map.groupBy(
    imports.filter(({ to, typeOnly }) => !typeOnly && files.includes(to)),
    ({ from }) => from,
  );
  const state = new Map<string, "open" | "closed">();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === "closed") return;
    if (state.get(path) === "open") {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const { to } of edges.get(path) ?? []) visit(to, [...trail, path]);
    state.set(path, "closed");
  };
  for (const path of files) visit(path, []);
  return found;
}

const imports = files.flatMap(importsOf);
const allowed = new Set<string>(exceptions);
const faults: string[] = [];
const used = new Set<string>();
for (const one of imports) {
  const fault = faultOf(one);
  const line = `${one.from} → ${one.to}`;
  if (fault === undefined) continue;
  if (allowed.has(line)) used.add(line);
  else faults.push(`${line}\n    ${fault}`);
}
for (const line of allowed) {
  if (!used.has(line))
    faults.push(`${line}\n    is no longer needed in rooms-exceptions.json: the list only shrinks`);
}
for (const path of files) {
  const fault = faultOfName(path);
  if (fault) faults.push(`${path}\n    ${fault}`);
  const lines = read(path).split("\n").length - 1;
  if (lines > longest && !path.startsWith("messages/")) {
    faults.push(`${path} has ${lines} lines\n    more than ${longest}: which word is missing?`);
  }
}
for (const circle of cycles(imports))
  faults.push(`${circle}\n    imports in a circle: move what both need into a file of its own`);
if (existsSync(join(root, "docs/glossary.md"))) {
  const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
  for (const noun of new Set(files.flatMap((path) => nounOf(path) ?? []))) {
    if (!new RegExp(`\\b${noun}\\b`).test(glossary)) {
      faults.push(`src/core/${noun}/\n    is not a word of docs/glossary.md: name it there first`);
    }
  }
}
for (const fault of faults) console.error(`✖ ${fault}`);
console.log(`rooms: ${relative(root, source)} has ${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

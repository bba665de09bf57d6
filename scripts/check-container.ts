import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validate } from "dockerfile-utils";
import { parse } from "yaml";

// What can be said of Dockerfile and compose.yaml without an engine: their syntax, that what the
// image copies exists, and that every setting they give is one that the product reads.

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (name: string) => readFileSync(join(root, name), "utf8");
const faults: string[] = [];

const dockerfile = read("Dockerfile");
for (const { message, range } of validate(dockerfile)) {
  faults.push(`Dockerfile line ${range.start.line + 1}: ${message}`);
}
for (const [, path = ""] of dockerfile.matchAll(/^COPY --from=build [^\n]*?\/app\/(\S+)/gm)) {
  const made = ["node_modules", "dist"].includes(path);
  if (!made && globSync(path, { cwd: root }).length === 0)
    faults.push(`Dockerfile copies ${path}, which is not there`);
}

type Compose = {
  readonly services: Readonly<
    Record<
      string,
      { readonly environment?: Readonly<Record<string, string>>; readonly volumes?: readonly string[] }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const compose: Compose = parse(read("compose.yaml"), { strict: true, uniqueKeys: true });
const known = new Set(
  [...read("src/config.ts").matchAll(/^ +([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name ?? ""),
);
for (const name of Object.keys(compose.services.app?.environment ?? {})) {
  if (!known.has(name)) faults.push(`compose.yaml gives ${name}, which the product does not read`);
}
for (const [service, { volumes = [] }] of Object.entries(compose.services)) {
  for (const volume of volumes.map((one) => one.split(":", 1)[0] ?? "")) {
    if (!(volume in compose.volumes))
      faults.push(`compose.yaml: ${service} mounts ${volume}, which is not declared`);
  }
}
for (const fault of faults) console.error(`✖ ${fault}`);
console.log(`container files: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packSchema } from "#platform/documents/data/pack-schema.ts";

// Publishes the JSON Schema of data.json again, after its shapes have changed in src/core/pack/pack-data.ts.

const root = fileURLToPath(new URL("..", import.meta.url));
const published = `${root}catalogue/documents/pack.schema.json`;
writeFileSync(published, JSON.stringify(packSchema(), null, 2));
execFileSync(`${root}node_modules/.bin/biome`, ["format", "--write", published], { cwd: root });

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of exports that tools really made, kept beside the project and never inside it. */
const folder = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** The same folder where it is there. */
export const realExportsFolder = existsSync(folder) ? folder : undefined;

/** Options of a test that reads real exports: it is skipped, and says so, where they are absent. */
export const withRealExports = realExportsFolder ? {} : { skip: "real exports are not beside the project" };

/** The bytes of one real export: `realExport("ics/minimal.ics")`. */
export const realExport = (path: string): Uint8Array => readFileSync(`${folder}${path}`);

/** The value of one real JSON export. */
export const realJson = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}`, "utf8"));

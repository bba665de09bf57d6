import { readFileSync } from "node:fs";
import type { Pack } from "#core/pack/pack.ts";
import { packData } from "#core/pack/pack-data.ts";
import { fileNames } from "../file-names.ts";

const published = new URL("../../../../catalogue/documents/pack.schema.json", import.meta.url);

/** The pack for another program, with the JSON Schema that describes it beside: UTF-8, one indentation. */
export function dataFiles(pack: Pack): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const utf8 = new TextEncoder();
  return [
    { path: fileNames.data, bytes: utf8.encode(`${JSON.stringify(packData(pack), null, 1)}\n`) },
    { path: fileNames.schema, bytes: new Uint8Array(readFileSync(published)) },
  ];
}

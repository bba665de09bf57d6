import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { drawable } from "./drawable.ts";
import { typefaces } from "./typefaces.ts";

const templates = fileURLToPath(new URL("../../../../catalogue/documents/", import.meta.url));

/** How a document is written: archival with its structure tagged, or as the rules of accessibility ask. */
export type Standard = "a-3a" | "ua-1";

export type TypesetOptions = {
  /** Stamps the document: same data, same day, same bytes. */
  readonly createdOn: Temporal.PlainDate;
  readonly standard: Standard;
  /** Says to the reader that so many characters have no drawing. */
  readonly missingCharacters: (count: number) => string;
};

/**
 * Lays a document out with one template of the catalogue. The data reach the template as one JSON
 * value, never as source: a text cannot do anything there. Synchronous and long: call it in a worker
 * thread. Throws when the template is wrong, never because of what the data say.
 */
export function typeset(template: string, data: { readonly lang: string }, options: TypesetOptions): Buffer {
  const { draw, used, replaced } = drawable(typefaces(), data.lang);
  const drawn = JSON.stringify(data, (key, value) =>
    typeof value === "string" && key !== "url" ? draw(value) : value,
  );
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: used().flatMap(({ files }) => files.map((file) => readFileSync(file))) }],
  });
  // What the compiler remembers is shared by the whole process: forgotten, but not while one waits.
  setImmediate(() => compiler.evictCache(0));
  const compiled = compiler.compile({
    mainFilePath: `${templates}${template}.typ`,
    inputs: {
      data: drawn,
      fonts: JSON.stringify(used().map(({ family }) => family)),
      missing: replaced() === 0 ? "" : options.missingCharacters(replaced()),
    },
  });
  const { result } = compiled;
  const error = compiled.takeError();
  if (!result || error) {
    throw new Error(`${template}.typ: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
  }
  return compiler.pdf(result, {
    pdfStandard: options.standard,
    creationTimestamp: options.createdOn.toZonedDateTime("UTC").epochMilliseconds / 1_000,
  });
}

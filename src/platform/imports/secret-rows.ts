import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Document } from "./document.ts";
import { mostNamed, shortened } from "./finish-source.ts";
import { privateValues } from "./private-values.ts";

/**
 * The remarks about secrets by the rows of the file where it has rows, for a person to find them: looked for
 * only once it is known that there are some, so that a file without any is read no slower.
 */
export function withSecretRows(source: ImportedSource, document: Document): ImportedSource {
  if (document.form !== "tables") return source;
  const others = source.warnings.filter(
    ({ key, row }) => key !== "warning.secret-removed" || row !== undefined,
  );
  if (others.length === source.warnings.length) return source;
  const rows = rowsWithSecrets(document);
  return rows.length === 0 ? source : { ...source, warnings: [...others, ...rows] };
}

function rowsWithSecrets(document: Document & { readonly form: "tables" }): readonly ImportWarning[] {
  const found: ImportWarning[] = [];
  for (const table of document.tables) {
    for (const [at, cells] of table.rows.entries()) {
      const watch = privateValues(document.file, "en");
      const texts = cells.map((cell) => (typeof cell === "string" ? watch.clean(cell) : ""));
      if (watch.secrets() === 0) continue;
      const item = shortened(texts.find((text) => text.trim() !== "") ?? "");
      found.push({
        key: "warning.secret-removed",
        file: document.file,
        row: table.rowNumber(at),
        params: { item },
      });
      if (found.length === mostNamed) return found;
    }
  }
  return found;
}

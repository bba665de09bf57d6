import { channel } from "node:diagnostics_channel";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type {
  CarriedFile,
  GatherLoose,
  ImportedSource,
  ReadExport,
  ReadOptions,
} from "#core/tracking/ports.ts";
import type { Document, Entry } from "./document.ts";
import type { Importer } from "./importer.ts";
import { importers } from "./importers.ts";
import { openFolder } from "./open/archive.ts";
import { limits, newOpening, refuseSize } from "./open/limits.ts";
import { openFile } from "./open/open.ts";
import { orRefusal } from "./open/refused.ts";
import { withSecretRows } from "./secret-rows.ts";

/**
 * Where a fault of an importer is told (`ImportFault`): the person gets a refusal, and whoever runs the
 * product, or tests it, hears that there is a bug.
 */
export const importFaults = channel("passation.import-fault");
export type ImportFault = { readonly file: string; readonly error: unknown };

/** Opens what was dropped, whatever tool made it, and has it read by the importer that knows it. */
export const readExport: ReadExport = exportReader(importers);

/** Which files dropped beside each other are the parts of one export: asked of the importers that know such sets. */
export const gatherLoose: GatherLoose = async (files) => {
  const sets = await Promise.all(importers.map((one) => one.gather?.(files) ?? []));
  return sets.flat();
};

/** The same with these importers only, asked in this order. */
export function exportReader(known: readonly Importer[]): ReadExport {
  return async ({ name, files }, options) => {
    const opening = newOpening(options.reader ?? options.language, openFile);
    const [only] = files;
    if (only === undefined) return refuse("import.empty", { file: name });
    const isSet = files.length > 1 && files.every((file) => !file.name.includes("/"));
    const asked = isSet ? known.filter(({ gather }) => gather !== undefined) : known;
    const isFile = files.length === 1 && !only.name.includes("/");
    const read = await guarded(name, async () => {
      const document = isFile ? await openFile(name, only, opening) : openFolder(name, files, opening);
      return isRefusal(document) ? document : readDocument(document, asked, options, isSet);
    });
    return isRefusal(read) ? read : read.sources.map(saidOnce);
  };
}

/** What a document says, and the files of an archive that nobody reads. */
type Read = { readonly sources: readonly ImportedSource[]; readonly others: readonly CarriedFile[] };

async function readDocument(
  document: Document,
  known: readonly Importer[],
  options: ReadOptions,
  isSet = false,
): Promise<Read | Refusal> {
  const importer = known.find((one) => isSet || one.recognise(document));
  if (importer) {
    const source = await importer.read(document, options);
    return isRefusal(source) ? source : { sources: [withSecretRows(source, document)], others: [] };
  }
  return document.form === "archive"
    ? readEntries(document, known, options)
    : refuse("import.unknown", { file: document.file });
}

/** Reasons for which a file inside an archive is carried as it is, instead of refusing the archive. */
const noExport = new Set(["import.unknown", "import.other-format", "import.empty", "import.nothing"]);

/**
 * Files of an archive that stand each for itself. Those that are no exports go along as they are; one
 * that is cut, encrypted or hostile refuses the archive, since nothing is imported by halves.
 */
async function readEntries(
  archive: Document & { readonly form: "archive" },
  known: readonly Importer[],
  options: ReadOptions,
): Promise<Read | Refusal> {
  const sources: ImportedSource[] = [];
  const others: CarriedFile[] = [];
  let first: Refusal | undefined;
  for (const entry of archive.entries) {
    const read = await guarded(`${archive.file}/${entry.path}`, async () => {
      const document = await entry.read();
      return isRefusal(document) ? document : readDocument(document, known, options);
    });
    if (!isRefusal(read)) {
      sources.push(...read.sources);
      others.push(...read.others);
      if (sources.length > limits.exports)
        return refuseSize(archive.file, "exports", limits.exports, options.reader ?? options.language);
    } else if (!noExport.has(read.refused)) return read;
    else {
      first ??= read;
      others.push(carried(entry));
    }
  }
  const [source, ...more] = sources;
  if (source === undefined) return first ?? refuse("import.nothing", { file: archive.file });
  return {
    sources: [others.length === 0 ? source : withFiles(source, others, archive.file), ...more],
    others: [],
  };
}

const carried = ({ path, bytes, content, pieces }: Entry): CarriedFile => ({
  path,
  bytes,
  read: content,
  pieces,
});

/** How many names of carried files a warning says. */
const named = 5;

function withFiles(source: ImportedSource, others: readonly CarriedFile[], file: string): ImportedSource {
  const names = others.slice(0, named).map(({ path }) => path);
  const params = {
    count: others.length,
    names: [...names, ...(others.length > named ? ["…"] : [])].join(", "),
  };
  return {
    ...source,
    files: [...source.files, ...others],
    warnings: [...source.warnings, { key: "warning.files-carried", file, params }],
  };
}

/** What the opening of a file and its importer both noticed is said once. */
function saidOnce(source: ImportedSource): ImportedSource {
  const warnings = new Map(source.warnings.map((warning) => [JSON.stringify(warning), warning]));
  return { ...source, warnings: [...warnings.values()] };
}

/** The result or its refusal; a fault is told, and refused as a file that cannot be opened. */
export async function guarded<Result>(
  file: string,
  work: () => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  try {
    return await orRefusal(work);
  } catch (error) {
    const fault: ImportFault = { file, error };
    importFaults.publish(fault);
    return refuse("import.damaged", { file });
  }
}

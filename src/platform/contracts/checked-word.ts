import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Opening } from "../imports/open/limits.ts";
import { packageParts } from "../imports/open/package-parts.ts";
import { orRefusal } from "../imports/open/refused.ts";
import { repacked } from "../imports/open/repacked.ts";
import { openZip } from "../imports/open/zip.ts";
import { contractLimits } from "./contract-limits.ts";

/**
 * A Word file with its text alone, in a plain ZIP: no bombs, no entries that lie about their size, no
 * entities, no pictures. What was checked is what is read.
 */
export async function checkedWord(file: string, content: Blob): Promise<Uint8Array | Refusal> {
  const { entries, unpackedBytes } = contractLimits;
  const none = async () => refuse("contract.other-format", { file });
  // Its sentences are said anew below, in the language of who reads them.
  const opening: Opening = { language: "fr", openFile: none, depth: 0, left: { entries, unpackedBytes } };
  const checked = await orRefusal<Uint8Array>(async () => {
    const zip = await openZip(file, content, opening);
    if (isRefusal(zip)) return zip;
    if (!zip.entries.some(({ path }) => path === "word/document.xml"))
      return refuse("contract.other-format", { file });
    await packageParts(file, zip, opening).checkOthers();
    const text = zip.entries.filter(({ path }) => /\.(?:xml|rels)$/i.test(path));
    return repacked(zip, text);
  });
  return isRefusal(checked) ? said(checked) : checked;
}

/** What opening archives says of exports, said of a contract. */
function said(refusal: Refusal): Refusal {
  const { file = "", entry = "" } = refusal.params;
  switch (refusal.refused) {
    case "import.encrypted":
      return refuse("contract.encrypted", { file });
    case "import.hostile-archive":
      return refuse("contract.hostile", { file, entry });
    case "import.hostile-xml":
      return refuse("contract.hostile-entities", { file });
    case "import.too-large":
      return refuse("contract.too-large", { file, limit: contractLimits.unpackedBytes / 1_000_000 });
    case "contract.other-format":
      return refusal;
    default:
      return refuse("contract.damaged", { file });
  }
}

import { z } from "zod";
import { DocumentShown, largestDocument, mostPagesShown } from "#core/contract/document.ts";
import type { ContractFile } from "#core/contract/ports.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { placeOfKey } from "#core/file/file.ts";
import { findFile, loadDossierKey } from "#core/file/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { type Look, preparedQuery } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Ports } from "#core/ports.ts";

/** Why the file of a contract cannot be read, whoever asks. */
export const readingRefusals = [
  "dossier.not-found",
  "file.not-found",
  "file.content-missing",
  "file.store-unreachable",
  "contract.empty",
  "contract.other-format",
  "contract.damaged",
  "contract.encrypted",
  "contract.no-text",
  "contract.too-large",
  "contract.too-many-pages",
  "contract.too-long",
  "contract.too-heavy",
  "contract.hostile",
  "contract.hostile-entities",
] as const;

/** The whole content of a file of a dossier, in memory and checked as it comes; before a transaction. */
export async function openDocument(
  { dossierId, fileId }: { readonly dossierId: string; readonly fileId: string },
  { vault, fileStore, sealer }: Ports,
  look: Look,
): Promise<ContractFile | Refusal> {
  const located = await look(async (work) => {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const place = { agencyId: ownAgency(work.actor), dossierId };
    const file = await findFile(work.tx, place, fileId);
    const key = file && (await loadDossierKey(work.tx, place));
    if (!file || !key) return refuse("file.not-found");
    return { ...file, key: vault.open(key, file.sealedKey, placeOfKey(place, file)) };
  });
  if (isRefusal(located)) return located;
  const { name, bytes, place, key } = located;
  if (bytes > largestDocument)
    return refuse("contract.too-large", { file: name, limit: largestDocument / 1_000_000 });
  const sealed = await unlessStoreFails(() => fileStore.get(place));
  if (isRefusal(sealed)) return sealed;
  if (sealed === undefined) return refuse("file.content-missing", { file: name });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of sealer.open(key, sealed)) pieces.push(new Uint8Array(piece));
  return { name, content: new Blob(pieces) };
}

const example = {
  dossierId: "01980000-0000-7000-8000-000000000010",
  fileId: "01980000-0000-7000-8000-000000000030",
};

/** Pages of a document as text, with the place of each run of words where the file has pages. */
export const showDocument = preparedQuery({
  name: "contract.show-document",
  summary: "Shows pages of a file of the dossier as text, to read its clauses beside it.",
  permission: "contract.read",
  input: z.object({
    dossierId: Id,
    fileId: Id,
    page: z.number().int().min(1).max(100_000).default(1),
    count: z.number().int().min(1).max(mostPagesShown).default(mostPagesShown),
  }),
  output: DocumentShown,
  refusals: [...readingRefusals],
  example: {
    input: { ...example, page: 1 },
    output: {
      ...{ file: "contrat.pdf", form: "pdf", paging: "pages", pages: 1, from: 1 },
      shown: [
        {
          ...{ text: "Le contrat dure un an.", width: 595, height: 842 },
          runs: [{ from: 0, to: 22, left: 50, top: 66, width: 104.5, height: 10 }],
        },
      ],
    },
  },
  async ask({ page, count, ...which }, ports, _, look) {
    const file = await openDocument(which, ports, look);
    if (isRefusal(file)) return file;
    const pages = await ports.contracts.show(file, { from: page, count });
    if (isRefusal(pages)) return pages;
    const shown = pages.shown.map(({ runs, ...rest }) => ({ ...rest, ...(runs && { runs: [...runs] }) }));
    return { file: file.name, ...pages, shown };
  },
});

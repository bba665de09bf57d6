import { z } from "zod";
import type { Dossier } from "#core/dossier/dossier.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { loadChain } from "#core/journal/store.ts";
import { Id, Position, pageCursor, pageOf } from "#core/kernel/ids.ts";
import { preparedQuery, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { leftOutOf } from "#core/pack/left-out.ts";
import { PackPreview, SheetRow, sheetIds } from "#core/pack/preview-shown.ts";
import { packFacts, whyNoPack } from "#core/pack/queries/pack-facts.ts";
import { indexOfVersion } from "#core/pack/queries.ts";
import { lastReady } from "#core/pack/store.ts";
import { examplePack } from "#core/pack/version.ts";
import type { Language } from "#messages/messages.ts";

const Which = {
  dossierId: Id,
  language: z.enum(["fr", "en"]).default("fr").meta({ description: "The language of the pack" }),
};
const dossierId = "01980000-0000-7000-8000-000000000010";
const nothing = { total: 0, open: 0, done: 0, dropped: 0 };

/** The pack as the client will see it if it is built now, with what stays inside and what changed, for the agency. */
export const previewPack = preparedQuery({
  name: "pack.preview",
  summary:
    "Shows the pack as the client will see it, what it leaves out, and what changed since the last one.",
  permission: "tracking.read",
  input: z.object(Which),
  output: PackPreview,
  refusals: ["dossier.not-found", "pack.too-large"],
  example: {
    input: { dossierId, language: "fr" },
    output: {
      ...{ title: "Dossier de passation : Boulangerie Aubin", client: "Boulangerie Aubin", end: null },
      ...{ language: "fr", sheets: [], recap: { total: 0, items: [] } },
      counts: {
        ...{ workItems: nothing, people: 0, decisions: 0, actions: 0 },
        ...{ performance: { metrics: 0, rows: 0 }, kept: 0 },
      },
      files: { count: 0, bytes: 0, first: [] },
      refusal: "pack.nothing-shared",
      tone: {
        count: 1,
        labels: [{ label: "warning", count: 1 }],
        told: [
          {
            ...{ label: "warning", what: "decision", name: "Garder l’ancien logo" },
            sentence: "Attention : le fichier source pèse 40 Mo.",
            rewrite: "Le fichier source pèse 40 Mo.",
          },
        ],
      },
      leftOut: [{ what: "work-item", why: "internal", count: 1, examples: ["Revoir nos tarifs"] }],
      since: { packId: examplePack.id, number: 1, madeAt: "2026-11-02T09:00:00Z", changes: [] },
    },
  },
  async ask({ dossierId: id, language }, ports, _, look, signal) {
    const read = () =>
      look(async (work) => {
        const dossier = await loadDossier(work, id);
        if (isRefusal(dossier)) return dossier;
        const facts = await packFacts(work, dossier, language);
        if (isRefusal(facts)) return facts;
        const last = await lastVersion(work, id, language);
        if (isRefusal(last)) return last;
        const leftOut = await leftOutOf(work, dossier, facts);
        const state = await stateOf(work, id, language);
        const asked = { ...facts, toneCatalogue: ports.toneCatalogue() };
        return { state, asked, facts, leftOut, last, ...(last && { before: last.index }) };
      });
    const previewed = await ports.packPreview.whole(read, signal);
    if (isRefusal(previewed)) return previewed;
    const { facts, leftOut, last } = previewed.seen;
    const { changes, ...shown } = previewed.pack;
    const since = last && changes ? { ...last.version, changes } : null;
    return { ...shown, refusal: whyNoPack(facts), leftOut, since };
  },
});

/** Which state of a dossier a pack is of: whatever changes leaves a fact in its journal, or in its agency's. */
async function stateOf(work: Work, id: Dossier["id"], language: Language): Promise<string> {
  const chains = [await loadChain(work, id), await loadChain(work, undefined)];
  return [language, ...chains.map((chain) => `${chain?.chainId}:${chain?.seq}:${chain?.hash}`)].join(" ");
}

/** The newest version in this language, with what it held; undefined when there is none yet. */
async function lastVersion(work: Work, id: Dossier["id"], language: Language) {
  const last = await lastReady(work, id, language);
  if (!last?.number || !last.madeAt) return undefined;
  const index = await indexOfVersion(work, id, last.id);
  if (isRefusal(index)) return index;
  return { version: { packId: last.id, number: last.number, madeAt: last.madeAt }, index };
}

/**
 * The preview begins with the first rows of each sheet; this reads on, of the facts of now. A sheet is
 * made of a whole dossier, and no index leads into it: what was described a moment ago is kept, as long
 * as nothing changed.
 */
export const readSheet = preparedQuery({
  name: "pack.read-sheet",
  summary: "Reads on in a sheet of the pack as the client will see it.",
  permission: "tracking.read",
  input: z.object({ ...Which, sheet: z.enum(sheetIds), after: pageCursor(Position) }),
  output: pageOf(SheetRow),
  refusals: ["dossier.not-found", "pack.too-large"],
  example: {
    input: { dossierId, language: "fr", sheet: "open-work" },
    output: { rows: [["Menu du soir", "En cours", 0.5]] },
  },
  async ask({ dossierId: id, language, sheet, after }, ports, _, look, signal) {
    const state = await look(async (work) => {
      const dossier = await loadDossier(work, id);
      return isRefusal(dossier) ? dossier : stateOf(work, id, language);
    });
    if (typeof state !== "string") return state;
    const read = () =>
      look(async (work) => {
        const dossier = await loadDossier(work, id);
        if (isRefusal(dossier)) return dossier;
        const facts = await packFacts(work, dossier, language);
        if (isRefusal(facts)) return facts;
        const asked = { ...facts, toneCatalogue: ports.toneCatalogue() };
        return { state: await stateOf(work, id, language), asked };
      });
    return ports.packPreview.page(state, { sheet, from: after?.[0] ?? 0 }, read, signal);
  },
});

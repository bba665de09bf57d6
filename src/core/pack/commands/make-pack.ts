import { z } from "zod";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import type { NewContent } from "#core/file/put-away.ts";
import { takeBack } from "#core/file/put-away.ts";
import { loadDossierKey, saveContents } from "#core/file/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { type Outcome, preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { PackCounts } from "#core/pack/pack.ts";
import { type PackFacts, packFacts, whyNoPack } from "#core/pack/queries/pack-facts.ts";
import { lastReady, loadPack, lockPack, nextNumber, savePackNews } from "#core/pack/store.ts";
import {
  buildRefusals,
  examplePack,
  type PackShown,
  placeOfIndex,
  PackShown as Shape,
} from "#core/pack/version.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";

type Made = {
  readonly at: Temporal.Instant;
  readonly content: NewContent;
  readonly zip: CarriedFile;
  readonly counts: PackCounts;
  readonly index: Uint8Array;
  /** Whether it went into the store: the last version's content is there already. */
  readonly isKept: boolean;
};

/**
 * The worker makes the pack that was asked for: facts of one moment, drawn apart, sealed, and kept as
 * the next version, unless nothing has changed since the last one. Made twice, it is made once.
 */
export const makePackVersion = preparedCommand({
  name: "pack.make",
  summary: "Makes a pack that was asked for, as the worker does.",
  permission: "pack.make",
  input: z.object({ dossierId: Id, packId: Id }),
  output: Shape,
  refusals: ["pack.not-found", ...buildRefusals],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", packId: examplePack.id },
    output: examplePack,
  },
  async prepare({ dossierId, packId }, ports, report, look, signal): Promise<Made | "done" | Refusal> {
    report({ step: "reading", done: 0, total: 1 });
    const asked = await look(async (work) => askedPack(work, dossierId, packId));
    if (isRefusal(asked) || asked === "done") return asked;
    const { tracking, about, files, prefix, at } = asked;
    return unlessStoreFails(async (): Promise<Made | Refusal> => {
      const made = await ports.makePack(
        { tracking, about, files },
        (done, total) => report({ step: "storing", done, total: total + 1 }),
        signal,
      );
      if (isRefusal(made)) return made;
      const key = ports.vault.randomBytes(32);
      const measured = await ports.sealer.measure(key, made.pieces());
      const place = `${prefix}${ports.vault.randomBytes(16).toHex()}`;
      signal?.throwIfAborted();
      report({ step: "saving", done: 0, total: 1 });
      const isKept = measured.sha256 !== asked.lastSha256;
      const pieces = () => ports.sealer.seal(key, made.pieces());
      if (isKept) await ports.fileStore.put(place, { ...measured.sealed, pieces });
      const { bytes, sha256 } = measured;
      const zip: CarriedFile = { path: "passation.zip", bytes, read: async () => new Uint8Array() };
      const content = { place, bytes, sha256, sealedBytes: measured.sealed.bytes, key };
      return { at, content, zip, counts: made.counts, index: made.index, isKept };
    });
  },
  async discard(made, { fileStore }) {
    if (made !== "done" && made.isKept) await takeBack([made.content], fileStore);
  },
  async load({ dossierId, packId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockPack(work, dossierId, packId);
  },
  async perform(pack, { dossierId, packId }, work, made): Promise<Outcome<PackShown> | Refusal> {
    if (made === "done" || pack.state === "ready" || pack.state === "same")
      return { result: pack, facts: [] };
    const agencyId = ownAgency(work.actor);
    const last = await lastReady(work, dossierId, pack.language);
    const { content, counts } = made;
    const madeAt = work.now.toString();
    if (last?.sha256 === content.sha256) {
      await savePackNews(work, dossierId, packId, { state: "same", sameAs: last.id, progress: 1, madeAt });
      const result = await loadPack(work, dossierId, packId);
      return isRefusal(result) ? result : { result, facts: [] };
    }
    if (!made.isKept) throw new Error("the last version went while the next one was made");
    const place = { agencyId, dossierId };
    const hashes = new Map([[made.zip, content.sha256]]);
    const ids = await saveContents(work, place, { at: made.at, contents: [content], hashes });
    if (isRefusal(ids)) return ids;
    const dossierKey = await loadDossierKey(work.tx, place);
    if (!dossierKey) return refuse("dossier.not-found");
    const number = await nextNumber(work, dossierId);
    await savePackNews(work, dossierId, packId, {
      ...{ state: "ready", progress: 1, problem: null, number, counts, madeAt },
      contentId: ids.get(made.zip) ?? "",
      bytes: content.bytes,
      sha256: content.sha256,
      sealedIndex: work.ports.vault.seal(dossierKey, made.index, placeOfIndex(agencyId, dossierId, packId)),
    });
    const result = await loadPack(work, dossierId, packId);
    if (isRefusal(result)) return result;
    const { bytes, sha256 } = content;
    const details = { number, language: pack.language, bytes, sha256 };
    return { result, facts: [{ dossierId, kind: "pack.made", subject: `pack:${packId}`, details }] };
  },
});

type Asked = PackFacts & {
  readonly prefix: string;
  readonly lastSha256: string | null;
  readonly at: Temporal.Instant;
};

/** Everything that the pack is made of, of one moment; done when there is nothing left to make. */
async function askedPack(work: Work, dossierId: string, packId: string): Promise<Asked | "done" | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const pack = await loadPack(work, dossierId, packId);
  if (isRefusal(pack)) return pack;
  if (pack.state === "ready" || pack.state === "same") return "done";
  const facts = await packFacts(work, dossier, pack.language);
  if (isRefusal(facts)) return facts;
  const nothing = whyNoPack(facts);
  if (nothing) return refuse(nothing);
  const last = await lastReady(work, dossierId, pack.language);
  const prefix = `${ownAgency(work.actor)}/${dossierId}/`;
  return { ...facts, prefix, lastSha256: last?.sha256 ?? null, at: work.now };
}

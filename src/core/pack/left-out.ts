import type { Dossier } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { leftInside, mostExamples } from "#core/tracking/left-inside.ts";
import type { LeftOut } from "./preview-shown.ts";
import type { PackFacts } from "./queries/pack-facts.ts";

/** What a pack of these facts leaves out and why, with some names: never for the client's eyes. */
export async function leftOutOf(
  work: Work,
  { id: dossierId, internalView }: Dossier,
  { aside }: PackFacts,
): Promise<readonly LeftOut[]> {
  const entries = await leftInside(work, { agencyId: ownAgency(work.actor), dossierId });
  const filesFor = (reason: "internal" | "of-internal-item") =>
    aside.files.filter(({ why }) => why === reason).map(({ path }) => path);
  const named = (what: LeftOut["what"], why: LeftOut["why"], names: readonly string[]): LeftOut => ({
    ...{ what, why, count: names.length },
    examples: names.slice(0, mostExamples),
  });
  const all: readonly LeftOut[] = [
    ...entries,
    named("file", "internal", filesFor("internal")),
    named("file", "of-internal-item", filesFor("of-internal-item")),
    named("attachment", "names-internal-file", aside.attachments),
    named("source", "nothing-shared", aside.sources),
    { what: "warning", why: "quotes-rows", count: aside.warnings, examples: [] },
    { what: "internal-view", why: "internal", count: internalView === null ? 0 : 1, examples: [] },
  ];
  return all.filter(({ count }) => count > 0);
}

import type { Dossier } from "#core/dossier/dossier.ts";
import { sharedFiles } from "#core/file/store.ts";
import type { Work } from "#core/kernel/operation.ts";
import { currentSnapshots } from "#core/tracking/queries/current-snapshots.ts";
import { placeOf } from "#core/tracking/store.ts";
import type { Language } from "#messages/messages.ts";

/**
 * What the dossier supposes of some variables that a letter lacks, written as they are typed: the tools of the client in
 * which the tracking lives, for the accesses to remove; what of it lives with the side that leaves, for the data to give
 * back or delete.
 * It is never the whole list, so that a person completes it and puts it in.
 */
export async function suggestedValues(
  work: Work,
  { id: dossierId, direction }: Dossier,
  language: Language,
  lacking: readonly string[],
): Promise<Record<string, string>> {
  const wants = (name: string) => lacking.includes(name);
  if (!wants("access_list") && !wants("data_sets")) return {};
  const sources = await currentSnapshots(work, placeOf(work, dossierId))
    .select(["s.id", "s.home", "n.name", "n.file"])
    .orderBy("s.id")
    .execute();
  const livingIn = (where: "client-owned-saas" | "ours") =>
    sources.filter(({ home }) => home === where).map(({ name, file }) => name ?? file);
  const theirs = direction === "client" ? livingIn("client-owned-saas") : [];
  const ours = livingIn("ours");
  // The files of the dossier are with us: no supplier gives them back.
  const files =
    wants("data_sets") && direction === "client" ? (await sharedFiles(work, dossierId)).length : 0;
  const said = language === "fr" ? "Fichiers du dossier" : "Files of the dossier";
  const data = [...ours, ...(files > 0 ? [`${said} (${files})`] : [])];
  return {
    ...(wants("access_list") && theirs.length > 0 ? { access_list: theirs.join("\n") } : {}),
    ...(wants("data_sets") && data.length > 0 ? { data_sets: data.join("\n") } : {}),
  };
}

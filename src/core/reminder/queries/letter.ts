import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { isUnsent } from "../digest.ts";
import type { Line } from "../due-lines.ts";
import type { DigestLetter, LetterLine } from "../ports.ts";
import { loadReminding, sealPlace } from "../store.ts";
import { readerOf } from "./readers.ts";

/** A digest as it is to be mailed, in the words of today; refused once it needs no sending any more. */
export async function letterOf(
  work: Work,
  digestId: string,
): Promise<
  | { readonly letter: DigestLetter; readonly dossierId: string | null; readonly contactId: string | null }
  | Refusal
> {
  const agencyId = ownAgency(work.actor);
  const row = await work.tx
    .selectFrom("digest as g")
    .innerJoin("reminder_setting as s", (join) =>
      join.onRef("s.agency_id", "=", "g.agency_id").onRef("s.id", "=", "g.setting_id"),
    )
    .select(["g.state", "g.message_id as messageId", "g.late", "g.missed", "g.planned_at as plannedAt"])
    .select(["s.id", "s.member_id as memberId", "s.dossier_id as dossierId", "s.contact_id as contactId"])
    .select([
      "s.every",
      "s.hour",
      "s.weekday",
      "s.time_zone as timeZone",
      "s.language",
      "s.next_at as nextAt",
    ])
    .select("s.stop_sealed as stopSealed")
    .where("g.agency_id", "=", agencyId)
    .where("g.id", "=", digestId)
    .executeTakeFirst();
  if (!row || !isUnsent(row.state)) return refuse("reminder.digest-not-found");
  // Whoever stopped it a moment ago gets no mail any more.
  const reader = row.every === "off" ? undefined : await readerOf(work, row);
  const agency = await loadReminding(work);
  if (isRefusal(agency)) return agency;
  if (!reader) return refuse("reminder.nobody-to-write-to");
  const language = reader.language ?? agency.language;
  const stopToken = new TextDecoder().decode(work.ports.vault.open(agency.key, row.stopSealed, sealPlace));
  const { messageId, late, missed } = row;
  const lines = await linesOf(work, digestId, language);
  return {
    dossierId: row.dossierId,
    contactId: row.contactId,
    letter: {
      ...{ messageId, late, missed, lines, stopToken, language },
      to: reader.to,
      reader: reader.is,
      agencyName: agency.name,
    },
  };
}

async function linesOf({ tx, actor }: Work, digestId: string, language: "fr" | "en") {
  const rows = await tx
    .selectFrom("digest_line as l")
    .leftJoin("step as s", (join) =>
      join
        .onRef("s.agency_id", "=", "l.agency_id")
        .onRef("s.dossier_id", "=", "l.dossier_id")
        .onRef("s.id", "=", "l.subject_id"),
    )
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "l.agency_id").onRef("d.id", "=", "l.dossier_id"),
    )
    .select(["l.kind", "l.day", "s.named", "s.title", "d.name as dossier"])
    .where("l.agency_id", "=", ownAgency(actor))
    .where("l.digest_id", "=", digestId)
    .orderBy("l.position")
    .execute();
  return rows.map(({ kind, day, named, title, dossier }) => ({
    ...{ kind, day, dossier },
    title: title ?? named?.[language] ?? null,
  }));
}

/** Lines that are no digest yet, with their words: what a preview shows. */
export async function wordsOf(
  { tx, actor }: Work,
  lines: readonly Line[],
  language: "fr" | "en",
): Promise<readonly LetterLine[]> {
  if (lines.length === 0) return [];
  const agencyId = ownAgency(actor);
  const dossierIds = [...new Set(lines.map(({ dossierId }) => dossierId))];
  const dossiers = await tx
    .selectFrom("dossier")
    .select(["id", "name"])
    .where("agency_id", "=", agencyId)
    .where("id", "in", dossierIds)
    .execute();
  const steps = await tx
    .selectFrom("step")
    .select(["id", "named", "title"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "in", dossierIds)
    .where(
      "id",
      "in",
      lines.map(({ subjectId }) => subjectId),
    )
    .execute();
  const nameOf = new Map(dossiers.map(({ id, name }) => [id, name]));
  const titleOf = new Map(steps.map(({ id, named, title }) => [id, title ?? named[language]]));
  return lines.map(({ kind, day, subjectId, dossierId }) => ({
    ...{ kind, day },
    title: titleOf.get(subjectId) ?? null,
    dossier: nameOf.get(dossierId) ?? "",
  }));
}

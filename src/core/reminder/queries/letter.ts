import { nameOfAccess } from "#core/access/access.ts";
import { sayMissed, sayObligation } from "#core/contract/explain.ts";
import { datedObligations } from "#core/contract/queries/dated-obligations.ts";
import { countsOf, type Leaver } from "#core/departure/leavers.ts";
import { seeLeavers } from "#core/departure/queries/leavers.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { withoutSecrets } from "#core/kernel/secrets.ts";
import { translator } from "#messages/translator.ts";
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
      "s.silent_days as silentDays",
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
  const { messageId, late, missed, silentDays } = row;
  const lines = await linesOf(work, digestId, { language, timeZone: row.timeZone });
  // All that it told was called off a moment ago.
  if (lines.length === 0) return refuse("reminder.nobody-to-write-to");
  return {
    dossierId: row.dossierId,
    contactId: row.contactId,
    letter: {
      ...{ messageId, late, missed, silentDays, lines, stopToken, language },
      to: reader.to,
      reader: reader.is,
      agencyName: agency.name,
      colour: agency.colour,
    },
  };
}

/** In which language a digest is written, and by which clock its reader lives. */
type ReadBy = { readonly language: "fr" | "en"; readonly timeZone: string };

async function linesOf(work: Work, digestId: string, reader: ReadBy) {
  const rows = await work.tx
    .selectFrom("digest_line")
    .select(["kind", "day", "subject_id as subjectId", "dossier_id as dossierId"])
    .where("agency_id", "=", ownAgency(work.actor))
    .where("digest_id", "=", digestId)
    .orderBy("position")
    .execute();
  return wordsOf(work, rows, reader);
}

/** Lines with their words of today: those of a digest, or those that are none yet; a meeting that was called off has none. */
export async function wordsOf(
  work: Work,
  lines: readonly Line[],
  { language, timeZone }: ReadBy,
): Promise<readonly LetterLine[]> {
  if (lines.length === 0) return [];
  const { tx, actor } = work;
  const agencyId = ownAgency(actor);
  const dossierIds = [...new Set(lines.map(({ dossierId }) => dossierId))];
  const subjectIds = lines.map(({ subjectId }) => subjectId);
  const dossiers = await tx
    .selectFrom("dossier")
    .select(["id", "name", "end_on as endOn"])
    .where("agency_id", "=", agencyId)
    .where("id", "in", dossierIds)
    .execute();
  const steps = await tx
    .selectFrom("step")
    .select(["id", "named", "title"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "in", dossierIds)
    .where("id", "in", subjectIds)
    .execute();
  const obliged = new Set(lines.flatMap((line) => (line.kind === "obligation" ? [line.dossierId] : [])));
  const contracts = await datedObligations(
    work,
    dossiers.filter(({ id }) => obliged.has(id)),
  );
  const nameOf = new Map(dossiers.map(({ id, name }) => [id, name]));
  const accesses = await tx
    .selectFrom("access")
    .select(["id", "tool_name as toolName", "resource"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "in", dossierIds)
    .where("id", "in", subjectIds)
    .execute();
  const meetings = new Map((await loadFixed(work, lines)).map((meeting) => [meeting.id, meeting] as const));
  const leavers = lines.some(({ kind }) => kind === "leaver") ? (await seeLeavers(work)).people : [];
  const t = translator(language);
  const stillOn = ({ name, places }: Leaver) => {
    const { accesses: count, dossiers } = countsOf({ places });
    const where = t("mail", "digest.leaver.dossiers", { count: dossiers });
    return t("mail", "digest.leaver", { name, count, where });
  };
  const titleOf = new Map([
    ...accesses.map((access) => [access.id, nameOfAccess(access)] as const),
    ...steps.map(({ id, named, title }) => [id, title ?? named[language]] as const),
    ...leavers.flatMap((one) => (one.memberId ? [[one.memberId, stillOn(one)] as const] : [])),
    ...contracts.dated.map(({ clauseId, kind }) => [clauseId, sayObligation(kind)[language]] as const),
  ]);
  const missedOf = new Map(
    contracts.missed.map((one) => [`${one.clauseId} ${one.last}`, sayMissed(one)[language]]),
  );
  return lines.flatMap(({ kind, day, subjectId, dossierId }): LetterLine[] => {
    const meeting = meetings.get(subjectId);
    if (kind === "meeting" && !meeting) return [];
    return [
      {
        kind,
        day: meeting?.on ?? day,
        // A step, a dossier or an access that was named before names were refused them: no mail tells a password.
        title:
          withoutSecrets(
            meeting?.title ?? missedOf.get(`${subjectId} ${day}`) ?? titleOf.get(subjectId) ?? "",
          ) || null,
        dossier: withoutSecrets(nameOf.get(dossierId) ?? ""),
        dossierId,
        at: meeting?.at ?? null,
        zone: meeting && meeting.timeZone !== timeZone ? meeting.timeZone : null,
      },
    ];
  });
}

/** The meetings of these lines that still have a time. */
async function loadFixed({ tx, actor }: Work, lines: readonly Line[]) {
  const ids = lines.flatMap(({ kind, subjectId }) => (kind === "meeting" ? [subjectId] : []));
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("meeting")
    .select(["id", "title", "time_zone as timeZone", "slot"])
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "in", ids)
    .where("state", "=", "fixed")
    .execute();
  return rows.flatMap(({ slot, ...meeting }) => (slot ? [{ ...meeting, on: slot.on, at: slot.at }] : []));
}

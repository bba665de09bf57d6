import { sql } from "kysely";

/** Whether a member has something to do in a dossier, by the columns that name it where one asks. */
export const hasOpenStep = (memberId: string, of: { readonly agency: string; readonly dossier: string }) =>
  sql<boolean>`exists (select from step as s where s.agency_id = ${sql.ref(of.agency)}
    and s.dossier_id = ${sql.ref(of.dossier)} and s.member_id = ${memberId} and s.is_open = true)`;

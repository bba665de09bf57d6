import type { Look, Work } from "#core/kernel/operation.ts";
import type { Kept, Rows } from "./audit.ts";

type Tx = Work["tx"];

/** Rows read by one statement. */
const rowsAtOnce = 1_000;

/** What an agency keeps, each answer read in a moment of its own: a store is asked meanwhile. */
export const rowsOf = (agencyId: string, look: Look): Rows => ({
  after: (place) => look(({ tx }) => keptAfter(tx, agencyId, place)),
  has: (place) => look(({ tx }) => isKept(tx, agencyId, place)),
});

/** Contents of files, and parts of uploads on their way, in the order of their places. */
async function keptAfter(tx: Tx, agencyId: string, after: string): Promise<readonly Kept[]> {
  const from = after === "" ? `${agencyId}/` : after;
  // The sign that follows the stroke: places begin with the agency, and an index on them with its places.
  const to = `${agencyId}0`;
  const contents = await tx
    .selectFrom("file_content")
    .select(["id", "dossier_id as dossierId", "place", "sealed_bytes as sealedBytes"])
    .where("agency_id", "=", agencyId)
    .where("place", ">", from)
    .where("place", "<", to)
    .orderBy("place")
    .limit(rowsAtOnce)
    .execute();
  const parts = await tx
    .selectFrom("upload_part")
    .select(["upload_id as id", "dossier_id as dossierId", "place", "sealed_bytes as sealedBytes"])
    .where("agency_id", "=", agencyId)
    .where("place", ">", from)
    .where("place", "<", to)
    .orderBy("place")
    .limit(rowsAtOnce)
    .execute();
  return [...contents, ...parts]
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, rowsAtOnce);
}

/** Whether a row names what lies at this place. */
export async function isKept(tx: Tx, agencyId: string, place: string): Promise<boolean> {
  for (const table of ["file_content", "upload_part"] as const) {
    const row = await tx
      .selectFrom(table)
      .select("place")
      .where("agency_id", "=", agencyId)
      .where("place", "=", place)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}

/** Where a content is met first: the path of a file that has it, or the name of the upload it is a part of. */
export async function pathOfContent(tx: Tx, agencyId: string, { dossierId, id }: Kept): Promise<string> {
  const row = await tx
    .selectFrom("file")
    .select("path")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("content_id", "=", id)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (row) return row.path;
  const upload = await tx
    .selectFrom("upload")
    .select("name")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("id", "=", id)
    .executeTakeFirst();
  return upload?.name ?? "";
}

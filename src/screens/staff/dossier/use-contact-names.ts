import { useParams } from "@tanstack/react-router";
import { useAskAlong } from "../ask.ts";

/**
 * The names of the contacts of the dossier that one is in, by their ids; undefined until they are known. Only asked
 * where one may have to be named.
 */
export function useContactNames(isWanted = true): ReadonlyMap<string, string> | undefined {
  const { dossierId } = useParams({ strict: false });
  const asked = dossierId !== undefined && isWanted ? { dossierId, limit: 200 } : undefined;
  const rows = useAskAlong("contact.list", asked).data?.rows;
  return rows && new Map(rows.map(({ id, name }) => [id, name]));
}

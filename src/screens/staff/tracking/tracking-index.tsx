import { Navigate, useParams } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useAsk } from "../ask.ts";

/** The tracking opens on what waits for a decision; on the import as long as nothing is there. */
export function TrackingIndex() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data, error, isFetching, refetch } = useAsk("dossier.read-overview", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  // What was known before an import would lead back to it.
  if (!data || isFetching) return <Loading />;
  const { sources, openWork } = data.counts;
  return <Navigate to={sources + openWork > 0 ? paths.recap(dossierId) : paths.import(dossierId)} replace />;
}

import { CatchBoundary, useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect } from "react";
import { pathOfEntry } from "#screens/paths.ts";
import { Drawer } from "#screens/ui/drawer.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../../ask.ts";
import { BrokenPart } from "../../broken-page.tsx";
import { type Entry, type EntryKind, nameOf } from "./entry.ts";
import "./entries.css";

const details = () => import("./entry-details.tsx");
const EntryDetails = lazy(() => details().then((file) => ({ default: file.EntryDetails })));

/** Fetches what the drawer shows once the list is there: a list shows sooner without it. */
export function useDrawerSoon(): void {
  useEffect(() => {
    const timer = setTimeout(() => void details().catch(() => undefined), 500);
    return () => clearTimeout(timer);
  }, []);
}

/** One entry beside its list, with everything that is known of it. */
export function EntryDrawer(props: {
  readonly kind: EntryKind;
  readonly dossierId: string;
  readonly entryId: string;
  /** What the list knows already: shown at once, until all of it has come. */
  readonly known: Entry | undefined;
  /** What the list says of it, that the entry itself does not. */
  readonly above?: ReactNode;
  readonly onClose: () => void;
}) {
  const { kind, dossierId, entryId, known, above, onClose } = props;
  const { say } = useWords();
  const { data, error, refetch } = useAsk("tracking.read-entry", { dossierId, entryId });
  const navigate = useNavigate();
  // An address of one list may name an entry of another: it is shown where it stands.
  const elsewhere = data && data.kind !== kind ? pathOfEntry(data.kind, dossierId, entryId) : undefined;
  useEffect(() => {
    if (elsewhere) void navigate({ href: elsewhere, replace: true });
  }, [elsewhere, navigate]);
  // The name shows at once, its twenty fields right after.
  const named = elsewhere ? undefined : (data ?? known);
  const entry = useDeferredValue(true, false) ? named : undefined;
  return (
    <Drawer title={(named && nameOf(kind, named)) || say("entries.untitled")} onClose={onClose}>
      {above}
      {entry ? (
        <CatchBoundary getResetKey={() => entryId} errorComponent={BrokenPart}>
          <Suspense fallback={<Loading />}>
            <EntryDetails
              kind={kind}
              dossierId={dossierId}
              entry={entry}
              imported={data?.imported ?? null}
              changedSince={data?.changedSince ?? []}
              onRemoved={onClose}
            />
          </Suspense>
        </CatchBoundary>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}

import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { BuildPack } from "./build-pack.tsx";
import { ComparedPacks } from "./compared-packs.tsx";
import { type Pack, PackTable } from "./pack-table.tsx";
import { useWatchBuild } from "./use-watch-build.ts";

/** How often a build under way is asked how far it is; milliseconds. */
const everyLook = 1_000;

/** What will the client receive? The pack as it can be built today, and the versions that were. */
export function PackPage() {
  const { say } = useWords();
  const sayOf = useSided();
  const { dossierId = "" } = useParams({ strict: false });
  const { rows, error, retry, more, loadingMore } = useAskPages("pack.list", { dossierId, limit: 20 });
  const [compared, setCompared] = useState<Pack>();
  const newest = rows?.[0];
  const isUnderWay = newest?.state === "queued" || newest?.state === "building";
  const watch = useWatchBuild(dossierId);
  useEffect(() => {
    if (!isUnderWay) return;
    watch(newest.id);
    const timer = setInterval(retry, everyLook);
    return () => clearInterval(timer);
  }, [isUnderWay, newest?.id, watch, retry]);
  if (!rows) return error ? <ErrorState error={error} retry={retry} /> : <Loading />;
  const versions = rows.filter(({ state }) => state === "ready");
  const [before, ...others] = compared ? versions.slice(versions.indexOf(compared) + 1) : [];
  return (
    <>
      <Section title={sayOf("pack.build.title")} lead={say("pack.build.lead")}>
        {error && <ErrorState error={error} retry={retry} />}
        <p>
          <Link to={paths.packPreview(dossierId)}>{sayOf("preview.open")}</Link>
        </p>
        <BuildPack dossierId={dossierId} newest={newest} versions={versions} onAsked={watch} />
      </Section>
      {versions.length > 0 && (
        <Section title={say("pack.versions.title")}>
          <PackTable
            dossierId={dossierId}
            rows={versions}
            more={more}
            loadingMore={loadingMore}
            onCompare={setCompared}
          />
        </Section>
      )}
      {compared && before && (
        <ComparedPacks
          key={compared.id}
          dossierId={dossierId}
          pack={compared}
          earlier={[before, ...others]}
        />
      )}
    </>
  );
}

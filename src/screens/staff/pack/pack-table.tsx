import type { Answer } from "#screens/api.ts";
import { languages } from "#screens/languages.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useSizes } from "../files/size-words.ts";
import { useAddedBy } from "../files/use-files.ts";
import { useStaff } from "../session.tsx";

export type Pack = Answer<"pack.list">["rows"][number];

/** The versions that are ready, the newest first, each to be saved and compared with the one below it. */
export function PackTable(props: {
  readonly dossierId: string;
  readonly rows: readonly Pack[];
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
  readonly onCompare: (pack: Pack) => void;
}) {
  const { dossierId, rows, more, loadingMore, onCompare } = props;
  const { say, dates } = useWords();
  const sizeOf = useSizes();
  const addedBy = useAddedBy();
  const { api } = useStaff();
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  return (
    <Table
      caption={say("pack.versions.title")}
      rows={rows}
      keyOf={({ id }) => id}
      more={more}
      loadingMore={loadingMore}
      columns={[
        {
          key: "number",
          head: say("pack.version"),
          isName: true,
          cell: ({ number }) => say("pack.version.number", { number: number ?? 0 }),
        },
        { key: "language", head: say("pack.language"), cell: ({ language }) => languages[language] },
        { key: "made", head: say("pack.made"), cell: ({ madeAt }) => madeAt && dates.moment(madeAt) },
        { key: "asked", head: say("pack.asked-by"), cell: ({ askedBy }) => addedBy(askedBy) },
        {
          key: "holds",
          head: say("pack.holds"),
          cell: ({ counts }) => counts && say("pack.open-work", { count: counts.workItems.open }),
        },
        {
          key: "do",
          head: "",
          cell: (pack) => (
            <>
              <a href={`/api/packs/${dossierId}/${pack.id}${agency}`} download>
                {say("pack.download", { number: pack.number ?? 0, size: sizeOf(pack.bytes ?? 0) })}
              </a>
              {pack !== rows.at(-1) && (
                <>
                  {" · "}
                  <LinkButton onClick={() => onCompare(pack)}>
                    {say("pack.compare", { number: pack.number ?? 0 })}
                  </LinkButton>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

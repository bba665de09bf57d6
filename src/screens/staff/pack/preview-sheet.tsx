import { Box, Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Answer } from "#screens/api.ts";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { SheetCell } from "./sheet-cell.tsx";

type Preview = Answer<"pack.preview">;

/** One sheet of the workbook as a table: the rows that came with the preview, then more when they are asked for. */
export function PreviewSheet(props: {
  readonly dossierId: string;
  readonly language: Preview["language"];
  readonly sheet: Preview["sheets"][number];
}) {
  const { dossierId, language, sheet } = props;
  const { say } = useWords();
  const { api, scope } = useStaff();
  const later = useInfiniteQuery({
    queryKey: [...scope, "pack.read-sheet", dossierId, language, sheet.id, sheet.next],
    queryFn: ({ pageParam, signal }) =>
      api.call("pack.read-sheet", { dossierId, language, sheet: sheet.id, after: pageParam }, signal),
    initialPageParam: sheet.next ?? "",
    getNextPageParam: (last) => last.next,
    enabled: false,
  });
  const all = [...sheet.rows, ...(later.data?.pages.flatMap((page) => page.rows) ?? [])];
  // A row of the workbook is known by its place.
  const rows = all.map((row, at) => ({ key: `row ${at}`, row }));
  const more = later.data ? later.hasNextPage : sheet.next !== undefined;
  return (
    <div className="stack">
      {sheet.note && <p className="quiet">{sheet.note}</p>}
      <Box component="section" className="sheet-frame" aria-label={sheet.name} tabIndex={0}>
        <table lang={language}>
          <caption className="visually-hidden">{sheet.name}</caption>
          <thead>
            <tr>
              {sheet.columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key: place, row }) => (
              <tr key={place}>
                {sheet.columns.map(({ key, kind, title }, column) => (
                  <td key={key} className={kind} data-head={title}>
                    {(row[column] ?? null) !== null && (
                      <div>
                        <SheetCell cell={row[column]} kind={kind} language={language} />
                      </div>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      <p className="quiet">{say("preview.rows", { shown: rows.length, count: sheet.total })}</p>
      {later.error && <ErrorState error={later.error} />}
      {more && (
        <Button
          variant="default"
          className="table-more"
          loading={later.isFetching}
          onClick={() => void (later.data ? later.fetchNextPage() : later.refetch())}
        >
          {say("table.more")}
        </Button>
      )}
    </div>
  );
}

import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { useSizes } from "./size-words.ts";
import { type FileRow, useAddedBy } from "./use-files.ts";

/** The files as a list; several of them can be dealt with at once. */
export function FileTable(props: {
  readonly dossierId: string;
  readonly rows: readonly FileRow[];
  readonly facets: { readonly folders: readonly { readonly folder: string }[] };
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
  /** The one that is shown beside. */
  readonly openId: string | undefined;
}) {
  const { dossierId, rows, facets, more, loadingMore, openId } = props;
  const { say } = useWords();
  const reason = useReason("file.write");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // What is no longer shown is no longer meant.
  const chosen = rows.filter(({ id }) => selected.has(id));
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen.map(({ id }) => id));
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setSelected(next);
  };
  const columns = useColumns(dossierId, openId);
  const select: Column<FileRow> = {
    key: "select",
    head: "",
    cell: ({ id, path }) => (
      <input
        type="checkbox"
        className="files-check"
        aria-label={say("files.select", { name: path })}
        checked={selected.has(id)}
        onChange={({ currentTarget }) => toggle([id], currentTarget.checked)}
      />
    ),
  };
  return (
    <>
      {reason === undefined && (
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.length === rows.length}
            onChange={({ currentTarget }) =>
              toggle(
                rows.map(({ id }) => id),
                currentTarget.checked,
              )
            }
          />
          {say("files.select-all")}
        </label>
      )}
      {chosen.length > 0 && (
        <BulkBar
          dossierId={dossierId}
          files={chosen}
          folders={facets.folders.map(({ folder }) => folder)}
          onDone={() => setSelected(new Set())}
        />
      )}
      <Table
        caption={say("files.title")}
        rows={rows}
        keyOf={({ id }) => id}
        more={more}
        loadingMore={loadingMore}
        columns={reason === undefined ? [select, ...columns] : columns}
      />
    </>
  );
}

function useColumns(dossierId: string, openId: string | undefined): readonly Column<FileRow>[] {
  const { say, dates } = useWords();
  const sayOf = useSided();
  const sizeOf = useSizes();
  const addedBy = useAddedBy();
  const added: Column<FileRow> = {
    key: "added",
    head: say("files.added"),
    cell: ({ uploadedAt, uploadedBy, origin }) => (
      <>
        {dates.moment(uploadedAt)} · {addedBy(uploadedBy)}
        {origin === "export" && <span className="quiet"> ({say("files.from-export")})</span>}
      </>
    ),
  };
  return [
    {
      key: "name",
      head: say("files.name"),
      isName: true,
      cell: ({ id, name, folder, tags }) => (
        <>
          {folder !== "" && <span className="files-folder quiet">{folder}/</span>}
          <Link to={paths.file(dossierId, id)} current={id === openId}>
            {name}
          </Link>
          {tags.length > 0 && (
            <span className="files-tags">
              {tags.map((tag) => (
                <span key={tag} className="files-tag">
                  {tag}
                </span>
              ))}
            </span>
          )}
        </>
      ),
    },
    {
      key: "size",
      head: say("files.size"),
      cell: ({ bytes }) => <span className="nowrap">{sizeOf(bytes)}</span>,
    },
    {
      key: "sees",
      head: say("files.who-sees"),
      cell: ({ visibility }) => (visibility === "shared" ? sayOf("files.shared") : say("files.internal")),
    },
    // Beside the list this is told of the one that is open.
    ...(openId === undefined ? [added] : []),
  ];
}

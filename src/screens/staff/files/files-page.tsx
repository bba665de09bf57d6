import { NativeSelect, TextInput } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useAskPages } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { FileDrawer } from "./file-drawer.tsx";
import { FileTable } from "./file-table.tsx";
import { sendFiles } from "./sending.ts";
import { SendingList } from "./sending-list.tsx";
import { useSizes } from "./size-words.ts";
import { useDestination, type Wanted } from "./use-files.ts";
import "./files.css";

/** The files of a dossier: what comes, what is there, and one of them beside. */
export function FilesPage() {
  const { dossierId = "", fileId } = useParams({ strict: false });
  const { say } = useWords();
  const sayOf = useSided();
  const [wanted, setWanted] = useState<Wanted>({ sort: "name" });
  const { words, ...rest } = wanted;
  const later = useDeferredValue(words);
  const asked = { dossierId, limit: 100, ...rest, ...(later ? { words: later } : {}) };
  const { rows, error, retry, more, loadingMore } = useAskPages("file.list", asked);
  const facets = useAsk("file.read-facets", { dossierId });
  const isFiltered = Boolean(wanted.folder !== undefined || wanted.tag || words);
  if (error) return <ErrorState error={error} retry={retry} />;
  return (
    <div className="files" data-beside={fileId ? "" : undefined}>
      <Section title={say("files.title")} lead={say("files.lead")}>
        <Arrivals dossierId={dossierId} folder={wanted.folder ?? ""} />
        {!facets.data ? (
          <Loading />
        ) : facets.data.files === 0 ? (
          <EmptyState title={say("files.empty")}>
            <p>{sayOf("files.empty.lead")}</p>
          </EmptyState>
        ) : (
          <>
            <Counts {...facets.data} />
            <Filters wanted={wanted} facets={facets.data} onChange={setWanted} />
            {rows === undefined ? (
              <Loading />
            ) : rows.length === 0 ? (
              <EmptyState title={say("files.none")}>
                {isFiltered && (
                  <LinkButton onClick={() => setWanted({ sort: wanted.sort })}>{say("files.all")}</LinkButton>
                )}
              </EmptyState>
            ) : (
              <FileTable
                dossierId={dossierId}
                rows={rows}
                facets={facets.data}
                more={more}
                loadingMore={loadingMore}
                openId={fileId}
              />
            )}
          </>
        )}
      </Section>
      {fileId && <FileDrawer key={fileId} dossierId={dossierId} fileId={fileId} />}
    </div>
  );
}

/** Where files are dropped, and how far those are that are on their way. */
function Arrivals({ dossierId, folder }: { readonly dossierId: string; readonly folder: string }) {
  const reason = useReason("file.write");
  return reason ? <p className="quiet">{reason}</p> : <OpenArrivals dossierId={dossierId} folder={folder} />;
}

function OpenArrivals({ dossierId, folder }: { readonly dossierId: string; readonly folder: string }) {
  const { say } = useWords();
  const to = useDestination(dossierId, folder);
  const { data } = useAsk("upload.list", { dossierId });
  const unfinished = data?.uploads ?? [];
  return (
    <>
      <DropZone
        invitation={folder ? say("files.drop-in", { folder }) : say("files.drop")}
        choose={say("files.choose")}
        onFiles={(files) => sendFiles(files, to, unfinished)}
      />
      <SendingList dossierId={dossierId} unfinished={unfinished} />
    </>
  );
}

type Facets = {
  readonly files: number;
  readonly internal: number;
  readonly bytes: number;
  readonly folders: readonly { readonly folder: string; readonly files: number }[];
  readonly tags: readonly { readonly tag: string; readonly files: number }[];
};

function Counts({ files, internal, bytes }: Facets) {
  const { say } = useWords();
  const sizeOf = useSizes();
  return (
    <p className="quiet">
      {say("files.counts", { count: files, size: sizeOf(bytes) })}
      {internal > 0 && <>, {say("files.counts.internal", { count: internal })}</>}
    </p>
  );
}

function Filters(props: {
  readonly wanted: Wanted;
  readonly facets: Facets;
  readonly onChange: (wanted: Wanted) => void;
}) {
  const { wanted, facets, onChange } = props;
  const { say } = useWords();
  const { folder: _, tag: __, ...besides } = wanted;
  const { folder, tag } = wanted;
  const inFolder = folder === undefined ? {} : { folder };
  const withTag = tag === undefined ? {} : { tag };
  return (
    <search className="row files-filters">
      <TextInput
        type="search"
        aria-label={say("files.search")}
        placeholder={say("files.search")}
        value={wanted.words ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ ...wanted, words: value })}
      />
      <NativeSelect
        aria-label={say("files.folder")}
        value={folder === undefined ? "" : `=${folder}`}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...besides, ...withTag, ...(value === "" ? {} : { folder: value.slice(1) }) })
        }
        data={[
          { value: "", label: say("files.folder.any") },
          ...facets.folders.map((one) => ({
            value: `=${one.folder}`,
            label: `${one.folder || say("files.folder.none")} (${one.files})`,
          })),
        ]}
      />
      {facets.tags.length > 0 && (
        <NativeSelect
          aria-label={say("files.tags")}
          value={tag ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...besides, ...inFolder, ...(value === "" ? {} : { tag: value }) })
          }
          data={[
            { value: "", label: say("files.tag.any") },
            ...facets.tags.map((one) => ({ value: one.tag, label: `${one.tag} (${one.files})` })),
          ]}
        />
      )}
      <NativeSelect
        aria-label={say("files.sort")}
        value={wanted.sort}
        onChange={({ currentTarget: { value } }) => {
          const sort = sorts.find((one) => one === value);
          if (sort) onChange({ ...wanted, sort });
        }}
        data={sorts.map((value) => ({ value, label: say(`files.sort.${value}`) }))}
      />
    </search>
  );
}

const sorts = ["name", "newest", "largest"] as const;

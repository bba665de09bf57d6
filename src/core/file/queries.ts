import { sql } from "kysely";
import { z } from "zod";
import { loadDossier, rowsIn } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id, Instant, PageSize, pageCursor, pageOf } from "#core/kernel/ids.ts";
import { preparedQuery, query, type Work } from "#core/kernel/operation.ts";
import { planForValues } from "#core/kernel/plan-for-values.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { audit, mayGo } from "./audit.ts";
import { placeOfKey } from "./file.ts";
import { Count, exampleFile, FileShown, Folder, Hash, Tag, toFileShown } from "./file-shown.ts";
import { presentFiles, shownColumns } from "./present-files.ts";
import { findFile, findShown, loadDossierKey } from "./store.ts";
import { unlessStoreFails } from "./store-failure.ts";
import { pathOfContent, rowsOf } from "./stored-rows.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const exampleHash = exampleFile.sha256;

export const fileSorts = ["name", "newest", "largest"] as const;

/** The files of a dossier that are there now: uploaded ones, and those of the newest export of each source. */
export const listFiles = query({
  name: "file.list",
  summary: "Lists the files of a dossier: uploaded ones, and those that its exports carried.",
  permission: "tracking.read",
  input: z.object({
    dossierId: Id,
    folder: Folder.optional(),
    tag: Tag.optional(),
    words: z.string().max(200).optional().meta({ description: "All of them stand in its folder or name" }),
    sort: z.enum(fileSorts).default("name").meta({ description: "name: folder by folder" }),
    after: pageCursor(z.string().max(1_000), Instant, Count, Id),
    limit: PageSize,
  }),
  output: pageOf(FileShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [exampleFile] } },
  async read({ dossierId, limit, ...wanted }, work) {
    if ([wanted.tag, wanted.words, wanted.folder].some((one) => one !== undefined)) await planForValues(work);
    const rows = await rowsIn(work, dossierId, filesWanted(work, dossierId, wanted).limit(limit + 1));
    if (isRefusal(rows)) return rows;
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const next = last && JSON.stringify([last.inOrder, last.uploadedAt, last.bytes, last.id]);
    return { rows: rows.slice(0, limit).map(toFileShown), ...(next ? { next } : {}) };
  },
});

/** One file, as the list shows it. */
export const readFile = query({
  name: "file.read",
  summary: "Tells what is known of one file of a dossier.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, fileId: Id }),
  output: FileShown,
  refusals: ["file.not-found"],
  example: { input: { dossierId, fileId: exampleFile.id }, output: exampleFile },
  async read({ dossierId, fileId }, { tx, actor }) {
    const file = await findShown(tx, { agencyId: ownAgency(actor), dossierId }, fileId);
    return file ? toFileShown(file) : refuse("file.not-found");
  },
});

type Wanted = {
  readonly folder?: string | undefined;
  readonly tag?: string | undefined;
  readonly words?: string | undefined;
  readonly sort: (typeof fileSorts)[number];
  readonly after?: readonly [inOrder: string, addedAt: string, bytes: number, id: string] | undefined;
};

function filesWanted({ tx, actor }: Work, dossierId: string, wanted: Wanted) {
  const { folder, tag, words = "", sort, after } = wanted;
  const [inOrder = "", addedAt = "", bytes = 0, id = ""] = after ?? [];
  let files = presentFiles(tx, { agencyId: ownAgency(actor), dossierId })
    .select([...shownColumns, "f.in_order as inOrder"])
    .where("f.removed_at", "is", null)
    .$if(folder !== undefined, (all) => all.where("f.folder", "=", folder ?? ""))
    .$if(tag !== undefined, (all) => all.where(sql<boolean>`f.tags @> array[${tag ?? ""}]`));
  for (const word of words.split(/\s+/).slice(0, 20)) {
    if (word === "") continue;
    files = files.where(sql<boolean>`position(fold(${word}) in fold(f.folder || '/' || f.name)) > 0`);
  }
  switch (sort) {
    case "name":
      return files
        .$if(after !== undefined, (all) => all.where(sql<boolean>`(f.in_order, f.id) > (${inOrder}, ${id})`))
        .orderBy("f.in_order")
        .orderBy("f.id");
    case "newest":
      return files
        .$if(after !== undefined, (all) => all.where(sql<boolean>`(f.added_at, f.id) < (${addedAt}, ${id})`))
        .orderBy("f.added_at", "desc")
        .orderBy("f.id", "desc");
    case "largest":
      return files
        .$if(after !== undefined, (all) => all.where(sql<boolean>`(c.bytes, f.id) < (${bytes}, ${id})`))
        .orderBy("c.bytes", "desc")
        .orderBy("f.id", "desc");
    default:
      return sort satisfies never;
  }
}

/** The folders and tags of a dossier's files, with how many files each has. */
export const readFileFacets = query({
  name: "file.read-facets",
  summary: "Tells the folders and tags of a dossier's files, and how many files each has.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    files: Count,
    internal: Count.meta({ description: "How many of them stay inside the agency" }),
    bytes: Count,
    folders: z.array(z.object({ folder: z.string(), files: Count })),
    tags: z.array(z.object({ tag: z.string(), files: Count })),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId },
    output: {
      ...{ files: 12, internal: 1, bytes: 4_800_211 },
      folders: [{ folder: "Refonte", files: 12 }],
      tags: [{ tag: "visuel", files: 3 }],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const files = presentFiles(work.tx, { agencyId: ownAgency(work.actor), dossierId }).where(
      "f.removed_at",
      "is",
      null,
    );
    const { rows } = await sql<{ files: number; internal: number; bytes: number }>`
      select count(*) /* of one dossier */::int as files, count(*) /* of one dossier */ filter (where visibility = 'internal')::int as internal,
        coalesce(sum(bytes), 0)::bigint as bytes
      from (${files.select(["f.visibility", "c.bytes"])}) as one`.execute(work.tx);
    const folders = await sql<{ folder: string; files: number }>`
      select folder, count(*) /* of one dossier */::int as files from (${files.select("f.folder")}) as one
      group by folder order by fold(folder), folder limit ${mostFacets}`.execute(work.tx);
    const tags = await sql<{ tag: string; files: number }>`
      select tag, count(*) /* of one dossier */::int as files from (${files.select("f.tags")}) as one, unnest(tags) as tag
      group by tag order by files desc, tag limit ${mostFacets}`.execute(work.tx);
    const [all = { files: 0, internal: 0, bytes: 0 }] = rows;
    return {
      files: all.files,
      internal: all.internal,
      bytes: Number(all.bytes),
      folders: folders.rows,
      tags: tags.rows,
    };
  },
});

/** How many folders and tags are told at most. */
const mostFacets = 500;

/**
 * Where a file lies and what opens it. No door knows this query: its answer never leaves the
 * process, `open-file.ts` makes the file of it.
 */
export const locateFile = query({
  name: "file.locate",
  summary: "Finds the content of a file and the key that opens it.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, fileId: Id }),
  output: z.object({
    name: z.string(),
    bytes: Count,
    sha256: Hash,
    place: z.string(),
    key: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  refusals: ["file.not-found"],
  example: {
    input: { dossierId, fileId: "01980000-0000-7000-8000-000000000030" },
    output: { name: "a.png", bytes: 1, sha256: exampleHash, place: "", key: new Uint8Array(32) },
  },
  async read({ dossierId, fileId }, { tx, actor, ports }) {
    const place = { agencyId: ownAgency(actor), dossierId };
    const file = await findFile(tx, place, fileId);
    const dossierKey = file && (await loadDossierKey(tx, place));
    if (!file || !dossierKey) return refuse("file.not-found");
    const key = ports.vault.open(dossierKey, file.sealedKey, placeOfKey(place, file));
    return { name: file.name, bytes: file.bytes, sha256: file.sha256, place: file.place, key };
  },
});

/** How many faults are told one by one. */
const mostTold = 100;

const Fault = z.object({
  fault: z.enum(["missing", "altered"]),
  dossierId: Id,
  path: z.string().meta({ description: "A file that has this content" }),
  place: z.string(),
});
type Fault = z.infer<typeof Fault>;

/** Whether the store of files has what the rows say, and what it has besides. */
export const checkFiles = preparedQuery({
  name: "file.check",
  summary: "Compares the files that the agency's rows name with those that the store of files has.",
  permission: "file.keep",
  input: z.object({}),
  output: z.object({
    whole: Count.meta({ description: "Contents that a row names and the store has, in their size" }),
    missing: Count.meta({ description: "Contents that a row names and the store does not have" }),
    altered: Count.meta({ description: "Contents that the store has in another size" }),
    faults: z.array(Fault).meta({ description: `The first ${mostTold} of them` }),
    forgotten: z
      .object({ count: Count, bytes: Count, mayGo: Count })
      .meta({ description: "Contents that no row names; file.collect deletes those older than a day" }),
  }),
  refusals: ["file.store-unreachable", "file.store-refused"],
  example: {
    input: {},
    output: {
      whole: 212,
      missing: 0,
      altered: 0,
      faults: [],
      forgotten: { count: 1, bytes: 48_243, mayGo: 0 },
    },
  },
  async ask(_, { fileStore }, __, look) {
    const { agencyId, now } = await look(async ({ actor, now }) => ({ agencyId: ownAgency(actor), now }));
    const counted = { whole: 0, missing: 0, altered: 0 };
    const faults: Fault[] = [];
    const forgotten = { count: 0, bytes: 0, mayGo: 0 };
    const checked = await unlessStoreFails(async () => {
      for await (const finding of audit(agencyId, rowsOf(agencyId, look), fileStore)) {
        if (finding.kind === "forgotten") {
          forgotten.count += 1;
          forgotten.bytes += finding.stored.bytes;
          if (mayGo(finding.stored, now)) forgotten.mayGo += 1;
          continue;
        }
        const { kind, kept } = finding;
        counted[kind] += 1;
        if (kind === "whole" || faults.length === mostTold) continue;
        const path = await look(({ tx }) => pathOfContent(tx, agencyId, kept));
        faults.push({ fault: kind, dossierId: kept.dossierId, path, place: kept.place });
      }
    });
    return checked ?? { ...counted, faults, forgotten };
  },
});

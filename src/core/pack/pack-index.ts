import { z } from "zod";
import type { AskedPack } from "./pack.ts";

/** The kinds of things that two versions of a pack are compared by. */
export const indexKinds = [
  "dossier",
  "source",
  "work-item",
  "decision",
  "stakeholder",
  "access",
  "action",
  "performance",
  "kept",
  "file",
] as const;
export type IndexKind = (typeof indexKinds)[number];

/** What one version of a pack holds: for each thing a key that stays, what it is called, and a digest of all it says. */
export type PackIndex = readonly {
  readonly kind: IndexKind;
  readonly key: string;
  readonly name: string;
  readonly digest: string;
}[];

/** What versions made earlier did not tell: beside one of them, nothing is known of it. */
const toldLater: ReadonlySet<IndexKind> = new Set(["dossier", "source", "kept"]);

/**
 * What a version holds, to be compared with the next. Rows of figures are one thing per source and
 * dimension; what was kept as such has no id, and is known by what it says.
 */
export function indexOf({ tracking, about, files }: AskedPack, sha256: (text: string) => string): PackIndex {
  const digest = (value: unknown) => sha256(JSON.stringify(value)).slice(0, 16);
  const of = (kind: IndexKind, source: string, id: string, name: string, said: unknown) => ({
    kind,
    key: `${source}\0${id}`,
    name: name.slice(0, 200),
    digest: digest(said),
  });
  const { client, agency, end, homes = {}, accesses = [] } = about;
  const dossier = Object.entries({ client, agency, end }).flatMap(([field, value]) =>
    value === undefined ? [] : [of("dossier", "", field, value, value)],
  );
  const told = tracking.flatMap(({ sourceKey, workItems, decisions, stakeholders, actions, ...source }) => [
    of("source", sourceKey, "", source.name ?? source.file, [
      ...[source.kind, source.name, source.file, source.exportedAt, homes[sourceKey]],
      source.warnings,
    ]),
    ...workItems.map((one) => of("work-item", sourceKey, one.externalId, one.title, one)),
    ...decisions.map((one) => of("decision", sourceKey, one.externalId, one.title, one)),
    ...stakeholders.map((one) => of("stakeholder", sourceKey, one.externalId, one.name, one)),
    ...actions.map((one) => of("action", sourceKey, one.externalId, one.text, one)),
    ...[...Map.groupBy(source.performance, ({ dimension }) => dimension)].map(([dimension, rows]) =>
      of("performance", sourceKey, dimension, dimension, rows),
    ),
    ...[...Map.groupBy(source.kept, ({ text }) => text)].map(([text, rows]) =>
      of("kept", sourceKey, digest(text), text, rows.length),
    ),
  ]);
  const rights = accesses.map((one) => {
    const name = one.resource === undefined ? one.tool : `${one.tool} · ${one.resource}`;
    return of("access", "", name, name, one);
  });
  return [
    ...dossier,
    ...told,
    ...rights,
    ...files.map(({ path, sha256: hash }) => of("file", "", path, path, hash)),
  ];
}

/** An index as it is kept and travels, JSON in UTF-8: of a large project only a thread makes it, or reads it. */
export const writtenIndex = (index: PackIndex): Uint8Array => new TextEncoder().encode(JSON.stringify(index));
export const readIndex = (written: Uint8Array): PackIndex => JSON.parse(new TextDecoder().decode(written));

const Named = z.object({
  count: z.number().int(),
  names: z.array(z.string()).meta({ description: "The first 200" }),
});

/** What came, changed and went, kind by kind. */
export const Changes = z.array(
  z.object({ kind: z.enum(indexKinds), added: Named, changed: Named, gone: Named }),
);

/** How many of each list are named. */
const mostNamed = 200;

/** What came, changed and went between two versions, kind by kind; kinds without a difference are left out. */
export function changesBetween(before: PackIndex, after: PackIndex) {
  // Every version has a client: one that does not say so was made earlier.
  const tellsAll = [before, after].every((index) => index.some(({ kind }) => kind === "dossier"));
  return indexKinds.flatMap((kind) => {
    if (toldLater.has(kind) && !tellsAll) return [];
    const was = new Map(before.filter((one) => one.kind === kind).map((one) => [one.key, one]));
    const is = new Map(after.filter((one) => one.kind === kind).map((one) => [one.key, one]));
    const added = [...is.values()].filter(({ key }) => !was.has(key));
    const gone = [...was.values()].filter(({ key }) => !is.has(key));
    const changed = [...is.values()].filter(
      ({ key, digest }) => was.has(key) && was.get(key)?.digest !== digest,
    );
    if (added.length + gone.length + changed.length === 0) return [];
    const named = (all: PackIndex) => ({
      count: all.length,
      names: all.slice(0, mostNamed).map(({ name }) => name),
    });
    return [{ kind, added: named(added), changed: named(changed), gone: named(gone) }];
  });
}

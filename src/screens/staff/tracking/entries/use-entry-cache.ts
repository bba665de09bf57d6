import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Operations } from "#core/commands.ts";
import type { Answer } from "#screens/api.ts";
import { useStaff } from "../../session.tsx";
import { type Entry, type EntryKind, listOf } from "./entry.ts";
import type { Pages } from "./use-entries.ts";

type Recap = Answer<"tracking.read-recap">;
type Read = Answer<"tracking.read-entry">;

/** What no change of an entry changes, besides the lists of other kinds: it need not travel again after each. */
const alwaysUnmoved: readonly (keyof Operations)[] = [
  "agency.read",
  "agency.list-members",
  "contact.list",
  "dossier.read",
  "view.list",
];

/**
 * What is known here of entries: a change shows at once, before the server has answered, and rows
 * stay where they are even when they no longer fit the filter, until the list is asked for again.
 */
export function useEntryCache() {
  const { scope } = useStaff();
  const queries = useQueryClient();
  return useMemo(() => {
    const rows = (kind: EntryKind, change: (row: Entry) => Entry) =>
      queries.setQueriesData<Pages>(
        { queryKey: [...scope, listOf[kind]] },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({ ...page, rows: page.rows.map(change) })),
          },
      );
    const read = (change: (entry: Read) => Read) =>
      queries.setQueriesData<Read>(
        { queryKey: [...scope, "tracking.read-entry"] },
        (data) => data && change(data),
      );
    return {
      put(kind: EntryKind, ...entries: readonly Entry[]): void {
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        rows(kind, (row) => byId.get(row.id) ?? row);
        read((shown) => ({ ...shown, ...byId.get(shown.id) }));
      },
      /** The same done to several entries, wherever they are shown, in the recap too. */
      putHandling(handlings: ReadonlyMap<string, Pick<Entry, "handling" | "handlingNote">>): void {
        const to = <One extends { readonly id: string }>(one: One): One => ({
          ...one,
          ...handlings.get(one.id),
        });
        rows("work-item", (row) => (handlings.has(row.id) ? to(row) : row));
        read((shown) => (handlings.has(shown.id) ? to(shown) : shown));
        queries.setQueriesData<Recap>({ queryKey: [...scope, "tracking.read-recap"] }, (recap) => {
          if (!recap) return recap;
          const items = recap.items.map((item) => (handlings.has(item.id) ? to(item) : item));
          return { ...recap, items, counts: countsAfter(recap, items) };
        });
      },
      /** Answers on their way say what was before: they would undo on screen what was just done. */
      async holdStill(): Promise<void> {
        await queries.cancelQueries({ queryKey: [...scope, "tracking.read-recap"] });
      },
      /**
       * Whatever else counts or shows entries of a kind is asked again; the lists of it themselves the next time they
       * are opened.
       */
      othersChanged(kind: EntryKind, besides: readonly string[] = []): void {
        const stays = new Set<unknown>([listOf[kind], ...besides]);
        const unmoved = new Set<unknown>([...alwaysUnmoved, ...Object.values(listOf)]);
        void queries.invalidateQueries({
          queryKey: scope,
          predicate: ({ queryKey: [, , name] }) => !stays.has(name) && !unmoved.has(name),
        });
        void queries.invalidateQueries({
          queryKey: scope,
          predicate: ({ queryKey: [, , name] }) => stays.has(name),
          refetchType: "none",
        });
      },
      /** An entry came or went. */
      async listChanged(kind: EntryKind): Promise<void> {
        this.othersChanged(kind);
        await queries.invalidateQueries({ queryKey: [...scope, listOf[kind]] });
      },
    };
  }, [queries, scope]);
}

/** The counts are of all open items, also of those that are not among these. */
function countsAfter({ items: before, counts }: Recap, after: Recap["items"]): Recap["counts"] {
  const having = (items: Recap["items"], wanted: Recap["items"][number]["handling"]) =>
    items.filter(({ handling }) => handling === wanted).length;
  const moved = (wanted: Recap["items"][number]["handling"]) =>
    having(after, wanted) - having(before, wanted);
  return {
    open: counts.open,
    finish: counts.finish + moved("finish"),
    handOver: counts.handOver + moved("hand-over"),
    drop: counts.drop + moved("drop"),
    undecided: counts.undecided + moved(null),
  };
}

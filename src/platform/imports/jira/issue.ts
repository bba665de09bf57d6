import type { WorkItem } from "#core/tracking/tracking.ts";
import type { Work } from "./cells.ts";

/** One issue as an export tells it, before it is known which other issues the same file holds. */
export type Issue = {
  readonly item: WorkItem;
  /** Jira's own number, by which sub-tasks name their parent in a CSV. */
  readonly id: string | undefined;
  /** Keys or numbers of the parent and of the epic, the nearest first. */
  readonly parents: readonly string[];
  /** Keys of the issues that must be finished before. */
  readonly blockedBy: readonly string[];
  readonly work: readonly Work[];
  readonly people: readonly Named[];
  readonly project: Project;
};

/** Somebody whom an issue names, with the id of their account where it is told. */
export type Named = { readonly name: string; readonly id: string | undefined; readonly lead?: true };

type Project = {
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly about: string | undefined;
};

/** `CCS-60` */
export const isKey = (text: string) => /^[A-Z][A-Z0-9_]{0,30}-\d+$/.test(text);
/** Ids of accounts, which say nothing to a reader. */
export const isAccountId = (text: string) =>
  /^(?:(?:\d+:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}|[0-9a-f]{24}|JIRAUSER\d+|qm:\S+|ug:\S+)$/i.test(text);
/** Nobody, in the words of both languages. */
export const isNobody = (text: string) =>
  /^(?:unassigned|anonymous|anonyme|non (?:attribu|assign)[ée]e?|-1)$/i.test(text);

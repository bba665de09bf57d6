import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import { finishSource } from "../finish-source.ts";
import { headed, tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "../json-values.ts";
import { privateValues } from "../private-values.ts";
import { keptRows } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { issueId, nodesOf, placeOfIssue, readComment, readIssue } from "./issue.ts";
import { isProjectItem, readProjectItem } from "./project-item.ts";
import { githubRows, readGithubRow } from "./table.ts";

/**
 * GitHub issues, pull requests and project items: REST lists and searches, `gh issue|pr list --json`,
 * `gh project item-list --format json`, GraphQL answers, and tables exported from a project view.
 */
export const github: Importer = {
  kind: "github",
  recognise: (document) =>
    document.form === "json"
      ? itemsIn(document.value).some(
          (item) => isGithubItem(item) || isProjectItem(item) || isLoneComment(item),
        )
      : tablesOf(document).some(
          (table) => githubRows(headed(table, "title|titre", "url|html_url|html url")) > 0,
        ),
  read(document, { language }): ImportedSource | Refusal {
    const watch = privateValues(document.file, language);
    const items = document.form === "json" ? itemsIn(document.value) : [];
    const rows = tablesOf(document).flatMap((table) => headed(table, "title|titre")?.rows ?? []);
    const read =
      document.form === "json"
        ? items.flatMap((item) => (isProjectItem(item) ? readProjectItem(item) : readIssue(item)) ?? [])
        : rows.flatMap((row) => readGithubRow(row) ?? []);
    const lost = rows.filter((row) => readGithubRow(row) === undefined);
    const comments = items.filter(isLoneComment);
    const workItems = withComments(onePerId(read), comments);
    const known = new Set(workItems.map((item) => item.externalId));
    const name = nameOf(document.form === "json" ? document.value : undefined, [
      ...known,
      ...comments.map(commentedId),
    ]);
    return finishSource(
      importedSource({
        kind: "github",
        file: document.file,
        name,
        sourceKey: `github:${name ?? document.file.replace(/\.\w+$/, "")}${listOf(workItems)}`,
        workItems,
        stakeholders: stakeholdersOf(workItems, items),
        kept: [
          ...keptRows(lost, teller(language)),
          ...comments.filter((one) => !known.has(commentedId(one) ?? "")).flatMap(kept),
        ],
        warnings: document.warnings,
      }),
      watch,
    );
  },
};

/** Every issue-like object of an answer, however GitHub wraps its lists. */
function itemsIn(value: unknown, depth = 0): readonly JsonObject[] {
  if (depth > 6) return [];
  const objects = objectsOf(nodesOf(value));
  if (objects.length > 0) {
    return objects.flatMap((object) =>
      isGithubItem(object) || isProjectItem(object) || isLoneComment(object)
        ? [object]
        : itemsIn(object, depth + 1),
    );
  }
  const object = objectOf(value);
  if (isGithubItem(object)) return [object];
  return Object.values(object).flatMap((inner) =>
    typeof inner === "object" && inner !== null ? itemsIn(inner, depth + 1) : [],
  );
}

function isGithubItem(item: JsonObject): boolean {
  if (textOf(item, "title") === undefined || textOf(item, "state", "number") === undefined) return false;
  const url = textOf(item, "html_url", "url");
  return placeOfIssue(url) !== undefined && !("iid" in item);
}

/** A pull request has an `issue_url` too, but a comment has no title. */
const isLoneComment = (item: JsonObject) =>
  !("title" in item) && "body" in item && placeOfIssue(textOf(item, "issue_url")) !== undefined;
const commentedId = (comment: JsonObject) => issueId({ url: textOf(comment, "issue_url") });

const kept = (comment: JsonObject) =>
  readComment(comment).map(({ text, by }) => ({
    where: [commentedId(comment), by].filter(Boolean).join(" · "),
    text,
  }));

/** Issues and pull requests are two lists of one repository: one must not take the other's place. */
function listOf(items: readonly WorkItem[]): string {
  if (items.length === 0) return ":comments";
  return items.every((item) => item.other.type === "pull request") ? ":pull-requests" : "";
}

function withComments(items: readonly WorkItem[], comments: readonly JsonObject[]): readonly WorkItem[] {
  const byIssue = Map.groupBy(comments, commentedId);
  return items.map((item) => {
    const own = (byIssue.get(item.externalId) ?? []).flatMap(readComment);
    return own.length === 0 ? item : { ...item, comments: [...item.comments, ...own] };
  });
}

/** An answer read page after page may repeat an issue: the last one is the newest. */
function onePerId(items: readonly WorkItem[]): readonly WorkItem[] {
  return [...new Map(items.map((item) => [item.externalId, item])).values()];
}

/** The project's title, else the repositories, which do not change from one export to the next. */
function nameOf(value: unknown, ids: readonly (string | undefined)[]): string | undefined {
  const project = Object.values(objectOf(objectOf(value).data)).flatMap((owner) => {
    const title = textOf(objectOf(objectOf(owner).projectV2), "title");
    return title === undefined ? [] : [title];
  })[0];
  const repositories = ids.flatMap((id) => /^(.+)#\d+$/.exec(id ?? "")?.[1] ?? []);
  return project ?? (repositories.length > 0 ? [...new Set(repositories)].sort().join(", ") : undefined);
}

function stakeholdersOf(items: readonly WorkItem[], raw: readonly JsonObject[]): readonly Stakeholder[] {
  const found = new Map<string, Stakeholder>();
  // Some lists give a login with its name in one place and alone in the next: that is one person.
  const named = new Map<string, string>();
  for (const user of raw.flatMap((item) => [item.user, item.author, ...nodesOf(item.assignees)])) {
    const login = textOf(objectOf(user), "login");
    if (login === undefined) continue;
    const before = named.get(login);
    const name = textOf(objectOf(user), "name") ?? before ?? login;
    if (before !== undefined && before !== name) found.delete(before);
    named.set(login, name);
    const bot = textOf(objectOf(user), "type") === "Bot" || /\[bot\]$/.test(login);
    found.set(name, { externalId: login, name, ...(bot ? { role: "bot" } : {}) });
  }
  for (const name of items.flatMap((item) => [
    ...item.people.map((one) => one.name),
    ...item.comments.flatMap((comment) => comment.by ?? []),
  ])) {
    if (!found.has(name) && !named.has(name)) found.set(name, { externalId: name, name });
  }
  return [...found.values()];
}

import { blockingLabel } from "../blocking-label.ts";
import type { DateColumns } from "../date-columns.ts";
import type { HeadedRow, HeadedTable } from "../headed-table.ts";
import { workItem } from "../imported-source.ts";
import { remainingCells } from "../remaining-cells.ts";
import { attachmentIn, type CellReading, commentIn, workIn } from "./cells.ts";
import { columns, customField, customFields, isBlockedBy } from "./columns.ts";
import { type Issue, isAccountId, isKey, isNobody, type Named } from "./issue.ts";
import { issueState } from "./state.ts";
import { wikiText } from "./wiki-text.ts";

const { reporter, creator, watchers, type, resolution, ...understood } = columns;
const read = Object.values(understood).flat();
/** Jira's own words for nothing: no vote, no development, a ratio of nothing. */
const nothing = /^(?:0|\{\}|\[\]|-1|unresolved|non r[ée]solue?)$/i;

/** What all the rows of a table share. */
export type TableReading = {
  /** Headers of the columns whose name varies with the site: custom fields, links to other issues. */
  readonly named: Readonly<Record<"start" | "flag" | "epic" | "blockedBy", readonly string[]>>;
  readonly dates: DateColumns;
  readonly cells: CellReading;
};

/** Prepares the reading of a table: names of accounts come from the columns that pair them with their ids. */
export function readingOf(table: HeadedTable, dates: DateColumns): TableReading {
  const names = new Map<string, string>();
  for (const row of table.rows) for (const { name, id } of peopleIn(row)) if (id) names.set(id, name);
  const nameOf = (id: string) => names.get(id) ?? (id === "" || isAccountId(id) ? undefined : id);
  const headers = [...new Set(table.headers)];
  const custom = (name: RegExp) => headers.filter((header) => name.test(customField(header) ?? header));
  return {
    named: {
      start: custom(customFields.start),
      flag: custom(customFields.flag),
      epic: custom(customFields.epic),
      blockedBy: headers.filter(isBlockedBy),
    },
    dates,
    cells: { dateIn: dates.readText, nameOf },
  };
}

/** One issue; undefined without a key or a title. */
export function readRow(row: HeadedRow, { named, dates, cells }: TableReading): Issue | undefined {
  const key = row.text(...columns.key, ...columns.shortKey);
  const title = row.text(...columns.summary);
  if (key === undefined || title === undefined) return undefined;
  const stage = row.text(...columns.status);
  const resolvedOn = dates.read(row, ...columns.resolved);
  const progress = {
    status: stage,
    category: row.text(...columns.category),
    resolution: row.text(...columns.resolution),
    resolvedOn,
  };
  const state = issueState(progress);
  const start = named.start.find((header) => row.text(header) !== undefined);
  const flag = named.flag.flatMap((header) => row.all(header)).join(", ") || undefined;
  const labels = columns.labels.flatMap((name) => row.all(name));
  const attachments = columns.attachment
    .flatMap((name) => row.all(name))
    .map((cell) => attachmentIn(cell, cells));
  const assignee = row.text(...columns.assignee);
  const description = row.text(...columns.description);
  const changedOn = dates.read(row, ...columns.categoryChanged);
  const item = workItem({
    externalId: key,
    state,
    title,
    description: description && wikiText(description),
    stage,
    people: assignee === undefined || isNobody(assignee) ? [] : [{ name: assignee }],
    createdOn: dates.read(row, ...columns.created),
    startOn: start === undefined ? undefined : dates.read(row, start),
    dueOn: dates.read(row, ...columns.due),
    doneOn: state === "open" ? undefined : (resolvedOn ?? changedOn),
    updatedOn: dates.read(row, ...columns.updated),
    priority: row.text(...columns.priority),
    labels,
    blocker: flag ?? blockingLabel([...labels, ...(stage === undefined ? [] : [stage])]),
    comments: columns.comment.flatMap((name) => row.all(name)).map((cell) => commentIn(cell, cells)),
    attachments,
    url: addressOf(key, attachments),
    other: { ...otherIn(row, start), ...dates.unread(row) },
  });
  return {
    item,
    id: row.text(...columns.id),
    parents: [
      ...columns.parent.flatMap((name) => row.all(name)),
      ...named.epic.flatMap((header) => row.all(header)),
    ]
      .filter((one, at, all) => one !== key && all.indexOf(one) === at)
      .sort((one, two) => Number(isKey(two)) - Number(isKey(one))),
    blockedBy: named.blockedBy.flatMap((header) => row.all(header)),
    work: columns.log.flatMap((name) => row.all(name)).flatMap((cell) => workIn(cell, cells) ?? []),
    people: peopleIn(row),
    project: {
      key: row.text(...columns.projectKey) ?? /^(.*)-\d+$/.exec(key)?.[1],
      name: row.text(...columns.projectName),
      about: row.text(...columns.projectText),
    },
  };
}

/** Custom fields go by their own name; what is empty in Jira's words, or only sorts its screens, is left out. */
function otherIn(row: HeadedRow, start: string | undefined): Record<string, string> {
  const cells = Object.entries(remainingCells(row, read)).flatMap(([header, value]) => {
    if (header === start || nothing.test(value) || isAccountId(value)) return [];
    const name = customField(header) ?? header;
    return customFields.plumbing.test(name) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(cells);
}

function peopleIn(row: HeadedRow): readonly Named[] {
  const pair = (names: readonly string[], ids: readonly string[]): readonly Named[] => {
    const found = names.flatMap((name) => row.all(name)).filter((name) => !isNobody(name));
    const known = ids.flatMap((id) => row.all(id));
    return found.map((name, at) => ({ name, id: known.length === found.length ? known[at] : undefined }));
  };
  return [
    ...pair(columns.assignee, columns.assigneeId),
    ...pair(columns.reporter, columns.reporterId),
    ...pair(columns.creator, columns.creatorId),
    ...pair(columns.watchers, columns.watchersId),
    ...pair(columns.lead, columns.leadId).map((one) => ({ ...one, lead: true as const })),
  ];
}

/** A CSV has no address of the issue, but those of its files tell where Jira lives. */
function addressOf(key: string, attachments: readonly { readonly url?: string }[]): string | undefined {
  const base = attachments.flatMap(
    ({ url }) => /^(https?:\/\/.+?)\/(?:rest\/api|secure\/attachment)\//.exec(url ?? "")?.[1] ?? [],
  )[0];
  return base === undefined ? undefined : `${base}/browse/${key}`;
}

import { blockingLabel } from "../blocking-label.ts";
import type { Document, XmlElement } from "../document.ts";
import { filled, workItem } from "../imported-source.ts";
import { markupText } from "../markup-text.ts";
import { writtenDate } from "../written-dates.ts";
import { customFields } from "./columns.ts";
import { type Issue, isAccountId, isNobody, type Named } from "./issue.ts";
import { issueState } from "./state.ts";

/** The channel of an RSS of issues, as the issue navigator exports it; undefined for any other feed. */
export function channelIn(document: Document): XmlElement | undefined {
  if (document.form !== "xml" || document.root.name !== "rss") return undefined;
  const channel = child(document.root, "channel");
  const items = channel === undefined ? [] : all(channel, "item");
  const jira = items.some(
    (item) => child(item, "key") && child(item, "summary") && (child(item, "status") ?? child(item, "type")),
  );
  return jira || (channel && child(channel, "issue") && child(channel, "build-info")) ? channel : undefined;
}

export const itemsOf = (channel: XmlElement) => all(channel, "item");

const child = (element: XmlElement, name: string) => element.children.find((one) => one.name === name);
const all = (element: XmlElement, name: string) => element.children.filter((one) => one.name === name);
const textIn = (element: XmlElement | undefined) => {
  const text = element?.text.trim() ?? "";
  return text === "" ? undefined : text;
};
const texts = (element: XmlElement, name: string) => all(element, name).flatMap((one) => textIn(one) ?? []);
/** Dates are RFC 822: `Thu, 19 Feb 2026 19:31:00 +0100`. */
const dateIn = (text: string | undefined) =>
  text === undefined ? undefined : writtenDate(text, "day-first")?.start;
const dayIn = (text: string | undefined) => (/ 00:00:00 /.test(text ?? "") ? written(text) : dateIn(text));
/** A due date is written at midnight of its own zone: the day is the one written, whatever the zone. */
const written = (text: string | undefined) => dateIn(text?.replace(/ 00:00:00 .*$/, ""));

const understood = new Set(
  "title link project description key summary type priority status statusCategory resolution assignee reporter labels created updated resolved due comments issuelinks attachments subtasks customfields parent votes watches".split(
    " ",
  ),
);

/** One issue; undefined without a key or a title. */
export function readItem(item: XmlElement): Issue | undefined {
  const text = (name: string) => textIn(child(item, name));
  const key = text("key");
  const title = text("summary");
  if (key === undefined || title === undefined) return undefined;
  const category = child(item, "statusCategory");
  const resolvedOn = dateIn(text("resolved"));
  const state = issueState({
    status: text("status"),
    category: category?.attributes.key ?? textIn(category),
    resolution: text("resolution"),
    resolvedOn,
  });
  const names = namesIn(item);
  const custom = customIn(item);
  const field = (name: RegExp) => custom.find(([label]) => name.test(label))?.[1];
  const start = field(customFields.start);
  const assignee = text("assignee");
  const description = text("description");
  const labels = all(item, "labels").flatMap((list) => texts(list, "label"));
  const stage = text("status");
  const link = text("link");
  return {
    item: workItem({
      externalId: key,
      state,
      title,
      description: description && markupText(description),
      stage,
      people: assignee === undefined || isNobody(assignee) ? [] : [{ name: assignee }],
      createdOn: dateIn(text("created")),
      startOn: dayIn(start),
      dueOn: dayIn(text("due")),
      doneOn: state === "open" ? undefined : resolvedOn,
      updatedOn: dateIn(text("updated")),
      priority: text("priority"),
      labels,
      blocker:
        field(customFields.flag) ?? blockingLabel([...labels, ...(stage === undefined ? [] : [stage])]),
      comments: all(item, "comments")
        .flatMap((list) => all(list, "comment"))
        .flatMap((comment) => {
          const said = markupText(comment.text);
          const author = comment.attributes.author ?? "";
          const by = names.get(author) ?? (isAccountId(author) ? undefined : author);
          return said === ""
            ? []
            : [{ ...filled({ by, at: dateIn(comment.attributes.created) }), text: said }];
        }),
      attachments: all(item, "attachments")
        .flatMap((list) => all(list, "attachment"))
        .map(({ attributes }) => {
          const name = attributes.name ?? attributes.id ?? "";
          const base = /^(https?:\/\/.+?)\/browse\//.exec(link ?? "")?.[1];
          const url = base && `${base}/secure/attachment/${attributes.id}/${encodeURIComponent(name)}`;
          return filled({ name, url });
        }),
      url: link,
      other: otherIn(item, custom, text("resolution")),
    }),
    id: child(item, "key")?.attributes.id,
    parents: [
      ...texts(item, "parent"),
      ...custom.flatMap(([name, value]) => (customFields.epic.test(name) ? [value] : [])),
    ],
    blockedBy: blockersIn(item),
    work: [],
    people: peopleIn(item),
    project: {
      key: child(item, "project")?.attributes.key ?? /^(.*)-\d+$/.exec(key)?.[1],
      name: text("project"),
      about: undefined,
    },
  };
}

/** `is blocked by` stands among the inward links of a type called Blocks, or says so itself. */
function blockersIn(item: XmlElement): readonly string[] {
  return all(item, "issuelinks")
    .flatMap((links) => all(links, "issuelinktype"))
    .flatMap((type) =>
      all(type, "inwardlinks")
        .filter(
          ({ attributes }) =>
            /^(?:is )?blocked by|bloqu[ée]e? par/i.test(attributes.description ?? "") ||
            /^block/i.test(textIn(child(type, "name")) ?? ""),
        )
        .flatMap((links) => all(links, "issuelink"))
        .flatMap((link) => texts(link, "issuekey")),
    );
}

function customIn(item: XmlElement): readonly (readonly [string, string])[] {
  return all(item, "customfields")
    .flatMap((fields) => all(fields, "customfield"))
    .flatMap((field) => {
      const name = textIn(child(field, "customfieldname"));
      const values = all(field, "customfieldvalues").flatMap((list) => list.children);
      const value = values.flatMap((one) => markupText(one.text) || []).join(", ");
      return name === undefined || value === "" ? [] : [[name, value] as const];
    });
}

/** Links to other issues, custom fields and every element without a place of its own. */
function otherIn(
  item: XmlElement,
  custom: readonly (readonly [string, string])[],
  resolution: string | undefined,
): Record<string, string> {
  const links = all(item, "issuelinks")
    .flatMap((list) => all(list, "issuelinktype"))
    .flatMap((type) => type.children)
    .flatMap((way) => {
      const keys = all(way, "issuelink").flatMap((link) => texts(link, "issuekey"));
      return keys.length === 0 ? [] : [[way.attributes.description ?? way.name, keys.join(", ")] as const];
    });
  const rest = item.children.flatMap((element) => {
    const value = textIn(element);
    return understood.has(element.name) || value === undefined
      ? []
      : [[element.name, markupText(value)] as const];
  });
  const plain = custom.filter(
    ([name]) => ![customFields.start, customFields.plumbing].some((known) => known.test(name)),
  );
  const together = Map.groupBy([...rest, ...links, ...plain], ([name]) => name);
  return {
    ...Object.fromEntries(
      [...together].map(([name, values]) => [name, values.map(([, value]) => value).join(" · ")]),
    ),
    ...filled({
      type: textIn(child(item, "type")),
      reporter: textIn(child(item, "reporter")),
      resolution:
        resolution === undefined || /^(?:unresolved|non r)/i.test(resolution) ? undefined : resolution,
    }),
  };
}

function peopleIn(item: XmlElement): readonly Named[] {
  return ["assignee", "reporter"].flatMap((role) => {
    const element = child(item, role);
    const name = textIn(element);
    if (element === undefined || name === undefined || isNobody(name)) return [];
    return [{ name, id: element.attributes.accountid ?? element.attributes.username }];
  });
}

const namesIn = (item: XmlElement) =>
  new Map(peopleIn(item).flatMap(({ id, name }) => (id === undefined ? [] : [[id, name] as const])));

import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Person, Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import type { XmlElement } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { all, dayOf, field, isRealTask, readTask } from "./task.ts";

/** Microsoft Project plans saved as XML (MSPDI), by Project itself or by a tool that writes its format. */
export const msProject: Importer = {
  kind: "ms-project",
  recognise: (document) => document.form === "xml" && isPlan(document.root),
  read(document, { language }): ImportedSource | Refusal {
    const watch = privateValues(document.file, language);
    const root = document.form === "xml" ? document.root : empty;
    const resources = all(child(root, "Resources"), "Resource").filter(
      (one) => field(one, "UID") !== "0" && field(one, "IsNull") !== "1" && field(one, "Name") !== undefined,
    );
    const name = field(root, "Title") ?? field(root, "Name")?.replace(/\.(?:xml|mpp|mpt)$/i, "");
    const author = field(root, "Author");
    const known = new Set(resources.map((one) => field(one, "Name")));
    return finishSource(
      importedSource({
        kind: "ms-project",
        file: document.file,
        name,
        sourceKey: `ms-project:${field(root, "GUID") ?? name ?? document.file.replace(/\.\w+$/, "")}`,
        exportedAt: dayOf(root, "LastSaved"),
        workItems: tasksOf(root, resources),
        stakeholders: [
          ...resources.filter(isPerson).map(stakeholder),
          ...(author === undefined || known.has(author) ? [] : [authorOf(author, field(root, "Company"))]),
        ],
        kept: resources
          .filter((one) => !isPerson(one))
          .map((one) => ({ where: "Resources", text: field(one, "Name") ?? "" })),
        warnings: document.warnings,
      }),
      watch,
    );
  },
};

const empty: XmlElement = { name: "", attributes: {}, children: [], text: "" };
/** Work resources are people; material and cost (0 and 2) are not. */
const isPerson = (resource: XmlElement) => !/^[02]$/.test(field(resource, "Type") ?? "1");
const child = (element: XmlElement, name: string) => all(element, name)[0];

const isPlan = (root: XmlElement) =>
  root.name === "Project" &&
  (root.attributes.xmlns === "http://schemas.microsoft.com/project" ||
    (child(root, "Tasks") !== undefined && child(root, "SaveVersion") !== undefined));

/** A plan lists its tasks in order with their depth: the parent is the last one less deep. */
function tasksOf(root: XmlElement, resources: readonly XmlElement[]): readonly WorkItem[] {
  const tasks = all(child(root, "Tasks"), "Task").filter(isRealTask);
  const titles = new Map(tasks.map((task) => [field(task, "UID") ?? "", field(task, "Name") ?? ""]));
  const people = peopleByTask(root, resources);
  const fieldNames = new Map(
    all(child(root, "ExtendedAttributes"), "ExtendedAttribute").map((attribute) => [
      field(attribute, "FieldID") ?? "",
      field(attribute, "Alias") ?? field(attribute, "FieldName") ?? "",
    ]),
  );
  const above: { readonly depth: number; readonly uid: string }[] = [];
  return tasks.map((task) => {
    const depth = Number(field(task, "OutlineLevel") ?? 1);
    const uid = field(task, "UID") ?? "";
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parent = above.at(-1)?.uid;
    above.push({ depth, uid });
    return readTask(task, { parent, people: people.get(uid) ?? [], titles, fieldNames });
  });
}

function peopleByTask(
  root: XmlElement,
  resources: readonly XmlElement[],
): ReadonlyMap<string, readonly Person[]> {
  const byUid = new Map(resources.map((one) => [field(one, "UID"), one]));
  const people = new Map<string, readonly Person[]>();
  for (const assignment of all(child(root, "Assignments"), "Assignment")) {
    const resource = byUid.get(field(assignment, "ResourceUID"));
    const task = field(assignment, "TaskUID");
    const name = resource && field(resource, "Name");
    if (task === undefined || !resource || name === undefined) continue;
    people.set(task, [...(people.get(task) ?? []), filled({ name, email: field(resource, "EmailAddress") })]);
  }
  return people;
}

function stakeholder(resource: XmlElement): Stakeholder {
  const name = field(resource, "Name") ?? "";
  return filled({
    externalId: field(resource, "UID") ?? name,
    name,
    email: field(resource, "EmailAddress"),
    organisation: field(resource, "Group"),
  });
}

const authorOf = (name: string, organisation: string | undefined): Stakeholder =>
  filled({ externalId: `author:${name}`, name, organisation });

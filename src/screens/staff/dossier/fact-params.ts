import type { FactKind } from "#core/kernel/fact.ts";

export type Details = Readonly<Record<string, unknown>>;

export const isDetails = (value: unknown): value is Details =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What sentences have a blank for, by the name of the detail that fills it. */
const blanks = [
  ...["added", "changed", "contact", "email", "file", "from", "key", "letter", "name"],
  ...["number", "path", "reason", "text", "to", "version", "what"],
];

/** What the sentence of this kind puts in its blanks; `…` where the details were erased. */
export function paramsOf(
  kind: FactKind,
  details: Details,
  field: (name: string) => string,
  change: (name: string, change: unknown) => string,
  day: (iso: string) => string,
  language: "fr" | "en",
) {
  // What a playbook names is kept in both languages, what a person wrote as it was written.
  const text = (value: unknown): string | number => {
    const said = isDetails(value) ? value[language] : value;
    return typeof said === "string" || typeof said === "number" ? said : "…";
  };
  switch (kind) {
    case "access.edited": {
      const names = Array.isArray(details.fields) ? details.fields.map(String) : [];
      return { name: text(details.name), fields: names.map(field).join(", ") || "…" };
    }
    case "dossier.edited":
      return {
        fields:
          Object.entries(details)
            .map(([name, to]) => change(name, to))
            .join(", ") || "…",
      };
    case "contract.day-proposed":
    case "contract.day-rejected":
    case "contract.obligation-overridden":
      return { to: typeof details.to === "string" ? day(details.to) : "…", reason: text(details.reason) };
    case "monitor.deleted": {
      const { packAcceptedOn: on, packAcceptedBy: by } = details;
      return { name: text(details.name), day: typeof on === "string" ? day(on) : "…", by: text(by) };
    }
    case "tracking.imported": {
      const sources = Array.isArray(details.sources) ? details.sources.filter(isDetails) : [];
      return { count: sources.length, names: sources.map(({ file }) => text(file)).join(", ") || "…" };
    }
    default:
      return {
        ...Object.fromEntries(blanks.map((blank) => [blank, text(details[blank])])),
        count: typeof details.count === "number" ? details.count : 1,
      };
  }
}

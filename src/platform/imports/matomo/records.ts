import { type ColumnTable, columnTable, headerAt } from "../column-table.ts";
import type { Cell, Document, Table, XmlElement } from "../document.ts";
import { headerKey, tablesOf } from "../headed-table.ts";
import { objectOf, otherFields } from "../json-values.ts";

/** One flat record of an export: fields by name, in the order they came. */
type RecordFields = Readonly<Record<string, Cell>>;

/** Headers of its own, as compared: metrics of the API by their raw names, and words only it uses. */
const raw =
  /^(?:nb (?:uniq visitors|visits|actions|hits|users|visits converted|conversions|pageviews|downloads|outlinks|searches|impressions|interactions|events)|sum daily nb uniq visitors|idvisit)$/;
const translated =
  /^(?:unique visitors|visiteurs uniques|eindeutige besucher|visits with conversions|visites avec conversions?|besuche mit konversionen|actions per visit|actions par visite|aktionen pro besuch|maximum actions in one visit|maximale aktionen pro besuch|bounces|rebonds|absprunge|avg\. visit duration.*|duree moyenne des visites.*|durchschn\. besuchszeit.*|(?:metadata|metadonnees|metadaten)[: ].*)$/;
const visits =
  /^(?:visits|visites|besuche|actions|aktionen|pageviews|page views|pages vues|seitenansichten)$/;

/** True when these fields are surely Matomo's: a raw metric, or enough of its own words. */
function isMatomo(keys: readonly string[]): boolean {
  if (keys.some((key) => raw.test(key))) return true;
  const own = keys.filter((key) => translated.test(key)).length;
  return own > 1 || (own > 0 && keys.some((key) => visits.test(key)));
}

/** The records of a document, whatever form the API gave them, as one table; undefined when it is not Matomo's. */
export function matomoTable(document: Document): ColumnTable | undefined {
  switch (document.form) {
    case "tables":
      return tablesOf(document).flatMap((table) => {
        const at = headerAt(table, isMatomo);
        return at < 0 ? [] : [columnTable(table, at)];
      })[0];
    case "json":
      return tableOf(jsonRecords(document.value, undefined, undefined), document.file);
    case "xml":
      return /^results?$/.test(document.root.name)
        ? tableOf(xmlRecords(document.root, undefined), document.file)
        : undefined;
    default:
      return undefined;
  }
}

function tableOf(records: readonly RecordFields[], name: string): ColumnTable | undefined {
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (!isMatomo(headers.map(headerKey))) return undefined;
  const rows = [headers, ...records.map((record) => headers.map((header) => record[header] ?? null))];
  const table: Table = { name, hidden: false, rows, rowNumber: (index) => index + 1 };
  return columnTable(table, 0);
}

/** `[{label…}]`, `{"2026-01-01": [{…}]}`, or one record; sub-tables follow their parent as `parent > child`. */
function jsonRecords(
  value: unknown,
  date: string | undefined,
  parent: string | undefined,
): readonly RecordFields[] {
  if (Array.isArray(value)) return value.flatMap((one) => jsonRecords(one, date, parent));
  const fields = objectOf(value);
  const names = Object.keys(fields);
  if (names.length > 0 && names.every((name) => /^\d{4}(?:-|$)|^From \d{4}|^Du \d/i.test(name))) {
    return names.flatMap((name) => jsonRecords(fields[name], name, parent));
  }
  if (names.length === 0) return [];
  const { subtable, label, ...rest } = fields;
  const named = label === undefined ? undefined : [parent, String(label)].filter(Boolean).join(" > ");
  const record: Record<string, Cell> = {
    ...(date === undefined ? {} : { date }),
    ...(named === undefined ? {} : { label: named }),
    ...flat(rest),
  };
  return [record, ...jsonRecords(subtable ?? [], date, named)];
}

/** Numbers stay numbers; what is nested goes by its path: `goals.idgoal=1.nb_conversions`. */
function flat(fields: Readonly<Record<string, unknown>>): Record<string, Cell> {
  const out: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "number" || typeof value === "string") out[name] = value;
    else Object.assign(out, otherFields({ [name]: value }));
  }
  return out;
}

/** `<result><row><label>…`, or one `<result date="2026-01-01">` a day inside `<results>`. */
function xmlRecords(element: XmlElement, date: string | undefined): readonly RecordFields[] {
  const day = element.attributes.date ?? date;
  const parts = element.children.filter((child) => /^(?:row|result)$/.test(child.name));
  if (parts.length > 0) return parts.flatMap((child) => xmlRecords(child, day));
  const fields = element.children
    .filter((child) => child.children.length === 0)
    .map((child): readonly [string, Cell] => [child.name, child.text]);
  if (fields.length === 0) return [];
  const site = element.attributes.idSite;
  const record = {
    ...(day === undefined ? {} : { date: day }),
    ...(site === undefined ? {} : { idSite: site }),
  };
  return [{ ...record, ...Object.fromEntries(fields) }];
}

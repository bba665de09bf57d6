import type { Pack, Sheet } from "#core/pack/pack.ts";
import { layoutOf } from "./look.ts";
import { chartParts } from "./ods-charts.ts";
import { contentXml } from "./ods-content.ts";
import { documentXml } from "./ods-document.ts";
import { pageStylesXml } from "./ods-pages.ts";
import { escapeXml } from "./xml-text.ts";
import { type NewPart, zipOf } from "./zip-parts.ts";

const spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet";
const chartType = "application/vnd.oasis.opendocument.chart";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The pack as an OpenDocument spreadsheet (ODF 1.2), with the same cells and the same look as the
 * Excel one. Written here and not by `@e965/xlsx`, whose ODS has dates and widths but neither styles,
 * frozen headers, filters, print set-up nor plots, and puts the `mimetype` where readers that go by
 * the first bytes of a file do not find it. Synchronous: meant for a worker thread.
 */
export function odsBytes(pack: Pack): Uint8Array {
  const charts = chartParts(pack);
  const parts: readonly NewPart[] = [
    { name: "content.xml", bytes: contentXml(pack) },
    { name: "styles.xml", bytes: utf8(pageStylesXml(pack)) },
    { name: "settings.xml", bytes: utf8(settingsXml(pack)) },
    { name: "meta.xml", bytes: utf8(metaXml(pack)) },
    ...charts.map(({ folder, xml }) => ({ name: `${folder}/content.xml`, bytes: utf8(xml) })),
  ];
  const entries = [
    ["/", spreadsheetType],
    ...parts.map(({ name }) => [name, "text/xml"]),
    ...charts.map(({ folder }) => [`${folder}/`, chartType]),
  ].map(
    ([path = "", type = ""]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entries.join("")}</manifest:manifest>`;
  const first: NewPart = { name: "mimetype", bytes: utf8(spreadsheetType), stored: true };
  const last: NewPart = { name: "META-INF/manifest.xml", bytes: utf8(manifest) };
  return zipOf([first, ...parts, last], Temporal.PlainDate.from(pack.datedOn));
}

/** Dated by the day of the pack: the file does not depend on the day it is drawn. */
function metaXml({ title, client, agency, datedOn, lang }: Pack): string {
  const author =
    agency === undefined
      ? ""
      : `<meta:initial-creator>${escapeXml(agency)}</meta:initial-creator><dc:creator>${escapeXml(agency)}</dc:creator>`;
  return documentXml(
    "meta",
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(client)}</dc:subject>${author}<dc:language>${lang}</dc:language><meta:creation-date>${datedOn}T00:00:00</meta:creation-date><dc:date>${datedOn}T00:00:00</dc:date></office:meta>`,
  );
}

/** The first sheet in front, headers that stay while one scrolls, no grid but our own lines. */
function settingsXml({ sheets }: Pack): string {
  const tables = sheets.map(
    (sheet) =>
      `<config:config-item-map-entry config:name="${escapeXml(sheet.name)}">${paneOf(sheet)}</config:config-item-map-entry>`,
  );
  return documentXml(
    "settings",
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${setting("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${tables.join("")}</config:config-item-map-named>${setting("ActiveTable", "string", escapeXml(sheets[0]?.name ?? ""))}${setting("ShowGrid", "boolean", "false")}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );
}

/** Split mode 2 is frozen; the lower pane starts below the header and is the active one. */
function paneOf(sheet: Sheet): string {
  const { header, first } = layoutOf(sheet);
  const frozen = header !== undefined;
  return [
    setting("HorizontalSplitMode", "short", "0"),
    setting("VerticalSplitMode", "short", frozen ? "2" : "0"),
    setting("HorizontalSplitPosition", "int", "0"),
    setting("VerticalSplitPosition", "int", frozen ? String(first) : "0"),
    setting("ActiveSplitRange", "short", "2"),
    setting("PositionLeft", "int", "0"),
    setting("PositionRight", "int", "0"),
    setting("PositionTop", "int", "0"),
    setting("PositionBottom", "int", frozen ? String(first) : "0"),
    setting("ShowGrid", "boolean", "false"),
  ].join("");
}

function setting(name: string, type: string, value: string): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
}

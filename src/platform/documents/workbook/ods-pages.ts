import type { Pack } from "#core/pack/pack.ts";
import { footOf, pagesAcross } from "./look.ts";
import { documentXml } from "./ods-document.ts";
import { escapeXml } from "./xml-text.ts";

/** The font of all cells, and pages: A4 landscape, as many across as the sheet needs, a foot on each. */
export function pageStylesXml(pack: Pack): string {
  const across = [...new Set(pack.sheets.map(({ columns }) => pagesAcross(columns)))];
  const country = pack.lang === "fr" ? "FR" : "GB";
  const text = `style:font-name="Calibri" fo:font-size="11pt" fo:language="${pack.lang}" fo:country="${country}"`;
  return documentXml(
    "styles",
    [
      '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri, Carlito, sans-serif"/></office:font-face-decls>',
      `<office:styles><style:default-style style:family="table-cell"><style:text-properties ${text}/></style:default-style>`,
      '<style:style style:name="Default" style:family="table-cell"/></office:styles>',
      `<office:automatic-styles>${across.map(layoutXml).join("")}${footStyles}</office:automatic-styles>`,
      `<office:master-styles>${across.map((pages) => masterXml(pages, pack)).join("")}</office:master-styles>`,
    ].join(""),
  );
}

const sides = { left: "start", center: "center", right: "end" } as const;

const footStyles = Object.entries(sides)
  .map(
    ([side, align]) =>
      `<style:style style:name="foot-${side}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}"/><style:text-properties fo:font-size="8pt"/></style:style>`,
  )
  .join("");

/** `scale-to-X` is how LibreOffice tells pages across; 0 pages down is as many as it takes. */
function layoutXml(pages: number): string {
  return `<style:page-layout style:name="page${pages}"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.2cm" fo:margin-bottom="0.8cm" fo:margin-left="1cm" fo:margin-right="1cm" style:scale-to-X="${pages}" style:scale-to-Y="0"/><style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>`;
}

function masterXml(pages: number, pack: Pack): string {
  const region = (side: keyof typeof sides, content: string) =>
    `<style:region-${side}><text:p text:style-name="foot-${side}">${content}</text:p></style:region-${side}>`;
  const foot = [
    region("left", escapeXml(footOf(pack))),
    region("center", "<text:sheet-name>?</text:sheet-name>"),
    region("right", "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>"),
  ];
  return `<style:master-page style:name="across${pages}" style:page-layout-name="page${pages}"><style:header style:display="false"/><style:footer>${foot.join("")}</style:footer></style:master-page>`;
}

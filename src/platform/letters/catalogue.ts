import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type CatalogueTemplate, TemplateHead } from "#core/letter/template.ts";
import { templateKeys } from "#core/letter/template-keys.ts";
import { languages } from "#messages/messages.ts";
import { cataloguePart } from "#platform/catalogue/part.ts";

const folder = new URL("../../../catalogue/letters/", import.meta.url);

export const letterPart = cataloguePart("letters", (): readonly CatalogueTemplate[] =>
  templateKeys.flatMap((key) =>
    languages.map((language) => {
      const file = readFileSync(new URL(`${language}/${key}.md`, folder), "utf8");
      const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
      if (head === undefined || body === undefined)
        throw new Error(`catalogue/letters/${language}/${key}.md does not begin with its head between ---`);
      return { ...TemplateHead.parse(parse(head)), key, language, body: body.trim() };
    }),
  ),
);

/** Every letter of the catalogue in both languages, in the order of its keys. */
export const catalogueTemplates = letterPart.read;

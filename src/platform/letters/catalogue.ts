import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { type CatalogueTemplate, TemplateHead } from "#core/letter/template.ts";
import { templateKeys } from "#core/letter/template-keys.ts";
import { languages } from "#messages/messages.ts";

const folder = new URL("../../../catalogue/letters/", import.meta.url);

/** Every letter of the catalogue in both languages, in the order of its keys. */
export async function catalogueTemplates(): Promise<readonly CatalogueTemplate[]> {
  const wanted = templateKeys.flatMap((key) => languages.map((language) => ({ key, language })));
  return Promise.all(
    wanted.map(async ({ key, language }) => {
      const file = await readFile(new URL(`${language}/${key}.md`, folder), "utf8");
      const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
      if (head === undefined || body === undefined)
        throw new Error(`catalogue/letters/${language}/${key}.md does not begin with its head between ---`);
      return { ...TemplateHead.parse(parse(head)), key, language, body: body.trim() };
    }),
  );
}

import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { readAskedValues } from "./asked-values.ts";
import { knownValues, type Sender } from "./known-values.ts";
import type { LetterDesk, TemplateProblem } from "./ports.ts";
import {
  type CatalogueTemplate,
  shownTemplate,
  type TemplateKey,
  type TemplateShown,
  type TemplateText,
} from "./template.ts";
import type { LetterValues } from "./variables.ts";

/** Whom and what a letter is about, as `knownValues` wants it, besides its language. */
export type About = Omit<Parameters<typeof knownValues>[0], "language"> & {
  readonly sender: Sender | undefined;
};

/** The text of a template about one dossier, and perhaps one meeting; where a value lacks, its mark. */
export async function writeLetter(
  desk: LetterDesk,
  template: TemplateText,
  about: About,
  asked: {
    readonly language: Language;
    readonly values: Readonly<Record<string, string>>;
    readonly ofMeeting?: LetterValues;
  },
): Promise<TemplateText | Refusal> {
  const { language, ofMeeting = {} } = asked;
  const given = readAskedValues(asked.values, language);
  if (isRefusal(given)) return given;
  const values = { ...knownValues({ ...about, language }), ...ofMeeting, ...given };
  const filled = await desk.fill(template, values);
  return filled.ok ? filled.text : refusalOfTemplate(filled);
}

/** Where a template is to be written otherwise, and why. */
export const refusalOfTemplate = ({ line, isTooMuch }: TemplateProblem): Refusal =>
  refuse(isTooMuch ? "letter.template-too-much" : "letter.template-unreadable", { line });

/** The template of this key and language, in the agency's own words where it has some. */
export async function templateOf(
  desk: LetterDesk,
  own: readonly (TemplateText & { readonly key: string; readonly language: Language })[],
  key: TemplateKey,
  language: Language,
): Promise<TemplateShown> {
  const template = await catalogueTemplate(desk, key, language);
  const text = own.find((one) => one.key === key && one.language === language);
  if (!text) return shownTemplate(template, undefined);
  const read = await desk.read(text);
  return shownTemplate(template, { ...text, names: read.ok ? read.names : [] });
}

/** The template of the catalogue: each key has one in each language, which its test holds. */
export async function catalogueTemplate(
  desk: LetterDesk,
  key: TemplateKey,
  language: Language,
): Promise<CatalogueTemplate> {
  const all = await desk.templates();
  const found = all.find((one) => one.key === key && one.language === language);
  if (!found) throw new Error(`the catalogue has no letter ${key} in ${language}`);
  return found;
}

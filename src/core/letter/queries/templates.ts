import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { ownTemplates } from "#core/letter/store.ts";
import { TemplateShown } from "#core/letter/template.ts";
import { exampleTemplate } from "#core/letter/template-example.ts";
import { type Variable, variableKinds, variables } from "#core/letter/variables.ts";
import { templateOf } from "#core/letter/write-letter.ts";
import { languages } from "#messages/messages.ts";

const VariableShown = z.object({
  name: z.string(),
  kind: z.enum(variableKinds).meta({
    description: "A day as 2026-12-14, a list one item a line, a link as an address",
  }),
  source: z.enum(["known", "asked"]).meta({ description: "Known from the dossier, or asked of who writes" }),
  about: z.object({ fr: z.string(), en: z.string() }),
});

/** The letters that may be written, in both languages, and every variable that they may name. */
export const listTemplates = query({
  name: "letter.list-templates",
  summary: "Lists the templates of letters, the agency’s own text where it has one, and their variables.",
  permission: "letter.read",
  input: z.object({ language: z.enum(languages).optional() }),
  output: z.object({ templates: z.array(TemplateShown), variables: z.array(VariableShown) }),
  refusals: ["agency.not-found"],
  example: { input: { language: "fr" }, output: { templates: [exampleTemplate], variables: [] } },
  async read({ language }, work) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const { letterDesk: desk } = work.ports;
    const own = await ownTemplates(work);
    const all = (await desk.templates()).filter((one) => language === undefined || one.language === language);
    const templates: TemplateShown[] = [];
    for (const { key, language: of } of all) templates.push(await templateOf(desk, own, key, of));
    const documented = Object.entries<Variable>(variables);
    return { templates, variables: documented.map(([name, variable]) => ({ name, ...variable })) };
  },
});

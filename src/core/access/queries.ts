import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedQuery, query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { packAccess } from "#core/pack/accesses.ts";
import { loadToday } from "#core/plan/store.ts";
import { exampleTool } from "#core/tool/example.ts";
import { knownTool, knownTools } from "#core/tool/store.ts";
import { Tool, ToolKey } from "#core/tool/tool.ts";
import { languages } from "#messages/messages.ts";
import { newestFirst } from "./evidence.ts";
import { exampleAccess, exampleDossierId, exampleEvidence, exampleIds } from "./example.ts";
import { AccessShown, EvidenceShown, ScoreShown } from "./fields.ts";
import { scoreOf } from "./score.ts";
import { accessShown } from "./show-access.ts";
import { Stack } from "./stack.ts";
import { autonomyStatement } from "./statement.ts";
import { loadAccess, seeAccesses } from "./store.ts";

/** All accesses of a dossier, those that want somebody first, and how far the client is. */
export const listAccesses = query({
  name: "access.list",
  summary:
    "Lists the accesses of a dossier, what blocks first: whether the client can do without you on each.",
  permission: "access.read",
  input: z.object({ dossierId: Id }),
  output: z.object({ accesses: z.array(AccessShown), score: ScoreShown }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      accesses: [exampleAccess],
      score: { total: 1, autonomous: 0, notYet: 1, unknown: 0, waived: 0, notApplicable: 0, blocked: 1 },
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const seen = await seeAccesses(work, dossierId);
    if (isRefusal(seen)) return seen;
    const { accesses } = seen;
    return { accesses: [...accesses], score: scoreOf(accesses.map(({ autonomy }) => autonomy)) };
  },
});

/** One access with what showed the client's right, the newest first, and its tool as the agency knows it. */
export const readAccess = query({
  name: "access.read",
  summary: "Reads an access, all its evidence with what was taken back, and what is known of its tool.",
  permission: "access.read",
  input: z.object({ dossierId: Id, accessId: Id }),
  output: z.object({
    access: AccessShown,
    evidence: z.array(EvidenceShown),
    tool: Tool.nullable().meta({ description: "null: nobody knows this tool any more" }),
  }),
  refusals: ["dossier.not-found", "access.not-found", "agency.not-found"],
  example: {
    input: exampleIds,
    output: { access: exampleAccess, evidence: [exampleEvidence], tool: exampleTool },
  },
  async read({ dossierId, accessId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const access = await loadAccess(work, dossierId, accessId);
    if (isRefusal(access)) return access;
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const tool = (await knownTool(work, access.toolKey))?.tool;
    return {
      access: accessShown(access, tool, day.today),
      evidence: [...newestFirst(access.evidence)],
      tool: tool ?? null,
    };
  },
});

/** The stacks of the catalogue: tools that come together with a service, to be added at once with access.add. */
export const listStacks = query({
  name: "access.list-stacks",
  summary: "Lists presets of tools by service (SEO retainer, Google Ads, WordPress site…), to add at once.",
  permission: "access.read",
  input: z.object({}),
  output: z.object({
    stacks: z.array(
      z.object({
        ...Stack.pick({ key: true, name: true }).shape,
        tools: z.array(z.object({ key: ToolKey, name: z.string() })),
      }),
    ),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: {},
    output: {
      stacks: [
        {
          key: "seo-retainer",
          name: { fr: "Suivi SEO", en: "SEO retainer" },
          tools: [{ key: exampleTool.key, name: exampleTool.name }],
        },
      ],
    },
  },
  async read(_, work) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const names = new Map((await knownTools(work)).map(({ tool }) => [tool.key, tool.name]));
    const named = (key: string) => ({ key, name: names.get(key) ?? key });
    const stacks = work.ports.stacks();
    return { stacks: stacks.map(({ key, name, tools }) => ({ key, name, tools: tools.map(named) })) };
  },
});

/** What the agency states of the client's autonomy, as a PDF of a page or two. */
export const drawAutonomy = preparedQuery({
  name: "access.draw-statement",
  summary:
    "Draws what is known of the client’s autonomy as a PDF; GET /api/autonomy/<dossierId>.pdf gives the file itself.",
  permission: "access.read",
  input: z.object({
    dossierId: Id,
    language: z.enum(languages).optional().meta({ description: "That of the agency when left out" }),
  }),
  output: z.object({
    name: z.string().meta({ description: "What the file is called" }),
    base64: z.string().meta({ description: "The PDF" }),
  }),
  refusals: ["dossier.not-found", "agency.not-found", "access.nothing-to-state"],
  example: {
    input: { dossierId: exampleDossierId, language: "fr" },
    output: { name: "autonomie-2026-12-03.pdf", base64: "JVBERi0xLjc=" },
  },
  async ask({ dossierId, language: asked }, ports, _, look) {
    const statement = await look(async (work) => {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const agency = await loadAgency(work.tx, ownAgency(work.actor));
      if (isRefusal(agency)) return agency;
      const seen = await seeAccesses(work, dossierId);
      if (isRefusal(seen)) return seen;
      if (seen.accesses.length === 0) return refuse("access.nothing-to-state");
      return autonomyStatement(
        seen.accesses.map(packAccess),
        scoreOf(seen.accesses.map((one) => one.autonomy)),
        {
          agency: agency.name,
          party: dossier.party,
          direction: dossier.direction,
          language: asked ?? agency.language,
          day: seen.today,
        },
      );
    });
    if (isRefusal(statement)) return statement;
    const { language, day } = statement;
    const pdf = await ports.drawStatement(statement);
    return { name: `${language === "fr" ? "autonomie" : "autonomy"}-${day}.pdf`, base64: pdf.toBase64() };
  },
});

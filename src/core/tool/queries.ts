import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleTool } from "./example.ts";
import { toolCategories } from "./kinds.ts";
import { type Known, knownTool, knownTools, mostOwnTools, origins, ownTools } from "./store.ts";
import { Tool, ToolKey } from "./tool.ts";

const Origin = z.enum(origins).meta({
  description: "catalogue; corrected: what your agency says instead; added: a tool of your agency’s alone",
});

const ToolInList = z.object({
  ...Tool.pick({ key: true, name: true, aliases: true, category: true, confidence: true, checkedOn: true })
    .shape,
  role: Tool.shape.autonomy.shape.role.meta({ description: "With this role the client needs nobody else" }),
  origin: Origin,
});

const inList = ({ tool, origin }: Known): z.infer<typeof ToolInList> => {
  const { key, name, aliases, category, confidence, checkedOn, autonomy } = tool;
  return { key, name, aliases, category, confidence, checkedOn, role: autonomy.role, origin };
};

/** Every tool that one may meet at the end of a relationship, by name: what a client needs on it to be autonomous. */
export const listTools = query({
  name: "tool.list",
  summary:
    "Lists the tools of the catalogue with those of your agency: the role that makes a client autonomous.",
  permission: "tool.read",
  input: z.object({ category: z.enum(toolCategories).optional() }),
  output: z.object({ tools: z.array(ToolInList).readonly() }),
  refusals: ["agency.not-found"],
  example: {
    input: { category: "seo" },
    output: { tools: [inList({ tool: exampleTool, origin: "added" })] },
  },
  async read({ category }, work) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const known = await knownTools(work);
    return {
      tools: known.filter(({ tool }) => category === undefined || tool.category === category).map(inList),
    };
  },
});

/** One tool: its roles, what makes a client autonomous on it, its traps, how it is handed over and left. */
export const readTool = query({
  name: "tool.read",
  summary: "Reads what is known of a tool: roles, autonomy, traps, waits, handover, departure, sources.",
  permission: "tool.read",
  input: z.object({ key: ToolKey }),
  output: z.object({ tool: Tool, origin: Origin }),
  refusals: ["agency.not-found", "tool.not-found"],
  example: { input: { key: exampleTool.key }, output: { tool: exampleTool, origin: "added" } },
  async read({ key }, work) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    return (await knownTool(work, key)) ?? refuse("tool.not-found");
  },
});

/** What the agency corrected and added, as a file that another one can take with `tool.save`. */
export const exportTools = query({
  name: "tool.export",
  summary: "Gives the tools that your agency corrected or added, as tool.save takes them.",
  permission: "tool.read",
  input: z.object({}),
  output: z.object({ tools: z.array(Tool).max(mostOwnTools).readonly() }),
  refusals: ["agency.not-found"],
  example: { input: {}, output: { tools: [exampleTool] } },
  async read(_, work) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    return { tools: await ownTools(work) };
  },
});

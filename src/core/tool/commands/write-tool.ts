import { z } from "zod";
import { lockAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { exampleTool } from "#core/tool/example.ts";
import { mostOwnTools, ownTool, ownTools, removeTool, saveTools } from "#core/tool/store.ts";
import { Tool, ToolKey } from "#core/tool/tool.ts";

/**
 * A manager corrects tools of the catalogue, or adds others: one, or all those of a file that another agency gave.
 * What is said already in the same words is left alone.
 */
export const writeTools = command({
  name: "tool.save",
  summary: "Corrects tools of the catalogue, or adds others: one, or those that tool.export gave elsewhere.",
  permission: "tool.write",
  input: z.object({
    tools: z
      .array(Tool)
      .min(1)
      .max(mostOwnTools)
      .meta({ description: "Each whole: what is left out of a tool is not known of it any more" }),
  }),
  output: z.object({
    corrected: z
      .array(ToolKey)
      .meta({ description: "Tools of the catalogue of which the agency says something else" }),
    added: z.array(ToolKey).meta({ description: "Tools that the catalogue does not know" }),
    unchanged: z.array(ToolKey),
  }),
  refusals: ["agency.not-found", "tool.twice", "tool.too-many"],
  example: {
    input: { tools: [exampleTool] },
    output: { corrected: [], added: [exampleTool.key], unchanged: [] },
  },
  load: (_, { tx, actor }) => lockAgency(tx, ownAgency(actor)),
  async perform(agency, { tools }, work) {
    const keys = tools.map(({ key }) => key);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined) return refuse("tool.twice", { key: twice });
    const catalogue = work.ports.tools();
    const own = new Map((await ownTools(work)).map((tool) => [tool.key, tool]));
    const saysNew = (tool: Tool) => !same(tool, own.get(tool.key) ?? catalogue.get(tool.key));
    const changed = tools.filter(saysNew);
    const all = new Set([...own.keys(), ...changed.map(({ key }) => key)]);
    if (all.size > mostOwnTools) return refuse("tool.too-many", { limit: mostOwnTools });
    await saveTools(work, changed);
    const saved = changed.map(({ key }) => key);
    return {
      result: {
        corrected: saved.filter((key) => catalogue.has(key)),
        added: saved.filter((key) => !catalogue.has(key)),
        unchanged: keys.filter((key) => !saved.includes(key)),
      },
      facts: changed.map(({ key, name }) => ({
        kind: "tool.saved" as const,
        subject: `agency:${agency.agencyId}`,
        details: { key, name },
      })),
    };
  },
});

const same = (one: Tool, other: Tool | undefined) => JSON.stringify(one) === JSON.stringify(other);

/** A manager takes back what the agency said of a tool: the catalogue speaks again, where it knows the tool. */
export const removeOwnTool = command({
  name: "tool.remove",
  summary: "Takes back what your agency said of a tool: the catalogue speaks again, where it knows it.",
  permission: "tool.write",
  input: z.object({ key: ToolKey }),
  output: z.object({ tool: Tool.meta({ description: "What was said, to say it again with tool.save" }) }),
  refusals: ["agency.not-found", "tool.not-own"],
  example: { input: { key: exampleTool.key }, output: { tool: exampleTool } },
  load: (_, { tx, actor }) => lockAgency(tx, ownAgency(actor)),
  async perform(agency, { key }, work) {
    const tool = await ownTool(work, key);
    if (tool === undefined) return refuse("tool.not-own");
    await removeTool(work, key);
    const subject = `agency:${agency.agencyId}`;
    return {
      result: { tool },
      facts: [{ kind: "tool.removed" as const, subject, details: { key, name: tool.name } }],
    };
  },
});

import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Tool } from "./tool.ts";

/** How many tools an agency may correct or add. */
export const mostOwnTools = 300;

/** Where what is said of a tool comes from: the catalogue, or the agency, which corrected it or added the tool. */
export const origins = ["catalogue", "corrected", "added"] as const;
export type Origin = (typeof origins)[number];
export type Known = { readonly tool: Tool; readonly origin: Origin };

const ofAgency = ({ tx, actor }: Work) =>
  tx.selectFrom("own_tool").where("agency_id", "=", ownAgency(actor)).where("removed_at", "is", null);

export const selectOwnTools = (work: Work) =>
  ofAgency(work).select("content").orderBy("key").limit(mostOwnTools);

/** What the agency itself says of tools, by key. */
export async function ownTools(work: Work): Promise<readonly Tool[]> {
  return (await selectOwnTools(work).execute()).map(({ content }) => content);
}

/** One of them; nothing where the agency says nothing of its own. */
export async function ownTool(work: Work, key: string): Promise<Tool | undefined> {
  const row = await ofAgency(work).select("content").where("key", "=", key).executeTakeFirst();
  return row?.content;
}

const knownOf = (work: Work, tool: Tool): Known => ({
  tool,
  origin: work.ports.tools().has(tool.key) ? "corrected" : "added",
});

/** Every tool that the agency knows by its name: the catalogue's, as far as it said nothing else of them, and its own. */
export async function knownTools(work: Work): Promise<readonly Known[]> {
  const own = (await ownTools(work)).map((tool) => knownOf(work, tool));
  const said = new Set(own.map(({ tool }) => tool.key));
  const others = [...work.ports.tools().values()].filter(({ key }) => !said.has(key));
  const all: readonly Known[] = [...own, ...others.map((tool) => ({ tool, origin: "catalogue" as const }))];
  return all.toSorted((one, other) => one.tool.name.localeCompare(other.tool.name, "fr"));
}

/** The same by key, from what the agency itself says of tools. */
export function toolsFrom(
  { ports }: Work,
  own: readonly { readonly content: Tool }[],
): ReadonlyMap<string, Tool> {
  return new Map([...ports.tools(), ...own.map(({ content }) => [content.key, content] as const)]);
}

/** One tool as the agency knows it. */
export async function knownTool(work: Work, key: string): Promise<Known | undefined> {
  const own = await ownTool(work, key);
  if (own) return knownOf(work, own);
  const tool = work.ports.tools().get(key);
  return tool && { tool, origin: "catalogue" };
}

/** Keeps what the agency says of tools from now on; the caller has locked the agency. */
export async function saveTools({ tx, actor, now }: Work, tools: readonly Tool[]): Promise<void> {
  const said = { saved_at: now.toString(), saved_by: actorReference(actor) };
  for (const tool of tools) {
    const set = { content: JSON.stringify(tool), ...said, removed_at: null };
    await tx
      .insertInto("own_tool")
      .values({ agency_id: ownAgency(actor), key: tool.key, ...set })
      .onConflict((conflict) => conflict.columns(["agency_id", "key"]).doUpdateSet(set))
      .execute();
  }
}

/** Forgets what the agency says of a tool: the catalogue speaks again, where it knows it. */
export async function removeTool({ tx, actor, now }: Work, key: string): Promise<void> {
  await tx
    .updateTable("own_tool")
    .set({ removed_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("key", "=", key)
    .modifyEnd(unread)
    .execute();
}

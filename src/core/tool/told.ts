import type { Tool } from "./tool.ts";

/** A sentence of a tool that may be said to a client itself. */
type Told = Tool["check"]["where"];
export type Words = Pick<Told, "fr" | "en">;

/** By what a sentence that is said to an agency names the client and the agency; a word of a menu names nobody. */
const sides = {
  fr: /(?<!\p{L})(?:clients?|[Nn]ous|[Nn]otre|[Nn]os|[Nn]ôtres?)(?!\p{L})|^Clients?(?!\p{L})/u,
  en: /\b(?:clients?|[Ww]e|[Uu]s|[Oo]urs?)\b|^Clients?\b/u,
} as const;

/** The sentence as a client reads it, or as everybody else does. */
export const wordsFor = ({ fr, en, toClient }: Told, isClient: boolean): Words =>
  isClient && toClient ? toClient : { fr, en };

/** Whether whoever reads it must be told who “the client” and “we” are. */
export const namesSides = ({ fr, en, toClient }: Told, isClient: boolean): boolean =>
  !(isClient && toClient) && (sides.fr.test(fr) || sides.en.test(en));

/** What somebody outside the agency reads of a tool; nothing of one that nobody knows any more. */
export function toolTold(tool: Tool | undefined, isClient: boolean) {
  const role = tool?.autonomy.role ?? null;
  const where = tool?.check.where ?? null;
  const conditions = tool?.autonomy.conditions ?? [];
  const steps = tool?.handover.steps ?? [];
  const words = (told: Told) => wordsFor(told, isClient);
  return {
    role: role && words(role),
    conditions: conditions.map(words),
    where: where && words(where),
    steps: steps.map(words),
    namesSides: [role, ...conditions, where, ...steps].some((told) => told && namesSides(told, isClient)),
  };
}

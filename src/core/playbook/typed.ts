import { z } from "zod";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { mostBytes } from "./own-playbook.ts";
import type { PlaybookText } from "./ports.ts";

/** What somebody writes of a playbook: its YAML, or its structure as a form holds it; whether it fits or not. */
export const Typed = {
  yaml: z.string().max(mostBytes).optional().meta({ description: "The playbook as YAML" }),
  content: z
    .record(z.string().max(80), z.unknown())
    .optional()
    .meta({ description: "The playbook as a structure, when there is no YAML" }),
};

/** What was typed as YAML; it is told, not cut, when it is more than is kept. */
export function typedText(
  { yaml, content }: { readonly yaml?: string | undefined; readonly content?: object | undefined },
  { write }: PlaybookText,
): string | Refusal {
  if ((yaml === undefined) === (content === undefined)) return refuse("playbook.nothing-typed");
  const text = yaml ?? write(content);
  const bytes = new TextEncoder().encode(text).length;
  return bytes > mostBytes ? refuse("playbook.too-large", { limit: mostBytes / 1024 }) : text;
}

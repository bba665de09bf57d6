import { wordsFor } from "#core/tool/told.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Access } from "./access.ts";
import { autonomyOf } from "./autonomy.ts";
import type { AccessShown } from "./fields.ts";

/** An access as every door shows it, with what is known of its tool and what follows for the client on a day. */
export function accessShown(access: Access, tool: Tool | undefined, today: string): AccessShown {
  const { toolKey, toolName, evidence: _, asks: _asks, ours, others, ...said } = access;
  return {
    ...said,
    tool: {
      key: toolKey,
      name: tool?.name ?? toolName,
      category: tool?.category ?? null,
      role: tool ? wordsFor(tool.autonomy.role, false) : null,
      level: tool?.autonomy.level ?? null,
      confidence: tool?.confidence ?? null,
    },
    ours: [...ours],
    others: [...others],
    autonomy: autonomyOf(access, tool, today),
  };
}

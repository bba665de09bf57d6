import { z } from "zod";
import { ToolKey } from "#core/tool/tool.ts";

const Name = z.string().trim().min(1).max(80);

/** Tools that one meets together: what an agency runs for a client that buys one of its services. */
export const Stack = z.strictObject({
  key: ToolKey,
  name: z.strictObject({ fr: Name, en: Name }),
  tools: z.array(ToolKey).min(1).max(50),
});
export type Stack = z.infer<typeof Stack>;

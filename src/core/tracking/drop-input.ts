import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import type { RefusalKey } from "#messages/keys.ts";
import { Mapping } from "./import-result.ts";

/** Files dropped into a dossier, to be imported or only looked at. */
export const DropInput = z.object({
  dossierId: Id,
  files: z.array(z.file()).min(1).max(1_000),
  language: z.enum(["fr", "en"]).default("fr").meta({ description: "How 03/04/2026 reads when unsure" }),
  unreadable: z
    .enum(["refuse", "skip"])
    .default("refuse")
    .meta({ description: "Whether one unreadable file stops the whole import" }),
  mapping: Mapping.optional(),
});

/** Why a drop may be refused for what its files hold. */
export const readRefusals = [
  "import.empty",
  "import.nothing",
  "import.unknown",
  "import.other-format",
  "import.damaged",
  "import.truncated",
  "import.encrypted",
  "import.too-large",
  "import.malformed",
  "import.hostile-archive",
  "import.hostile-xml",
  "import.unknown-field",
  "import.unknown-column",
] as const satisfies readonly RefusalKey[];

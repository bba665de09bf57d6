import { exampleTool } from "#core/tool/example.ts";
import type { AccessShown, EvidenceShown } from "./fields.ts";

export const exampleDossierId = "01980000-0000-7000-8000-000000000010";

/** The address of the examples, at which accesses are reported. */
export const exampleHookId = "01980000-0000-7000-8000-0000000000c1";

/** What shows the right of the client in the examples. */
export const exampleEvidence: EvidenceShown = {
  id: "01980000-0000-7000-8000-000000000081",
  grade: "attested",
  level: "owner",
  statement: "Réglages › Équipe : Nora Benali y est propriétaire.",
  fileId: null,
  on: "2026-12-03",
  until: null,
  by: "member:01980000-0000-7000-8000-000000000002",
  giverLeft: false,
  withdrawn: null,
};

/** The access of the examples: the client owns it, a transfer takes effect in some days, an export of ours stops. */
export const exampleAccess: AccessShown = {
  id: "01980000-0000-7000-8000-000000000080",
  tool: {
    key: exampleTool.key,
    name: exampleTool.name,
    category: exampleTool.category,
    role: exampleTool.autonomy.role,
    level: exampleTool.autonomy.level,
    confidence: exampleTool.confidence,
  },
  resource: "aubin.example",
  clientLevel: "owner",
  clientWho: "Nora Benali",
  login: "named",
  ours: [{ form: "service-account", name: "export@rivage.example", level: "editor" }],
  owner: "client",
  payer: "client",
  others: ["Agence Nord"],
  waitSince: "2026-12-01",
  note: null,
  exception: null,
  autonomy: {
    state: "not-yet",
    grade: "attested",
    shownOn: "2026-12-03",
    blockers: [{ kind: "service-account", days: null, transferable: null, names: ["export@rivage.example"] }],
    lacks: [{ kind: "waiting", level: null, until: "2026-12-08" }],
  },
};

export const exampleIds = { dossierId: exampleDossierId, accessId: exampleAccess.id };

import { exampleAccess, exampleDossierId } from "#core/access/example.ts";
import { exampleTool } from "#core/tool/example.ts";
import type { AuthorisationShown, DepartureShown, UseShown } from "./fields.ts";

const by = "member:01980000-0000-7000-8000-000000000002";

/** The name that departure.list gives the right of the examples. */
export const exampleWhat = "service-account/export@rivage.example";

/** The departure of the examples: its day has come, our export was closed, our API keys are still to be looked at. */
export const exampleDeparture: DepartureShown = {
  accessId: exampleAccess.id,
  name: `${exampleTool.name} · aubin.example`,
  tool: { key: exampleTool.key, name: exampleTool.name, alone: "yes", url: null },
  state: "due",
  contradicted: false,
  dueOn: "2027-03-14",
  fixedOn: null,
  method: "manual",
  reason: null,
  asked: { firstOn: "2027-01-12", lastOn: "2027-02-12", times: 2, note: "Demandé à Nora Benali." },
  closed: null,
  reopened: { on: "2027-03-15", by, reason: "Un export a encore tourné le 15." },
  autonomy: { state: "autonomous", grade: "attested", shownOn: "2026-12-03", blockers: [], lacks: [] },
  open: [
    {
      what: exampleWhat,
      is: "right",
      kind: "service-account",
      name: { fr: "export@rivage.example", en: "export@rivage.example" },
      level: "editor",
      closed: {
        as: "closed",
        statement: "Réglages › Équipe : le compte n’y est plus.",
        fileId: null,
        on: "2027-03-14",
        by,
      },
      mayClose: { refused: "departure.thing-closed", params: { name: "Search Atlas · aubin.example" } },
    },
    {
      what: "tied-token/3acb4627",
      is: "tied",
      kind: "token",
      name: { fr: "Nos clés d’API.", en: "Our API keys." },
      level: null,
      closed: null,
      mayClose: true,
    },
  ],
  earlier: [
    {
      what: "person/lou@rivage.example",
      name: { fr: "lou@rivage.example", en: "lou@rivage.example" },
      closed: {
        as: "closed",
        statement: "Lou a quitté l’équipe.",
        fileId: null,
        on: "2027-01-20",
        by,
      },
    },
  ],
  mayClose: {
    refused: "departure.still-open",
    params: { name: "Search Atlas · aubin.example", count: 1, what: "tied-token/3acb4627" },
  },
  mayBeNotApplicable: true,
};

/** What the client wrote in the examples. */
export const exampleAuthorisation: AuthorisationShown = {
  id: "01980000-0000-7000-8000-000000000083",
  accessId: null,
  statement: "Lettre de Nora Benali : l’agence termine les rapports du premier trimestre.",
  fileId: "01980000-0000-7000-8000-000000000034",
  from: "2026-12-15",
  until: "2027-03-31",
  by,
  revoked: null,
};

/** A use that it allowed. */
export const exampleUse: UseShown = {
  id: "01980000-0000-7000-8000-000000000084",
  accessId: exampleAccess.id,
  name: exampleDeparture.name,
  on: "2027-01-10",
  why: "Rapport de décembre.",
  by,
  authorisationId: exampleAuthorisation.id,
};

export const exampleIds = { dossierId: exampleDossierId, accessId: exampleAccess.id };

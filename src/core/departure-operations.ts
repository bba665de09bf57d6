import { authoriseUse, revokeAuthorisation } from "./departure/commands/authorise-use.ts";
import { closeDeparture, reopenDeparture } from "./departure/commands/close-departure.ts";
import { closeRight } from "./departure/commands/close-right.ts";
import { logUse } from "./departure/commands/log-use.ts";
import { askDeparture, planDeparture } from "./departure/commands/plan-departure.ts";
import { listLeavers } from "./departure/queries/leavers.ts";
import { readSweep } from "./departure/queries/sweep.ts";
import { drawCertificate, listDepartures } from "./departure/queries.ts";

/** How we leave the accesses of a dossier, and what lets us use them after the end. */
export const departureOperations = [
  listDepartures,
  drawCertificate,
  readSweep,
  listLeavers,
  planDeparture,
  askDeparture,
  closeRight,
  closeDeparture,
  reopenDeparture,
  authoriseUse,
  revokeAuthorisation,
  logUse,
] as const;

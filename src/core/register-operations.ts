import {
  activateMonitor,
  deactivateMonitor,
  deleteMonitor,
  exportMonitor,
} from "./monitor/commands/stop-monitor.ts";
import { addMonitor, editMonitor, removeMonitor, restoreMonitor } from "./monitor/commands/write-monitor.ts";
import { listMonitors } from "./monitor/queries.ts";
import { addTicket, editTicket, removeTicket, restoreTicket } from "./ticket/commands/write-ticket.ts";
import { listTickets } from "./ticket/queries.ts";

/** What can be done and asked of the registers of a dossier: our tools that watch it, and vendors' support cases. */
export const registerOperations = [
  listMonitors,
  addMonitor,
  editMonitor,
  removeMonitor,
  restoreMonitor,
  deactivateMonitor,
  activateMonitor,
  exportMonitor,
  deleteMonitor,
  listTickets,
  addTicket,
  editTicket,
  removeTicket,
  restoreTicket,
] as const;

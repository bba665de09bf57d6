import { z } from "zod";
import { CalendarName } from "#core/agency/fields.ts";
import {
  clientQualities,
  edited,
  isInOrder,
  isRelationInOrder,
  noticeSides,
} from "#core/contract/contract.ts";
import { FactsShown } from "#core/contract/fields.ts";
import { loadFacts, saveFacts } from "#core/contract/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const day = Day.nullable().optional();

/** A member says what the dates of the contract are counted from; what is left out stays, null empties. */
export const setFacts = command({
  name: "contract.set-facts",
  summary: "Says what the dates of a contract are counted from; fields left out stay, null empties.",
  permission: "contract.write",
  input: z.object({
    dossierId: Id,
    signedOn: day,
    startedOn: day,
    relationSince: day.meta({ description: "Since when the two work together, all contracts taken as one" }),
    noticeSentOn: day,
    noticeReceivedOn: day,
    noticeBy: z.enum(noticeSides).nullable().optional(),
    formalNoticeOn: day.meta({ description: "When the last formal notice arrived" }),
    invoicedOn: day.meta({ description: "When the last invoice was made out" }),
    publishedOn: day.meta({ description: "When the last content was published" }),
    clientQuality: z.enum(clientQualities).nullable().optional(),
    calendar: CalendarName.nullable().optional().meta({ description: "Null takes the agency's" }),
  }),
  output: FactsShown,
  refusals: ["dossier.not-found", "contract.notice-out-of-order", "contract.relation-out-of-order"],
  example: {
    input: { dossierId, signedOn: "2024-02-26", startedOn: "2024-03-01", noticeReceivedOn: "2027-03-12" },
    output: {
      signedOn: "2024-02-26",
      startedOn: "2024-03-01",
      relationSince: null,
      noticeSentOn: null,
      noticeReceivedOn: "2027-03-12",
      noticeBy: null,
      formalNoticeOn: null,
      invoicedOn: null,
      publishedOn: null,
      clientQuality: null,
      calendar: null,
    },
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : loadFacts(work, dossierId);
  },
  async perform(before, { dossierId, ...edit }, work) {
    const { after, changed } = edited(before, edit);
    if (!isInOrder(after)) {
      const { noticeSentOn: sent, noticeReceivedOn: received } = after;
      return refuse("contract.notice-out-of-order", { sent: sent ?? "", received: received ?? "" });
    }
    if (!isRelationInOrder(after)) {
      const { relationSince: since, startedOn: started } = after;
      return refuse("contract.relation-out-of-order", { since: since ?? "", started: started ?? "" });
    }
    if (Object.keys(changed).length === 0) return { result: before, facts: [] };
    await saveFacts(work, dossierId, after);
    const subject = `dossier:${dossierId}`;
    return { result: after, facts: [{ dossierId, kind: "contract.facts-set", subject, details: changed }] };
  },
});

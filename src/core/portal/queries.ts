import { z } from "zod";
import { autonomyStates, grades } from "#core/access/kinds.ts";
import { seeAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import { seeDepartures } from "#core/departure/queries/see-departures.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { packsOf, toPack } from "#core/pack/store.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { languages } from "#messages/messages.ts";
import { earliestClosing } from "./closing.ts";
import { dateKinds, datesOf } from "./dates.ts";
import { exampleDossierId, exampleLink } from "./example.ts";
import { linkStates, stateOfLink } from "./portal.ts";
import { HistoryLineShown, loadHistory } from "./queries/read-history.ts";
import { accessRequestKinds, loadRequests, requestKinds } from "./request-store.ts";
import { linksOf, loadClosing } from "./store.ts";

const Both = z.object({ fr: z.string(), en: z.string() });

/** What is asked of the client on one tool, in the tool's own words. */
const Expected = z.object({
  accessId: Id,
  tool: z.string(),
  resource: z.string().nullable(),
  role: Both.nullable().meta({
    description: "The role that it takes; null: nobody knows this tool any more",
  }),
  level: z.enum(rightLevels).nullable(),
  conditions: z.array(Both),
  where: Both.nullable().meta({ description: "Where one sees who has which right" }),
  url: z.string().nullable(),
  steps: z.array(Both).meta({ description: "How it is handed over" }),
  state: z.enum(autonomyStates),
  grade: z.enum(grades).nullable(),
  asked: z
    .enum(accessRequestKinds)
    .nullable()
    .meta({ description: "What was asked for and is not settled yet" }),
});

/** What a client sees of its dossier: what is expected of it, what is settled, and what it may take. */
export const readPortal = query({
  name: "portal.read",
  summary:
    "Reads what a client sees of its dossier in the portal: what is expected of it now, and what it may take.",
  permission: "portal.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    agency: z.object({
      name: z.string(),
      colour: z.string().nullable(),
      logo: z.string().nullable().meta({ description: "The SHA-256 of its logo" }),
    }),
    language: z.enum(languages),
    party: z.string(),
    contactName: z.string().nullable().meta({ description: "Who looks; null for one of the agency" }),
    endOn: Day.nullable(),
    today: Day,
    expected: z.array(Expected),
    settled: z.array(Expected),
    dates: z.array(z.object({ kind: z.enum(dateKinds), day: Day, tools: z.array(z.string()) })).meta({
      description: "The end, the days on which the agency leaves tools, and the last day of the portal",
    }),
    readableUntil: Day.nullable().meta({ description: "The last day of the portal, where there is one" }),
    questions: z.array(
      z.object({
        accessId: Id.nullable().meta({ description: "null: it is about no tool" }),
        tool: z.string().nullable(),
        text: z.string(),
        askedAt: z.iso.datetime(),
        isSettled: z.boolean(),
        answer: z.string().nullable(),
      }),
    ),
    history: z.array(HistoryLineShown).meta({ description: "What one did and received last" }),
    packs: z.array(
      z.object({
        packId: Id,
        number: z.int(),
        language: z.enum(languages),
        madeAt: z.iso.datetime(),
        bytes: z.int(),
      }),
    ),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      agency: { name: "Atelier Rivage", colour: null, logo: null },
      language: "fr",
      party: "Boulangerie Aubin",
      contactName: "Nora Benali",
      endOn: "2026-12-14",
      today: "2026-12-03",
      expected: [],
      settled: [],
      dates: [{ kind: "end", day: "2026-12-14", tools: [] }],
      readableUntil: "2027-06-14",
      questions: [],
      history: [],
      packs: [],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const seen = await seeAccesses(work, dossierId);
    if (isRefusal(seen)) return seen;
    const { accesses, tools, today } = seen;
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const { actor } = work;
    const contact =
      actor.kind === "contact"
        ? await contactsOf(work, dossierId).where("id", "=", actor.contactId).executeTakeFirst()
        : undefined;
    const requests = await loadRequests(work, dossierId);
    const waiting = requests.filter(({ settledAt }) => settledAt === null);
    const closing = await loadClosing(work, dossier);
    if (isRefusal(closing)) return closing;
    const departures = await seeDepartures(work, dossier);
    if (isRefusal(departures)) return departures;
    const shown = accesses.map((access): z.infer<typeof Expected> => {
      const tool = tools.get(access.tool.key);
      const asked = waiting.find(({ accessId }) => accessId === access.id)?.kind;
      return {
        accessId: access.id,
        tool: access.tool.name,
        resource: access.resource,
        role: access.tool.role,
        level: access.tool.level,
        conditions: tool?.autonomy.conditions ?? [],
        where: tool?.check.where ?? null,
        url: tool?.check.url ?? null,
        steps: tool?.handover.steps ?? [],
        state: access.autonomy.state,
        grade: access.autonomy.grade,
        asked: accessRequestKinds.find((kind) => kind === asked) ?? null,
      };
    });
    const isOpen = ({ state, grade }: z.infer<typeof Expected>) =>
      (state === "not-yet" || state === "unknown") && grade !== "acknowledged" && grade !== "observed";
    const packs = await packsOf(work, dossierId)
      .where("state", "=", "ready")
      .orderBy("number", "desc")
      .limit(20)
      .execute();
    return {
      agency: { name: agency.name, colour: agency.colour, logo: agency.logo },
      language: contact?.language ?? agency.language,
      party: dossier.party,
      contactName: contact?.name ?? null,
      endOn: dossier.endOn,
      today,
      expected: shown.filter(isOpen),
      settled: shown.filter((one) => !isOpen(one)),
      dates: datesOf({
        endOn: departures.endOn,
        closesOn: closing.until,
        leaving: departures.departures.filter(
          ({ state }) => state !== "closed" && state !== "not-applicable",
        ),
      }).map(({ tools, ...one }) => ({ ...one, tools: [...tools] })),
      readableUntil: closing.until,
      questions: requests
        .filter(({ contactId }) => actor.kind !== "contact" || contactId === actor.contactId)
        .filter(({ kind, answer }) => kind !== "someone-else" || answer !== null)
        .slice(0, 50)
        .map(({ accessId, text, askedAt, settledAt, answer }) => ({
          accessId,
          tool: accesses.find(({ id }) => id === accessId)?.tool.name ?? null,
          ...{ text, askedAt, isSettled: settledAt !== null, answer },
        })),
      history: [...(await loadHistory(work, dossierId, 3))],
      packs: packs
        .map(toPack)
        .flatMap(({ id, number, language, madeAt, bytes }) =>
          number !== null && madeAt !== null && bytes !== null
            ? [{ packId: id, number, language, madeAt, bytes }]
            : [],
        ),
    };
  },
});

/** Every link of a dossier, the newest first, and what contacts asked for. */
export const listLinks = query({
  name: "portal.list",
  summary: "Lists the links to the portal of a dossier, opened or not, and what contacts asked for.",
  permission: "portal.list",
  input: z.object({ dossierId: Id }),
  output: z.object({
    links: z.array(
      z.object({
        id: Id,
        contactId: Id,
        contactName: z.string().nullable().meta({ description: "null: the contact was taken out" }),
        state: z.enum(linkStates),
        madeAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        mailedAt: z.iso.datetime().nullable(),
        openedAt: z.iso.datetime().nullable(),
        sessionUntil: z.iso.datetime().nullable(),
        withCode: z.boolean(),
      }),
    ),
    closing: z.object({
      readableUntil: Day.nullable().meta({ description: "null: the end is not known, it stays readable" }),
      chosen: Day.nullable().meta({
        description: "The day that somebody chose; null: six months after the end",
      }),
      usual: Day.nullable().meta({ description: "Six months after the end" }),
      earliest: Day.meta({ description: "The first day that may be chosen" }),
      isOver: z.boolean(),
    }),
    requests: z.array(
      z.object({
        id: Id,
        accessId: Id.nullable().meta({ description: "null: it is about no tool" }),
        contactId: Id.nullable(),
        kind: z.enum(requestKinds),
        text: z.string(),
        askedAt: z.iso.datetime(),
        settledAt: z.iso.datetime().nullable(),
        answer: z.string().nullable(),
      }),
    ),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      links: [exampleLink],
      closing: {
        readableUntil: "2027-06-14",
        chosen: null,
        usual: "2027-06-14",
        earliest: "2026-12-14",
        isOver: false,
      },
      requests: [],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const contacts = await contactsOf(work, dossierId).execute();
    const links = (await linksOf(work, dossierId)).map(({ revokedAt, ...link }) => ({
      ...link,
      contactName: contacts.find(({ id }) => id === link.contactId)?.name ?? null,
      state: stateOfLink({ ...link, revokedAt }, work.now),
    }));
    const closing = await loadClosing(work, dossier);
    if (isRefusal(closing)) return closing;
    const { until, chosen, usual, isOver, today } = closing;
    return {
      links,
      closing: { readableUntil: until, chosen, usual, earliest: earliestClosing(dossier, today), isOver },
      requests: [...(await loadRequests(work, dossierId))],
    };
  },
});

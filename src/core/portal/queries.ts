import { z } from "zod";
import { isSettled } from "#core/access/autonomy.ts";
import type { AccessShown } from "#core/access/fields.ts";
import { seeAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import type { DepartureShown } from "#core/departure/fields.ts";
import { seeDepartures } from "#core/departure/queries/see-departures.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { type ContactSide, contactSides, ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { packsOf, toPack } from "#core/pack/store.ts";
import { toolTold } from "#core/tool/told.ts";
import { leading } from "#core/tool/tool.ts";
import { isExpected } from "./answer-sheet.ts";
import { earliestClosing } from "./closing.ts";
import { datesOf } from "./dates.ts";
import { exampleAgencyInPortal, exampleDossierId, exampleLink } from "./example.ts";
import { accessRequestKinds, linkStates, requestKinds, stateOfLink } from "./portal.ts";
import { contactWhoLooks, offeredMeetings, peopleNamed } from "./queries/giving.ts";
import { loadHistory } from "./queries/read-history.ts";
import { loadRequests } from "./request-store.ts";
import { loadShares } from "./share-store.ts";
import { agencyInPortal, type Expected, PortalShown } from "./shown.ts";
import { linksOf, loadClosing } from "./store.ts";
import { asSuccessorSees } from "./successor.ts";

/** What a client sees of its dossier: what is expected of it, what is settled, and what it may take. */
export const readPortal = query({
  name: "portal.read",
  summary:
    "Reads what a client sees of its dossier in the portal: what is expected of it now, and what it may take.",
  permission: "portal.read",
  input: z.object({
    dossierId: Id,
    as: z
      .literal("successor")
      .optional()
      .meta({ description: "For one of the agency: as its successor sees it" }),
  }),
  output: PortalShown,
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      agency: exampleAgencyInPortal,
      language: "fr",
      direction: "client",
      side: "client",
      party: "Boulangerie Aubin",
      contactName: "Nora Benali",
      endOn: "2026-12-14",
      today: "2026-12-03",
      timeZone: "Europe/Paris",
      expected: [],
      settled: [],
      dates: [{ kind: "end", day: "2026-12-14", tools: [] }],
      readableUntil: "2027-06-14",
      questions: [],
      history: [],
      packs: [],
      meetings: [],
      people: [],
    },
  },
  async read({ dossierId, as }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const seen = await seeAccesses(work, dossierId);
    if (isRefusal(seen)) return seen;
    const { accesses, tools, today } = seen;
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const contact = await contactWhoLooks(work, dossierId);
    if (isRefusal(contact)) return contact;
    const { actor } = work;
    const requests = await loadRequests(work, dossierId);
    const waiting = requests.filter(({ settledAt }) => settledAt === null);
    const closing = await loadClosing(work, dossier);
    if (isRefusal(closing)) return closing;
    const departures = await seeDepartures(work, dossier);
    if (isRefusal(departures)) return departures;
    const leaving = new Map(departures.departures.map((one) => [one.accessId, one]));
    const side = contact?.side ?? as ?? dossier.direction;
    const isClient = dossier.direction === "client" && side !== "successor";
    const shown = accesses.map((access): z.infer<typeof Expected> => {
      const tool = tools.get(access.tool.key);
      const ours = leaving.get(access.id)?.open.filter(({ is, closed }) => is === "right" && closed === null);
      const asked = waiting.find(({ accessId }) => accessId === access.id)?.kind;
      return {
        accessId: access.id,
        tool: access.tool.name,
        resource: access.resource,
        level: access.tool.level,
        ...toolTold(tool, isClient),
        url: leading(tool?.check.url) ?? null,
        state: access.autonomy.state,
        grade: access.autonomy.grade,
        asked: accessRequestKinds.find((kind) => kind === asked) ?? null,
        again: access.autonomy.lacks.some(({ kind }) => kind === "giver-left"),
        rights: ours?.map(({ name }) => name.fr) ?? [],
        removal: dossier.direction === "client" && isAskedOf(access, leaving.get(access.id)),
      };
    });
    const packs = await packsOf(work, dossierId)
      .where("state", "=", "ready")
      .orderBy("number", "desc")
      .limit(20)
      .execute();
    const shares = await loadShares(work, dossierId);
    const page: PortalShown = {
      agency: agencyInPortal(agency),
      language: contact?.language ?? agency.language,
      direction: dossier.direction,
      side,
      party: dossier.party,
      contactName: contact?.name ?? null,
      endOn: dossier.endOn,
      today,
      timeZone: closing.timeZone,
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
      meetings: await offeredMeetings(work, dossierId, { contact, side, shares }),
      people: await peopleNamed(work, dossierId),
    };
    return side === "successor" ? asSuccessorSees(page, shares) : page;
  },
});

/** What the contact is still to say, or wrote about and was not answered, though it had said that it has the right. */
const isOpen = (one: z.infer<typeof Expected>): boolean =>
  isExpected(one) || (one.state === "not-yet" && one.asked !== null && one.asked !== "out");

/** A client is asked to take us out once it can do without us: never before, whatever was asked. */
const isAskedOf = (
  { autonomy }: Pick<AccessShown, "autonomy">,
  leaving: DepartureShown | undefined,
): boolean =>
  isSettled(autonomy) &&
  leaving !== undefined &&
  leaving.asked !== null &&
  leaving.state !== "closed" &&
  leaving.state !== "not-applicable";

/** The side of a contact as the dossier stands today, whose direction may have been corrected since it was added. */
const sideNow = (side: ContactSide | undefined, direction: "client" | "supplier"): ContactSide | null =>
  side === undefined ? null : side === "successor" ? side : direction;

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
        side: z.enum(contactSides).nullable(),
        invitedBy: z.string().nullable().meta({ description: "The contact who named this one" }),
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
        fileId: Id.nullable().meta({
          description: "What shows that an access is out: a file of the dossier",
        }),
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
    const named = (wanted: string | null | undefined) => contacts.find(({ id }) => id === wanted);
    const links = (await linksOf(work, dossierId)).map(({ revokedAt, ...link }) => ({
      ...link,
      contactName: named(link.contactId)?.name ?? null,
      side: sideNow(named(link.contactId)?.side, dossier.direction),
      invitedBy: named(named(link.contactId)?.invitedBy)?.name ?? null,
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

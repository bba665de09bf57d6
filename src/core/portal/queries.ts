import { z } from "zod";
import { seeAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { type ContactSide, contactSides, ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { packsOf, toPack } from "#core/pack/store.ts";
import { languages } from "#messages/messages.ts";
import { exampleDossierId, exampleLink } from "./example.ts";
import { linkStates, requestKinds, stateOfLink } from "./portal.ts";
import { contactWhoLooks, offeredMeetings, peopleNamed } from "./queries/giving.ts";
import { loadRequests } from "./request-store.ts";
import { loadShares } from "./share-store.ts";
import { type Expected, PortalShown } from "./shown.ts";
import { holdLink, linksOf } from "./store.ts";
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
      agency: { name: "Atelier Rivage", colour: null },
      language: "fr",
      direction: "client",
      side: "client",
      party: "Boulangerie Aubin",
      contactName: "Nora Benali",
      endOn: "2026-12-14",
      today: "2026-12-03",
      expected: [],
      settled: [],
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
    const waiting = (await loadRequests(work, dossierId)).filter(({ settledAt }) => settledAt === null);
    const shown = accesses.map((access): z.infer<typeof Expected> => {
      const tool = tools.get(access.tool.key);
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
        asked: waiting.find(({ accessId }) => accessId === access.id)?.kind ?? null,
        rights: dossier.direction === "supplier" ? access.ours.map(({ name }) => name) : [],
      };
    });
    const isOpen = ({ state, grade }: z.infer<typeof Expected>) =>
      (state === "not-yet" || state === "unknown") && grade !== "acknowledged" && grade !== "observed";
    const packs = await packsOf(work, dossierId)
      .where("state", "=", "ready")
      .orderBy("number", "desc")
      .limit(20)
      .execute();
    const side = contact?.side ?? as ?? dossier.direction;
    const shares = await loadShares(work, dossierId);
    const page: PortalShown = {
      agency: { name: agency.name, colour: agency.colour },
      language: contact?.language ?? agency.language,
      direction: dossier.direction,
      side,
      party: dossier.party,
      contactName: contact?.name ?? null,
      endOn: dossier.endOn,
      today,
      expected: shown.filter(isOpen),
      settled: shown.filter((one) => !isOpen(one)),
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

/** What whoever holds a link is told before it opens it: who invites, and whether it still opens. */
export const readPortalLink = query({
  name: "portal.read-link",
  summary: "Reads who invites by a link to the portal, for whoever holds it; it opens nothing.",
  permission: "portal.open",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({
    agencyName: z.string(),
    party: z.string(),
    contactName: z.string(),
    side: z.enum(contactSides),
    language: z.enum(languages),
    opens: z.boolean().meta({ description: "False: it was used, or is too old; a new one can be mailed" }),
    mayAskAgain: z.boolean(),
  }),
  refusals: ["portal.link-not-found", "dossier.not-found", "agency.not-found"],
  example: {
    input: { token: "passation_portal_q5RkYv0…" },
    output: {
      ...{ agencyName: "Atelier Rivage", party: "Boulangerie Aubin", contactName: "Nora Benali" },
      ...{ side: "client", language: "fr", opens: true, mayAskAgain: true },
    },
  },
  async read({ token }, before) {
    const held = await holdLink(before, token);
    if (isRefusal(held)) return held;
    const { link, work } = held;
    const dossier = await loadDossier(work, link.dossierId);
    if (isRefusal(dossier)) return dossier;
    const agency = await loadAgency(work.tx, link.agencyId);
    if (isRefusal(agency)) return agency;
    const contact = await contactsOf(work, link.dossierId)
      .where("id", "=", link.contactId)
      .executeTakeFirst();
    const isLate = Temporal.Instant.compare(link.expiresAt, work.now) <= 0;
    return {
      agencyName: agency.name,
      party: dossier.party,
      contactName: contact?.name ?? "",
      side: contact?.side === "successor" ? contact.side : dossier.direction,
      language: contact?.language ?? agency.language,
      opens: link.openedAt === null && !isLate,
      mayAskAgain: contact?.email != null && work.ports.sendPortalLink !== undefined,
    };
  },
});

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
      }),
    ),
    requests: z.array(
      z.object({
        id: Id,
        accessId: Id,
        contactId: Id.nullable(),
        kind: z.enum(requestKinds),
        text: z.string(),
        askedAt: z.iso.datetime(),
        settledAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleDossierId }, output: { links: [exampleLink], requests: [] } },
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
    return { links, requests: [...(await loadRequests(work, dossierId))] };
  },
});

import { z } from "zod";
import { autonomyStates, grades } from "#core/access/kinds.ts";
import { seeAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { packsOf, toPack } from "#core/pack/store.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { languages } from "#messages/messages.ts";
import { exampleDossierId, exampleLink } from "./example.ts";
import { linkStates, stateOfLink } from "./portal.ts";
import { loadRequests, requestKinds } from "./request-store.ts";
import { holdLink, linksOf } from "./store.ts";

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
  asked: z.enum(requestKinds).nullable().meta({ description: "What was asked for and is not settled yet" }),
});

/** What a client sees of its dossier: what is expected of it, what is settled, and what it may take. */
export const readPortal = query({
  name: "portal.read",
  summary:
    "Reads what a client sees of its dossier in the portal: what is expected of it now, and what it may take.",
  permission: "portal.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    agency: z.object({ name: z.string(), colour: z.string().nullable() }),
    language: z.enum(languages),
    party: z.string(),
    contactName: z.string().nullable().meta({ description: "Who looks; null for one of the agency" }),
    endOn: Day.nullable(),
    today: Day,
    expected: z.array(Expected),
    settled: z.array(Expected),
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
      agency: { name: "Atelier Rivage", colour: null },
      language: "fr",
      party: "Boulangerie Aubin",
      contactName: "Nora Benali",
      endOn: "2026-12-14",
      today: "2026-12-03",
      expected: [],
      settled: [],
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
      agency: { name: agency.name, colour: agency.colour },
      language: contact?.language ?? agency.language,
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
    };
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
    language: z.enum(languages),
    opens: z.boolean().meta({ description: "False: it was used, or is too old; a new one can be mailed" }),
    mayAskAgain: z.boolean(),
  }),
  refusals: ["portal.link-not-found", "dossier.not-found", "agency.not-found"],
  example: {
    input: { token: "passation_portal_q5RkYv0…" },
    output: {
      ...{ agencyName: "Atelier Rivage", party: "Boulangerie Aubin", contactName: "Nora Benali" },
      ...{ language: "fr", opens: true, mayAskAgain: true },
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
      language: contact?.language ?? agency.language,
      opens: link.openedAt === null && !isLate,
      mayAskAgain: contact?.email != null && work.ports.sendPortalLink !== undefined,
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
    const links = (await linksOf(work, dossierId)).map(({ revokedAt, ...link }) => ({
      ...link,
      contactName: contacts.find(({ id }) => id === link.contactId)?.name ?? null,
      state: stateOfLink({ ...link, revokedAt }, work.now),
    }));
    return { links, requests: [...(await loadRequests(work, dossierId))] };
  },
});

import { z } from "zod";
import { newToken } from "#core/agency/tokens.ts";
import { lockContact } from "#core/contact/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { loadCode } from "#core/portal/code-store.ts";
import { askAgainAfter, sessionLasts } from "#core/portal/portal.ts";
import { endSessions, holdLink, linksOf, makeLink, refusalIfClosed, saveOpened } from "#core/portal/store.ts";

const Token = z.string().min(1).max(200);

/** Whoever holds a link opens it, once: two who try at the same time get one session. */
export const openPortal = command({
  name: "portal.open",
  summary: "Opens the portal by its link, once; the answer holds the secret of the session.",
  permission: "portal.open",
  input: z.object({ token: Token }),
  output: z.object({ session: z.string(), until: z.iso.datetime() }),
  refusals: [
    ...(["portal.link-not-found", "portal.link-used", "portal.code-needed", "portal.closed"] as const),
    ...(["dossier.not-found", "agency.not-found"] as const),
  ],
  example: {
    input: { token: "passation_portal_q5RkYv0…" },
    output: { session: "passation_session_q5RkYv0…", until: "2027-01-02T09:00:00Z" },
  },
  load: ({ token }, work) => holdLink(work, token),
  async perform({ link, work: { actor } }, _, before) {
    const { agencyId, dossierId, linkId, contactId } = link;
    const work = { ...before, actor };
    const closed = await refusalIfClosed(work, dossierId);
    if (closed) return closed;
    if (link.openedAt === null && (await loadCode(work, link)).withCode) return refuse("portal.code-needed");
    const { token: session, tokenHash: hash } = newToken("session", work.ports.vault);
    const until = work.now.add(sessionLasts).toString();
    if (!(await saveOpened(work, { dossierId, linkId }, { hash, until }))) return refuse("portal.link-used");
    const details = { contactId };
    const subject = `portal-link:${linkId}`;
    return {
      agencyId,
      result: { session, until },
      facts: [{ dossierId, kind: "portal.opened", subject, details }],
    };
  },
});

/**
 * Whoever holds a link that was used or is too old has a new one mailed to the address of its contact, and nowhere
 * else; while a new one waits to be opened, none follows it soon. The answer is the same whether a mail leaves or not.
 */
export const askLinkAgain = command({
  name: "portal.ask-again",
  summary: "Mails a new link to the contact of an old one; the answer does not tell whether there was one.",
  permission: "portal.open",
  input: z.object({ token: Token }),
  output: z.object({}),
  refusals: [],
  example: { input: { token: "passation_portal_q5RkYv0…" }, output: {} },
  async load({ token }, before) {
    const held = await holdLink(before, token);
    if (isRefusal(held)) return { held: undefined };
    const { work, link } = held;
    const dossier = await lockDossier(work, link.dossierId);
    const contact = await lockContact(work, link.dossierId, link.contactId);
    if (isRefusal(dossier) || isRefusal(contact) || contact.email === null) return { held: undefined };
    if (await refusalIfClosed(work, link.dossierId)) return { held: undefined };
    return { held: { link, contact, work } };
  },
  async perform({ held }) {
    const nothing = { result: {}, facts: [] };
    if (!held) return nothing;
    const { link, contact, work } = held;
    const newest = (await linksOf(work, link.dossierId)).find(({ contactId }) => contactId === contact.id);
    if (newest && newest.openedAt === null) {
      const soonest = Temporal.Instant.from(newest.madeAt).add(askAgainAfter);
      if (Temporal.Instant.compare(work.now, soonest) < 0) return nothing;
    }
    const { withCode } = await loadCode(work, link);
    const made = await makeLink(work, link.dossierId, contact, { mail: true, withCode });
    if (isRefusal(made)) return nothing;
    return { agencyId: link.agencyId, result: {}, facts: made.facts, jobs: made.jobs };
  },
});

/** A contact leaves the portal, on every device. */
export const leavePortal = command({
  name: "portal.leave",
  summary: "Ends one’s own session of the portal.",
  permission: "portal.self",
  input: z.object({}),
  output: z.object({}),
  refusals: ["dossier.not-found"],
  example: { input: {}, output: {} },
  async load(_, { actor }) {
    return actor.kind === "contact" ? actor : refuse("dossier.not-found");
  },
  async perform({ dossierId, contactId }, _, work) {
    await endSessions(work, dossierId, contactId);
    const subject = `contact:${contactId}`;
    return { result: {}, facts: [{ dossierId, kind: "portal.left", subject, details: {} }] };
  },
});

import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { newToken } from "#core/agency/tokens.ts";
import { lockContact } from "#core/contact/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import {
  codeLasts,
  hashCode,
  isLive,
  isSame,
  mayMail,
  mostCodes,
  mostTries,
  newCode,
} from "#core/portal/code.ts";
import { loadCode, lockCode, saveNewCode, saveTries } from "#core/portal/code-store.ts";
import { exampleLink } from "#core/portal/example.ts";
import { sessionLasts } from "#core/portal/portal.ts";
import { openSealedCode, SealedLink, sealCode } from "#core/portal/sealed-link.ts";
import { holdLink, refusalIfClosed, saveOpened } from "#core/portal/store.ts";
import { languages } from "#messages/messages.ts";

const Token = z.string().min(1).max(200);
const exampleToken = "passation_portal_q5RkYv0…";

/** A link that opens by a code and still waits, for whoever holds it; its code is locked. */
async function lockWaiting(token: string, before: Work) {
  const held = await holdLink(before, token);
  if (isRefusal(held)) return held;
  const { link, work } = held;
  const closed = await refusalIfClosed(work, link.dossierId);
  if (closed) return closed;
  const code = await lockCode(work, link);
  const isLate = Temporal.Instant.compare(link.expiresAt, work.now) <= 0;
  if (link.openedAt !== null || isLate || !code.withCode) return refuse("portal.link-used");
  return { link, work, code };
}

/** Whoever holds a link that opens by a code has one mailed to its contact, and nowhere else; seldom. */
export const askCode = command({
  name: "portal.ask-code",
  summary:
    "Mails the code without which a link does not open to the contact of the link, at most one a minute.",
  permission: "portal.open",
  input: z.object({
    token: Token,
    language: z.enum(languages).optional().meta({ description: "That of the contact when left out" }),
  }),
  output: z.object({
    isNew: z.boolean().meta({ description: "False: one was mailed less than a minute ago" }),
  }),
  refusals: [
    ...(["portal.link-not-found", "portal.link-used", "portal.closed", "portal.no-address"] as const),
    "portal.too-many-codes",
    ...(["dossier.not-found", "contact.not-found", "agency.not-found", "agency.mail-unavailable"] as const),
  ],
  example: { input: { token: exampleToken }, output: { isNew: true } },
  load: ({ token }, before) => lockWaiting(token, before),
  async perform({ link, work, code }, { token, language }) {
    const { agencyId, dossierId, linkId, contactId } = link;
    const { ports, now } = work;
    if (!ports.sendPortalCode) return refuse("agency.mail-unavailable");
    const contact = await lockContact(work, dossierId, contactId);
    if (isRefusal(contact)) return contact;
    if (contact.email === null) return refuse("portal.no-address", { name: contact.name });
    if (!mayMail(code, now)) return { agencyId, result: { isNew: false }, facts: [] };
    if (code.codeTimes >= mostCodes) return refuse("portal.too-many-codes");
    const agency = await loadAgency(work.tx, agencyId);
    if (isRefusal(agency)) return agency;
    const digits = newCode(ports.vault);
    await saveNewCode(work, link, hashCode(digits, token, ports.vault), code.codeTimes + 1);
    const letter = {
      ...{ dossierId, linkId, token, code: digits, codeId: work.newId(), to: contact.email },
      ...{ contactName: contact.name, agencyName: agency.name },
      language: language ?? contact.language ?? agency.language,
      expiresAt: now.add(codeLasts).toString(),
    };
    const subject = `portal-link:${linkId}`;
    return {
      agencyId,
      result: { isNew: true },
      facts: [{ dossierId, kind: "portal.code-asked", subject, details: { name: contact.name } }],
      jobs: [{ name: "portal.send-code", data: sealCode(letter, ports.vault) }],
    };
  },
});

/** Whoever holds a link and read its code opens it, once; a wrong code is counted, and the link stays to be opened. */
export const enterByCode = command({
  name: "portal.open-by-code",
  summary:
    "Opens the portal by its link and the code that was mailed; the answer holds the secret of the session.",
  permission: "portal.open",
  input: z.object({
    token: Token,
    code: z
      .string()
      .max(40)
      .transform((typed) => typed.replace(/\D/g, "")),
  }),
  output: z.object({
    opened: z
      .object({ session: z.string(), until: z.iso.datetime() })
      .nullable()
      .meta({ description: "null: the code was wrong" }),
    triesLeft: z.int(),
  }),
  refusals: [
    ...(["portal.link-not-found", "portal.link-used", "portal.code-over", "portal.closed"] as const),
    ...(["dossier.not-found", "agency.not-found"] as const),
  ],
  example: {
    input: { token: exampleToken, code: "204816" },
    output: {
      opened: { session: "passation_session_q5RkYv0…", until: "2027-01-02T09:00:00Z" },
      triesLeft: 5,
    },
  },
  load: ({ token }, before) => lockWaiting(token, before),
  async perform({ link, work, code }, { token, code: typed }) {
    const { agencyId, dossierId, linkId, contactId } = link;
    if (code.codeHash === null || !isLive(code, work.now)) return refuse("portal.code-over");
    const subject = `portal-link:${linkId}`;
    const { vault } = work.ports;
    if (!isSame(code.codeHash, hashCode(typed, token, vault))) {
      const tries = code.codeTries + 1;
      await saveTries(work, link, tries);
      const result = { opened: null, triesLeft: mostTries - tries };
      return { agencyId, result, facts: [{ dossierId, kind: "portal.code-wrong", subject, details: {} }] };
    }
    const { token: session, tokenHash: hash } = newToken("session", vault);
    const until = work.now.add(sessionLasts).toString();
    if (!(await saveOpened(work, link, { hash, until }))) return refuse("portal.link-used");
    return {
      agencyId,
      result: { opened: { session, until }, triesLeft: mostTries - code.codeTries },
      facts: [{ dossierId, kind: "portal.opened", subject, details: { contactId } }],
    };
  },
});

/** The worker mails a code that still opens, and says so in the journal. */
export const mailCode = preparedCommand({
  name: "portal.mail-code",
  summary: "Mails a code that was asked for a moment ago; the worker does it.",
  permission: "portal.mail-link",
  input: SealedLink,
  output: z.object({ linkId: Id }),
  refusals: ["portal.link-not-found", "portal.code-over", "agency.mail-unavailable"],
  example: { input: { key: "q5RkYv0=", sealed: "9fWq2bA=" }, output: { linkId: exampleLink.id } },
  async prepare(sealed, { sendPortalCode, vault }, _, look) {
    if (!sendPortalCode) return refuse("agency.mail-unavailable");
    const letter = openSealedCode(sealed, vault);
    const refused = await look(async (before) => {
      const held = await holdLink(before, letter.token);
      if (isRefusal(held)) return held;
      const kept = await loadCode(held.work, held.link);
      const isIt = kept.codeHash && isSame(kept.codeHash, hashCode(letter.code, letter.token, vault));
      return isIt && isLive(kept, before.now) ? undefined : refuse("portal.code-over");
    });
    if (refused) return refused;
    await sendPortalCode(letter);
    return letter;
  },
  load: async () => true,
  async perform(_, __, ___, { dossierId, linkId }) {
    const subject = `portal-link:${linkId}`;
    return {
      result: { linkId },
      facts: [{ dossierId, kind: "portal.code-mailed", subject, details: {} }],
    };
  },
});

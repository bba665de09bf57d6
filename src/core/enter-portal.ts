import type { z } from "zod";
import type { Language } from "#messages/messages.ts";
import type { OpenedFile } from "./file/file.ts";
import { identify } from "./identify.ts";
import type { Actor } from "./kernel/actor.ts";
import type { Operation } from "./kernel/operation.ts";
import { isRefusal, type Refusal } from "./kernel/refusal.ts";
import { openLocated } from "./open-file.ts";
import type { OpenedPicture } from "./open-logo.ts";
import { acknowledgeAccess, askHelp } from "./portal/commands/answer-access.ts";
import { askQuestion } from "./portal/commands/ask-question.ts";
import { chooseLanguage } from "./portal/commands/choose-language.ts";
import { askCode, enterByCode } from "./portal/commands/enter-by-code.ts";
import { giveFile } from "./portal/commands/give-file.ts";
import { inviteColleague, nameSuccessor } from "./portal/commands/name-people.ts";
import { askLinkAgain, leavePortal, openPortal } from "./portal/commands/open-portal.ts";
import { chooseOffered, refuseOffered } from "./portal/commands/reply-to-slots.ts";
import { takePack } from "./portal/commands/take-pack.ts";
import { readClosing } from "./portal/queries/read-closing.ts";
import { readEndedLink } from "./portal/queries/read-ended-link.ts";
import { readHistory } from "./portal/queries/read-history.ts";
import { readPortalLink } from "./portal/queries/read-link.ts";
import { readLinkLogo, readPortalLogo } from "./portal/queries/read-logo.ts";
import { readPortal } from "./portal/queries.ts";
import { run, type World } from "./run.ts";

export { coloursOf } from "./agency/brand-colours.ts";

/** Somebody who is in the portal of one dossier. */
export type Visitor = Extract<Actor, { kind: "contact" }>;
/** What they see of it. */
export type PortalPage = z.infer<typeof readPortal.output>;
/** What whoever holds a link is told before opening it. */
export type LinkPage = z.infer<typeof readPortalLink.output>;
/** What is left to say once the portal was closed. */
export type ClosedPage = z.infer<typeof readClosing.output>;
/** Whose link or session it was that was ended. */
export type EndedLink = z.infer<typeof readEndedLink.output>;
/** What they did and received. */
export type History = z.infer<typeof readHistory.output>["lines"];

const anybody = { kind: "anonymous" } as const;

async function answerOf<Input, Result>(
  world: World,
  actor: Actor,
  operation: Operation<Input, Result>,
  input: object,
  language?: Language,
): Promise<Result | Refusal> {
  const answer = await run(world, actor, operation, input, language);
  return answer.ok ? answer.result : answer.refusal;
}

/** What a link says before it is opened; reading it opens nothing. */
export const readInvitation = (world: World, token: string) =>
  answerOf(world, anybody, readPortalLink, { token });

/** Which agency a link or a session was of that was ended; a secret that never was one is refused. */
export const readEnded = (world: World, token: string) => answerOf(world, anybody, readEndedLink, { token });

/** Opens a link, once: the secret of the session, and until when it lasts. */
export const openInvitation = (world: World, token: string) =>
  answerOf(world, anybody, openPortal, { token });

/** Has the code mailed without which a link does not open. */
export const askForCode = (world: World, token: string, language?: Language) =>
  answerOf(world, anybody, askCode, { token, ...(language ? { language } : {}) });

/** Opens a link by the code that was mailed: the session, or how many tries are left. */
export const openByCode = (world: World, token: string, code: string) =>
  answerOf(world, anybody, enterByCode, { token, code });

/** Has a new link mailed to the contact of an old one; nobody learns whether there was one. */
export const askInvitation = (world: World, token: string) =>
  answerOf(world, anybody, askLinkAgain, { token });

/** Whose session this is, while it lasts; nobody's when it was ended, is over, or never was. */
export async function visitorOf(world: World, session: string): Promise<Visitor | undefined> {
  const actor = await identify(world, { kind: "portal", session });
  return !isRefusal(actor) && actor.kind === "contact" ? actor : undefined;
}

/** What they see of their dossier. */
export const seePortal = (world: World, visitor: Visitor) =>
  answerOf(world, visitor, readPortal, { dossierId: visitor.dossierId });

/** The same as one of the agency sees it, who looks in their place. */
export const seePortalAs = (world: World, actor: Actor, dossierId: string, as?: "successor") =>
  answerOf(world, actor, readPortal, { dossierId, ...(as ? { as } : {}) });

/** What they did and received, all of it. */
export const seeHistory = (world: World, actor: Actor, dossierId: string) =>
  answerOf(world, actor, readHistory, { dossierId });

/** What is said to them once the portal was closed. */
export const seeClosed = (world: World, visitor: Visitor) => answerOf(world, visitor, readClosing, {});

/** They choose the language of their pages and mails. */
export const speak = (world: World, visitor: Visitor, language: string) =>
  answerOf(world, visitor, chooseLanguage, { language });

/** They ask something that is about no tool. */
export const askAnything = (world: World, visitor: Visitor, text: string, language: Language) =>
  answerOf(world, visitor, askQuestion, { dossierId: visitor.dossierId, text }, language);

/** The logo of the agency: for whoever is in, or holds a link. */
export async function portalLogo(
  world: World,
  who: { readonly visitor: Visitor } | { readonly token: string },
): Promise<OpenedPicture | Refusal> {
  const picture =
    "visitor" in who
      ? await answerOf(world, who.visitor, readPortalLogo, {})
      : await answerOf(world, anybody, readLinkLogo, { token: who.token });
  if (isRefusal(picture)) return picture;
  const { mediaType, sha256, base64 } = picture;
  return { mediaType, sha256, bytes: Uint8Array.fromBase64(base64) };
}

/** They say which right they have on a tool. */
export const sayDone = (
  world: World,
  visitor: Visitor,
  said: { readonly accessId: string; readonly level: string; readonly statement: string },
  language: Language,
) => answerOf(world, visitor, acknowledgeAccess, { dossierId: visitor.dossierId, ...said }, language);

/** They ask for help on a tool, or say who does it. */
export const sayOtherwise = (
  world: World,
  visitor: Visitor,
  said: { readonly accessId: string; readonly kind: string; readonly text: string },
  language: Language,
) => answerOf(world, visitor, askHelp, { dossierId: visitor.dossierId, ...said }, language);

/** They say which right is there, or, without a level, that an access is out, and show it by a file. */
export const showFile = (
  world: World,
  visitor: Visitor,
  said: {
    readonly accessId: string;
    readonly level?: string;
    readonly statement: string;
    readonly files: readonly File[];
  },
  language: Language,
) => answerOf(world, visitor, giveFile, { dossierId: visitor.dossierId, ...said }, language);

/** They let a colleague in. */
export const inviteTheirColleague = (
  world: World,
  visitor: Visitor,
  said: { readonly name: string; readonly email: string; readonly language: string },
  language: Language,
) => answerOf(world, visitor, inviteColleague, { dossierId: visitor.dossierId, ...said }, language);

/** They say who takes over. */
export const sayWhoTakesOver = (
  world: World,
  visitor: Visitor,
  said: { readonly name: string; readonly email: string; readonly organisation: string | null },
  language: Language,
) => answerOf(world, visitor, nameSuccessor, { dossierId: visitor.dossierId, ...said }, language);

/** They choose one of the times of a meeting. */
export const chooseTime = (
  world: World,
  visitor: Visitor,
  said: { readonly meetingId: string; readonly on: string; readonly at: string },
  language: Language,
) => answerOf(world, visitor, chooseOffered, { dossierId: visitor.dossierId, ...said }, language);

/** They say that none of the times suits. */
export const refuseTimes = (
  world: World,
  visitor: Visitor,
  said: { readonly meetingId: string; readonly text: string },
  language: Language,
) => answerOf(world, visitor, refuseOffered, { dossierId: visitor.dossierId, ...said }, language);

/** They leave, on every device. */
export const leave = (world: World, visitor: Visitor) => answerOf(world, visitor, leavePortal, {});

/** The zip of a version of the pack; the journal keeps who took it. */
export async function openPackFor(
  world: World,
  visitor: Visitor,
  packId: string,
): Promise<OpenedFile | Refusal> {
  const located = await answerOf(world, visitor, takePack, { dossierId: visitor.dossierId, packId });
  return isRefusal(located) ? located : openLocated(world, located);
}

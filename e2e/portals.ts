import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { KeyOf, Language } from "../src/messages/messages.ts";
import { en } from "../src/messages/portal/en.ts";
import { fr } from "../src/messages/portal/fr.ts";
import { sayFrom } from "../src/messages/say.ts";
import { openMailPeer } from "../src/testing/mail-peer.ts";
import { expectContrastInTheOther, expectSound, phoneAndDesk } from "./journey.ts";
import { anAddress, openAgency, signUp, somebody } from "./people.ts";
import { startServer } from "./server.ts";

/** A sentence of the portal, as its contact's language has it. */
export function sayingIn(language: Language) {
  const translate = sayFrom(language, { portal: language === "fr" ? fr : en });
  return (key: KeyOf<"portal">, params?: Readonly<Record<string, string | number>>) =>
    translate("portal", key, params);
}

/** A server of one's own that mails, with an agency and its owner: for a journey that stops it and comes back later. */
export async function ownServerThatMails(language: Language) {
  const post = await openMailPeer();
  const mails = {
    PASSATION_SMTP_URL: post.smtpUrl,
    PASSATION_MAIL_FROM: "Passation <passation@agence.example>",
  };
  const server = await startServer(mails);
  const owner = somebody(server.url, "Camille Roy");
  await signUp(owner);
  await openAgency(owner, "Atelier Rivage", language);
  return { post, mails, server, owner };
}

/** The first link of a mail. */
export const linkIn = (text: string) => /http:\S+/.exec(text)?.[0] ?? "";

/** A telephone without scripts, on which somebody opens the portal. */
export const phoneOf = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 375, height: 800 },
    extraHTTPHeaders: { "x-forwarded-for": anAddress() },
  });

/**
 * Looks at what a visitor sees, in a window of the same session that runs what a script must measure: nothing to
 * scroll sideways, nothing that axe finds, in the light and in the dark.
 */
export function lookerAt(looker: Page, visitor: Page): () => Promise<void> {
  return async () => {
    await looker.context().clearCookies();
    await looker.context().addCookies(await visitor.context().cookies());
    await looker.goto(visitor.url());
    await expectSound(looker, phoneAndDesk);
    await expectContrastInTheOther(looker);
  };
}

import { fileURLToPath } from "node:url";
import { maySignUp } from "#core/identify.ts";
import { httpApp } from "#doors/http/app.ts";
import { languageOf } from "#doors/http/language.ts";
import type { Listening } from "#doors/http/listen.ts";
import { translator } from "#messages/translator.ts";
import type { Log } from "#platform/log/log.ts";
import type { SignIn } from "#platform/sign-in/sign-in.ts";
import type { Product } from "./composition.ts";
import type { Config } from "./config.ts";

const screensFolder = fileURLToPath(new URL("../dist/staff", import.meta.url));

/** The web door, open: its sign-in, and how to close it. */
export type Web = { readonly signIn: SignIn; readonly close: () => Promise<void> };

/** Opens the web door of the product on a server that already listens. */
export function openWeb(options: {
  readonly listening: Listening;
  readonly config: Config;
  readonly product: Product;
  readonly log: Log;
  readonly url: string;
}): Web {
  const { listening, config, product, log, url } = options;
  const { signIn, load } = lazySignIn(async () => {
    const { openSignIn } = await import("#platform/sign-in/sign-in.ts");
    const { mail } = config;
    return openSignIn({
      databaseUrl: product.databaseUrl,
      masterKey: product.masterKey,
      url,
      maySignUp: (email, invitation) => maySignUp(product.world, email, invitation),
      ...(mail ? { sendResetLink: (to, link, request) => sendResetLink(mail, to, link, request) } : {}),
      onWarning: (message) => log.warn({ message }, "sign-in"),
      onError: (error) => log.warn({ err: error }, "sign-in lost a database connection"),
    });
  });
  const app = httpApp({
    world: product.world,
    signIn,
    log,
    url,
    screensFolder,
    sendsMail: config.mail !== undefined,
    behindProxy: config.behindProxy,
    checkReady: async () => void (await product.pool.query("select 1")),
  });
  listening.serve((request, bindings) => app.fetch(request, bindings));
  load();
  return { signIn, close: signIn.close };
}

/**
 * Sign-in weighs a quarter of a second: it is loaded right after the server is ready, or by the
 * first request that needs it, whichever comes first.
 */
function lazySignIn(open: () => Promise<SignIn>): { readonly signIn: SignIn; readonly load: () => void } {
  let opened: Promise<SignIn> | undefined;
  const get = () => {
    opened ??= open();
    return opened;
  };
  return {
    signIn: {
      handler: async (request, address) => (await get()).handler(request, address),
      person: async (headers) => (headers.has("cookie") ? (await get()).person(headers) : undefined),
      turnOffCodes: async (email) => (await get()).turnOffCodes(email),
      requestReset: async (email) => (await get()).requestReset(email),
      close: async () => (await opened)?.close(),
    },
    load: () => setTimeout(() => get().catch(() => undefined), 50).unref(),
  };
}

/** Sends the link to choose a new password, in the language of the page that asked for it. */
async function sendResetLink(
  mail: NonNullable<Config["mail"]>,
  to: string,
  link: string,
  request: Request | undefined,
): Promise<void> {
  const { openMailer } = await import("#platform/mail/mailer.ts");
  const t = translator(request ? languageOf(request) : "fr");
  const mailer = openMailer(mail);
  try {
    await mailer.send({ to, subject: t("mail", "reset.subject"), text: t("mail", "reset.text", { link }) });
  } finally {
    mailer.close();
  }
}

import type { Context } from "hono";
import { type Language, languages } from "#messages/messages.ts";
import type { DoorEnvironment } from "../headers.ts";
import { languageOf } from "../language.ts";

type Door = Context<DoorEnvironment>;

/** The cookie of whoever is in. */
export const session = "passation_portal";

const known = (word: string | undefined): Language | undefined => languages.find((one) => one === word);

/** The language that was chosen on a page of somebody who is not in: its address holds it. */
export const chosenLanguage = ({ req }: Door): Language | undefined => known(req.query("lang"));

/** The language of a page: the one that was chosen, that of the contact, or that of the browser. */
export const languageHere = (context: Door, usual?: Language): Language =>
  chosenLanguage(context) ?? usual ?? languageOf(context.req.raw);

/** The language that a form of any page asks for. */
export const askedLanguage = ({ req }: Door): Language | undefined =>
  req.method === "POST" ? known(req.query("language")) : undefined;

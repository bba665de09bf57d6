import { en as cliEn } from "./cli/en.ts";
import { fr as cliFr } from "./cli/fr.ts";
import { en as contractEn } from "./contract/en.ts";
import { fr as contractFr } from "./contract/fr.ts";
import { en as documentsEn } from "./documents/en.ts";
import { fr as documentsFr } from "./documents/fr.ts";
import { en as importsEn } from "./imports/en.ts";
import { fr as importsFr } from "./imports/fr.ts";
import type { Singular } from "./keys.ts";
import { en as mailEn } from "./mail/en.ts";
import { fr as mailFr } from "./mail/fr.ts";
import { en as meetingEn } from "./meeting/en.ts";
import { fr as meetingFr } from "./meeting/fr.ts";
import { en as packEn } from "./pack/en.ts";
import { fr as packFr } from "./pack/fr.ts";
import { en as playbookEn } from "./playbook/en.ts";
import { fr as playbookFr } from "./playbook/fr.ts";
import { en as portalEn } from "./portal/en.ts";
import { fr as portalFr } from "./portal/fr.ts";
import { en as problemsEn } from "./problems/en.ts";
import { fr as problemsFr } from "./problems/fr.ts";
import { en as referenceEn } from "./reference/en.ts";
import { fr as referenceFr } from "./reference/fr.ts";
import { en as refusalsEn } from "./refusals/en.ts";
import { fr as refusalsFr } from "./refusals/fr.ts";
import type { en as screensEn } from "./screens/en.ts";
import { en as startEn } from "./start/en.ts";
import { fr as startFr } from "./start/fr.ts";

/** The languages of the product, the first one by default. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

const en = {
  refusals: refusalsEn,
  problems: problemsEn,
  imports: importsEn,
  pack: packEn,
  playbook: playbookEn,
  contract: contractEn,
  meeting: meetingEn,
  documents: documentsEn,
  reference: referenceEn,
  mail: mailEn,
  portal: portalEn,
  cli: cliEn,
  start: startEn,
};
type Messages = { [Area in keyof typeof en]: Record<keyof (typeof en)[Area], string> };

const fr: Messages = {
  refusals: refusalsFr,
  problems: problemsFr,
  imports: importsFr,
  pack: packFr,
  playbook: playbookFr,
  contract: contractFr,
  meeting: meetingFr,
  documents: documentsFr,
  reference: referenceFr,
  mail: mailFr,
  portal: portalFr,
  cli: cliFr,
  start: startFr,
};

/** What the server says by language, area and key. Screens bring their own sentences, each page its part. */
export const messages: Record<Language, Messages> = { fr, en };
type Sentences = typeof en & { readonly screens: typeof screensEn };
export type Area = keyof Sentences;
/** The areas that the server, the command line and documents speak from. */
export type ServerArea = keyof typeof en;
export type KeyOf<A extends Area> = Singular<keyof Sentences[A] & string>;

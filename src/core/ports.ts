import type { DrawStatement, ReadTables, StackCatalogue } from "./access/ports.ts";
import type { SendInvitation } from "./agency/ports.ts";
import type { ContractReader } from "./contract/ports.ts";
import type { FileStore, Sealer } from "./file/ports.ts";
import type { Vault } from "./journal/ports.ts";
import type { Calendars } from "./kernel/calendar-rules.ts";
import type { LetterDesk, PostLetter } from "./letter/ports.ts";
import type { ToneCatalogue } from "./letter/tone-rule.ts";
import type { DrawInvitation, DrawMeetingSheet } from "./meeting/ports.ts";
import type { MakePack, PackPreviewer } from "./pack/ports.ts";
import type { PlaybookCatalogue, PlaybookText } from "./playbook/ports.ts";
import type { DrawAnswerSheet, SendPortalLink } from "./portal/ports.ts";
import type { SendDigest } from "./reminder/ports.ts";
import type { ToolCatalogue } from "./tool/ports.ts";
import type { GatherLoose, ReadExport } from "./tracking/ports.ts";
import type { DrawQuote } from "./transition/ports.ts";
import type { SendWebhook } from "./webhook/ports.ts";

/** All the outside help that commands may ask for; `main` gives the real ones, tests give real ones too. */
export type Ports = {
  readonly readExport: ReadExport;
  readonly gatherLoose: GatherLoose;
  readonly readTables: ReadTables;
  readonly vault: Vault;
  readonly calendars: Calendars;
  readonly drawInvitation: DrawInvitation;
  readonly drawMeetingSheet: DrawMeetingSheet;
  readonly drawQuote: DrawQuote;
  readonly drawStatement: DrawStatement;
  readonly drawAnswerSheet: DrawAnswerSheet;
  readonly fileStore: FileStore;
  /** How many bytes of files one agency may keep; absent without a limit. */
  readonly agencyRoom?: number;
  readonly sealer: Sealer;
  readonly makePack: MakePack;
  readonly packPreview: PackPreviewer;
  readonly playbooks: PlaybookCatalogue;
  readonly playbookText: PlaybookText;
  readonly tools: ToolCatalogue;
  readonly stacks: StackCatalogue;
  /** The rules by which a text is checked for its tone. */
  readonly toneCatalogue: () => ToneCatalogue;
  readonly letterDesk: LetterDesk;
  /** Absent when the server sends no mail. */
  readonly postLetter?: PostLetter;
  readonly contracts: ContractReader;
  /** Absent when the server sends no mail. */
  readonly sendInvitation?: SendInvitation;
  /** Absent when the server sends no mail. */
  readonly sendDigest?: SendDigest;
  /** Absent when the server sends no mail. */
  readonly sendPortalLink?: SendPortalLink;
  readonly sendWebhook: SendWebhook;
};

import type { SendInvitation } from "./agency/ports.ts";
import type { FileStore, Sealer } from "./file/ports.ts";
import type { Vault } from "./journal/ports.ts";
import type { MakePack, PackPreviewer } from "./pack/ports.ts";
import type { ReadExport } from "./tracking/ports.ts";

/** All the outside help that commands may ask for; `main` gives the real ones, tests give real ones too. */
export type Ports = {
  readonly readExport: ReadExport;
  readonly vault: Vault;
  readonly fileStore: FileStore;
  /** How many bytes of files one agency may keep; absent without a limit. */
  readonly agencyRoom?: number;
  readonly sealer: Sealer;
  readonly makePack: MakePack;
  readonly packPreview: PackPreviewer;
  /** Absent when the server sends no mail. */
  readonly sendInvitation?: SendInvitation;
};

import type { Vault } from "./journal/ports.ts";
import type { ReadExport } from "./tracking/ports.ts";

/** All the outside help that commands may ask for; `main` gives the real ones, tests give real ones too. */
export type Ports = {
  readonly readExport: ReadExport;
  readonly vault: Vault;
};

import type { RemarkShown } from "./fields.ts";
import type { Playbook } from "./playbook.ts";

/** The playbooks that come with the product, in the order in which they are proposed. */
export type PlaybookCatalogue = {
  readonly list: () => readonly Playbook[];
  readonly read: (key: string) => Playbook | undefined;
};

/** Reads and writes playbooks as YAML. */
export type PlaybookText = {
  /** What a text holds, whatever its shape; or why it cannot be read, with the line. */
  readonly parse: (
    text: string,
  ) => { readonly value: unknown } | { readonly remarks: readonly RemarkShown[] };
  /** A playbook, or what somebody made of one, with its fields in the order in which one reads them. */
  readonly write: (value: unknown) => string;
};

/** What one may be told of, as the settings offer it: each group with the nouns that its facts begin with. */
export const webhookGroups = {
  dossier: ["dossier"],
  plan: ["plan"],
  contract: ["contract"],
  tracking: ["tracking", "import"],
  access: ["access"],
  departure: ["departure"],
  register: ["monitor", "ticket"],
  file: ["file"],
  letter: ["letter"],
  meeting: ["meeting"],
  transition: ["transition"],
  pack: ["pack"],
  portal: ["portal"],
  contact: ["contact", "reminder"],
  member: ["member", "invitation"],
  agency: ["agency", "api-key", "calendar", "journal", "playbook", "tool", "webhook"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WebhookGroup = keyof typeof webhookGroups;

export const webhookGroupNames = Object.keys(webhookGroups) as readonly WebhookGroup[];

const nounOf = (kind: string) => kind.split(".")[0] ?? kind;

/** The group that facts of this kind belong to. */
export const groupOf = (kind: string): WebhookGroup | undefined =>
  webhookGroupNames.find((group) => webhookGroups[group].some((noun) => noun === nounOf(kind)));

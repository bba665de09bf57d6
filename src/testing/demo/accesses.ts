import type { OurRight } from "#core/access/access.ts";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { giveEvidence, withdrawEvidence } from "#core/access/commands/give-evidence.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import type { ClientLevel, Exception, Holder, Login } from "#core/access/kinds.ts";
import type { World } from "#core/run.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import { done } from "#testing/people.ts";
import { type DemoLeaving, leavingMoment } from "./departures.ts";
import type { Moment } from "./moments.ts";
import type { Who } from "./who.ts";

/** An access of the demonstration: what is said of it, what shows it, why nothing more is asked. */
export type DemoAccess = {
  readonly toolKey: string;
  readonly resource?: string;
  readonly clientLevel?: ClientLevel;
  readonly clientWho?: string;
  readonly login?: Login;
  readonly ours?: readonly OurRight[];
  readonly owner?: Holder;
  readonly payer?: Holder;
  readonly note?: string;
  /** How many days ago a waiting time of the tool began. */
  readonly waitsFor?: number;
  readonly seen?: {
    readonly ago: number;
    readonly level: RightLevel;
    readonly statement: string;
    /** Why it does not hold after all. */
    readonly withdrawn?: string;
  };
  readonly aside?: { readonly as: Exception; readonly reason: string };
  readonly leaving?: DemoLeaving;
};

const karim: OurRight = { form: "person", name: "Karim Diallo", level: "owner" };
const agency: OurRight = { form: "agency-link", name: "Atelier Rivage", level: "admin" };

/** A client who takes everything over: half of it is there, three tools block. */
export const aubinAccesses: readonly DemoAccess[] = [
  {
    toolKey: "google-search-console",
    resource: "boulangerie-aubin.example",
    clientLevel: "viewer",
    clientWho: "Nora Benali",
    login: "named",
    ours: [karim],
  },
  {
    toolKey: "google-analytics-4",
    resource: "Boulangerie Aubin (GA4)",
    clientLevel: "admin",
    clientWho: "Nora Benali",
    login: "named",
    ours: [{ ...karim, level: "editor" }],
    owner: "client",
    payer: "nobody",
    seen: { ago: 4, level: "admin", statement: "Nora ajoute elle-même une personne au compte." },
  },
  {
    toolKey: "google-tag-manager",
    resource: "GTM-AUBIN",
    clientLevel: "admin",
    clientWho: "Nora Benali",
    login: "named",
    ours: [agency],
    owner: "client",
    seen: {
      ago: 9,
      level: "admin",
      statement: "Vu dans Admin › Gestion des utilisateurs.",
      withdrawn: "C’était le conteneur de l’ancien site.",
    },
  },
  {
    toolKey: "google-business-profile",
    resource: "Boulangerie Aubin, Nantes",
    clientLevel: "owner",
    clientWho: "Yves Aubin",
    login: "named",
    ours: [{ ...agency, level: "editor" }],
    owner: "client",
    waitsFor: 2,
    note: "Yves Aubin a accepté l’invitation ; l’attente de Google court.",
  },
  {
    toolKey: "google-ads",
    clientLevel: "admin",
    clientWho: "Nora Benali",
    login: "named",
    ours: [agency],
    owner: "client",
    payer: "us",
    note: "La carte du client est prête, à saisir ensemble.",
  },
  {
    toolKey: "meta-pixel-dataset",
    clientLevel: "editor",
    ours: [{ ...agency, level: "owner" }],
    owner: "us",
  },
  {
    toolKey: "facebook-page",
    clientLevel: "admin",
    clientWho: "Yves Aubin",
    login: "personal",
    ours: [{ ...agency, level: "editor" }],
    owner: "client",
  },
  {
    toolKey: "wordpress",
    resource: "boulangerie-aubin.example",
    clientLevel: "admin",
    clientWho: "Nora Benali",
    login: "named",
    ours: [{ ...karim, level: "admin" }],
    owner: "client",
    payer: "client",
    seen: { ago: 1, level: "admin", statement: "Nora a mis à jour une extension devant nous." },
  },
  { toolKey: "ovhcloud", resource: "boulangerie-aubin.example", clientLevel: "none", payer: "client" },
  { toolKey: "brevo" },
  {
    toolKey: "semrush",
    ours: [{ ...agency, level: "owner" }],
    payer: "us",
    aside: { as: "waived", reason: "Notre abonnement s’arrête ; les exports sont dans le dossier." },
  },
  { toolKey: "axeptio", aside: { as: "not-applicable", reason: "Le site ne dépose plus de traceur." } },
];

/** What we need of a supplier that we leave. */
export const nordixAccesses: readonly DemoAccess[] = [
  {
    toolKey: "hosting-ftp-ssh",
    resource: "9 sites",
    clientLevel: "editor",
    clientWho: "Karim Diallo",
    login: "shared",
    ours: [{ form: "person", name: "Support Nordix", level: "owner" }],
    owner: "us",
  },
  { toolKey: "cloudflare", clientLevel: "none", owner: "us", payer: "us" },
  {
    toolKey: "github-code",
    clientLevel: "owner",
    clientWho: "Karim Diallo",
    login: "named",
    owner: "client",
  },
];

/** Forty days after the end: one tool is left, the client was asked to remove us from another. */
export const orselAccesses: readonly DemoAccess[] = [
  {
    toolKey: "google-analytics-4",
    resource: "Cabinet Orsel (GA4)",
    clientLevel: "admin",
    clientWho: "Inès Orsel",
    login: "named",
    ours: [{ ...karim, level: "editor" }],
    owner: "client",
    seen: { ago: 6, level: "admin", statement: "Inès Orsel a ajouté elle-même son associé." },
    leaving: { ago: 2, closed: "Admin › Gestion des accès : plus personne de l’agence." },
  },
  {
    toolKey: "google-business-profile",
    resource: "Cabinet Orsel, Rennes",
    clientLevel: "owner",
    clientWho: "Inès Orsel",
    login: "named",
    ours: [{ ...agency, level: "editor" }],
    owner: "client",
    waitsFor: 9,
    seen: { ago: 6, level: "owner", statement: "Inès Orsel y est propriétaire principale." },
    leaving: { ago: 1, asked: "À Inès Orsel, par courriel." },
  },
  {
    toolKey: "google-tag-manager",
    resource: "GTM-ORSEL",
    clientLevel: "viewer",
    login: "named",
    ours: [agency, { form: "person", name: "Paul Petit", level: "editor" }],
    owner: "us",
  },
];

/** The accesses of a dossier: added on one day, then shown, withdrawn, waited for and set aside. */
export function accessMoments(
  { actor, dossierId }: Omit<Who, "world">,
  accesses: readonly DemoAccess[],
  today: Temporal.PlainDate,
): readonly Moment[] {
  if (accesses.length === 0) return [];
  const idOf = new Map<string, string>();
  const one = ({ toolKey }: DemoAccess) => ({ dossierId, accessId: idOf.get(toolKey) });
  const addAll: Moment = {
    ago: 10,
    async act(then) {
      const said = accesses.map(({ waitsFor: _, seen: __, aside: ___, leaving: ____, ...rest }) => rest);
      const { added } = await done(then, actor, addAccesses, { dossierId, accesses: said });
      for (const { id, toolKey } of added) idOf.set(toolKey, id);
    },
  };
  const startWait = (then: World, access: DemoAccess) => {
    const waitSince = today.subtract({ days: access.waitsFor ?? 0 }).toString();
    return done(then, actor, editAccess, { ...one(access), waitSince });
  };
  const show = async (then: World, access: DemoAccess) => {
    const { level, statement, withdrawn: reason } = access.seen ?? {};
    const { evidence } = await done(then, actor, giveEvidence, { ...one(access), level, statement });
    if (reason)
      await done(then, actor, withdrawEvidence, { ...one(access), evidenceId: evidence.id, reason });
  };
  const at = (ago: number, act: Moment["act"]): Moment => ({ ago, act });
  const later = accesses.flatMap((access): readonly Moment[] => [
    ...(access.waitsFor === undefined ? [] : [at(access.waitsFor, (then) => startWait(then, access))]),
    ...(access.seen ? [at(access.seen.ago, (then) => show(then, access))] : []),
    ...(access.aside
      ? [at(3, (then) => done(then, actor, setAside, { ...one(access), ...access.aside }))]
      : []),
    ...(access.leaving ? [leavingMoment(actor, () => one(access), access.leaving)] : []),
  ]);
  return [addAll, ...later];
}

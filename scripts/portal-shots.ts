import type { Page } from "playwright-core";
import { done, type Person } from "../e2e/people.ts";
import { type Language, languages } from "../src/messages/messages.ts";

/** A page of the portal or about it: its address, and who looks, by a cookie for each language or as a member. */
type PortalShot = {
  readonly name: string;
  readonly path: string | Readonly<Record<Language, string>>;
  readonly session?: Readonly<Record<Language, string>>;
  readonly as?: Person;
  readonly before?: (page: Page) => Promise<unknown>;
};

const tools = [
  {
    toolKey: "google-business-profile",
    resource: "Boulangerie Aubin, 12 rue du Port, Saint-Maur-des-Fossés",
  },
  { toolKey: "google-search-console", resource: "aubin.example", owner: "us" },
  { toolKey: "google-ads", resource: "123-456-7890", payer: "us" },
  { toolKey: "google-analytics-4" },
  { toolKey: "wordpress", resource: "aubin.example" },
  { toolKey: "meta-business-portfolio" },
  { toolKey: "ovhcloud" },
];

/**
 * Gives the first dossier its accesses, a pack and contacts in both languages, one of whom asks and is answered, and the third one a
 * contact; the second has none. The pages to look at.
 */
export async function preparePortal(
  url: string,
  owner: Person,
  [dossierId = "", empty = "", other = ""]: readonly string[],
): Promise<readonly PortalShot[]> {
  const of = (operation: string, given: object) => done(owner, operation, { dossierId, ...given });
  const { added } = await of("access.add", { accesses: tools });
  const ids = (added as { readonly id: string }[]).map(({ id }) => id);
  await of("access.set-aside", { accessId: ids[4], as: "waived", reason: "Le site change d’hébergeur." });
  await of("pack.build", {});
  const links: Record<Language, string> = { fr: "", en: "" };
  const waiting: Record<Language, string> = { fr: "", en: "" };
  const session: Record<Language, string> = { fr: "", en: "" };
  for (const language of languages) {
    const name = { fr: "Inès Caradec", en: "Ellen Whitcombe" }[language];
    const email = `${language}@client.example`;
    const { id: contactId } = await of("contact.add", { name, email, language });
    const link = `/portal/link/${(await of("portal.invite", { contactId })).token}`;
    session[language] = await enter(url, link);
    links[language] = link;
    const { id } = await of("contact.add", { name: `${name} (2)`, email: `2.${email}`, language });
    waiting[language] = `/portal/link/${(await of("portal.invite", { contactId: id })).token}`;
  }
  const answer = async (accessId: string | undefined, fields: Readonly<Record<string, string>>) =>
    post(url, `/portal/tools/${accessId}`, fields, session.fr);
  await answer(ids[3], { answer: "done", text: "Je suis administratrice du compte." });
  await answer(ids[1], { answer: "help", text: "Je ne vois pas le menu « Utilisateurs et autorisations »." });
  await answer(ids[5], { answer: "other", text: "Yves Garnier, yves@successeur.example" });
  await post(url, "/portal/questions", { text: "Qui garde le nom de domaine après la fin ?" }, session.fr);
  const { requests } = await of("portal.list", {});
  const [{ id: helpId } = {}] = requests as readonly { readonly id?: string }[];
  await of("portal.settle-request", { helpId, answer: "Vous : il est à votre nom depuis le 3 décembre." });
  await done(owner, "agency.edit", {
    contactEmail: "bonjour@atelier-rivage.example",
    contactPhone: "+33 2 40 00 45 67",
  });
  await done(owner, "contact.add", { dossierId: other, name: "Yves Garnier" });
  await done(owner, "portal.set-closing", { dossierId: other, readableUntil: "2030-06-30" });
  const nordix = { party: "Hébergeur Nordix", direction: "supplier", endOn: "2030-01-31" };
  const supplierId = String((await done(owner, "dossier.create", nordix)).id);
  const ofSupplier = (operation: string, given: object) =>
    done(owner, operation, { dossierId: supplierId, ...given });
  const ours = [{ form: "person", name: "support@nordix.example", level: "admin" }];
  const answered = await ofSupplier("access.add", { accesses: [{ toolKey: "google-ads", ours }] });
  const [{ id: ofNordix } = { id: "" }] = answered.added as readonly { readonly id: string }[];
  const supplier: Record<Language, string> = { fr: "", en: "" };
  for (const language of languages) {
    const { id: contactId } = await ofSupplier("contact.add", { name: `Nordix (${language})`, language });
    const { token } = await ofSupplier("portal.invite", { contactId });
    supplier[language] = await enter(url, `/portal/link/${token}`);
  }
  const closed = await closedLink(owner);
  return [
    { name: "clients", path: `/dossiers/${dossierId}/portal`, as: owner },
    { name: "clients-empty", path: `/dossiers/${empty}/portal`, as: owner },
    { name: "clients-link", path: `/dossiers/${other}/portal`, as: owner, before: makeLink },
    { name: "clients-preview", path: `/portal-preview/${dossierId}`, as: owner },
    { name: "portal-link", path: waiting },
    { name: "portal-link-used", path: links },
    { name: "portal-link-unknown", path: "/portal/link/unknown" },
    { name: "portal-out", path: "/portal" },
    { name: "portal-home", path: "/portal", session },
    { name: "portal-noted", path: `/portal?noted=${ids[3]}`, session },
    { name: "portal-tool", path: `/portal/tools/${ids[0]}`, session },
    { name: "portal-tool-waived", path: `/portal/tools/${ids[4]}`, session },
    { name: "portal-questions", path: "/portal/questions", session },
    { name: "portal-history", path: "/portal/history", session },
    { name: "portal-stored", path: "/portal/stored", session },
    { name: "portal-closed", path: closed },
    { name: "portal-supplier", path: "/portal", session: supplier },
    { name: "portal-supplier-tool", path: `/portal/tools/${ofNordix}`, session: supplier },
    { name: "supplier-access", path: `/dossiers/${supplierId}/accesses?access=${ofNordix}`, as: owner },
    { name: "supplier-portal", path: `/dossiers/${supplierId}/portal`, as: owner },
    { name: "supplier-sweep", path: `/dossiers/${supplierId}/sweep`, as: owner },
  ];
}

/** A link into a portal that has been closed since it was made: the end turned out to be long ago. */
async function closedLink(owner: Person): Promise<string> {
  const { id: dossierId } = await done(owner, "dossier.create", { party: "Librairie du Phare" });
  const { id: contactId } = await done(owner, "contact.add", { dossierId, name: "Anne Quéméner" });
  const { token } = await done(owner, "portal.invite", { dossierId, contactId });
  await done(owner, "dossier.edit", { dossierId, endOn: "2026-01-31" });
  return `/portal/link/${token}`;
}

/** Opens a link as its contact does; the cookie that the server gave. */
async function enter(url: string, link: string): Promise<string> {
  const opened = await post(url, link, {}, "");
  const [, session = ""] = /passation_portal=([^;]+)/.exec(opened.headers.get("set-cookie") ?? "") ?? [];
  return session;
}

const post = (url: string, path: string, fields: Readonly<Record<string, string>>, session: string) =>
  fetch(`${url}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, cookie: `passation_portal=${session}` },
    body: new URLSearchParams(fields),
  });

/** The link that is shown once. */
async function makeLink(page: Page): Promise<void> {
  const folded = page.locator(".section-head button[aria-expanded=false]");
  if ((await folded.count()) > 0) await folded.first().click();
  await page.locator("form button[type=submit]").click();
  await page.locator(".copy-field").waitFor();
}

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
  await done(owner, "contact.add", { dossierId: other, name: "Yves Garnier" });
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
  ];
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
  await page.locator("form button[type=submit]").click();
  await page.locator(".copy-field").waitFor();
}

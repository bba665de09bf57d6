import type { Browser, BrowserContext } from "playwright-core";
import type { Caller } from "./caller.ts";
import { sent } from "./ready.ts";
import { openWatched } from "./watched.ts";

/** Tools and meetings of one dossier that are looked at. */
const most = 4;
type Visit = (context: BrowserContext, name: string, address: string) => Promise<void>;

/**
 * What somebody outside sees of a dossier in whose every text a payload stands: a contact in a session of its own, who
 * asks and answers with payloads too, and a successor to whom all was shown.
 */
export async function visitPortal(
  parts: {
    readonly browser: Browser;
    readonly url: string;
    readonly call: Caller;
    readonly visit: Visit;
    readonly found: (fault: string) => void;
  },
  dossierId: string,
  next: () => string,
): Promise<void> {
  const { browser, url, call, visit, found } = parts;
  const ask = async (operation: string, input: object) =>
    (await call(operation, { dossierId, ...input })).json;
  const short = () => next().slice(0, 100);
  const enter = async (side: "client" | "successor") => {
    const { id: contactId } = await ask("contact.add", {
      ...{ name: short(), organisation: short(), ...(side === "successor" ? { side } : {}) },
    });
    const { token } = await ask("portal.invite", { contactId });
    const link = `/portal/link/${token}`;
    const context = await openWatched(browser, url, found);
    await visit(context, `portal-link-${side}`, link);
    const answer = await sent(`${url}${link}`);
    const [, value = ""] = /passation_portal=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "") ?? [];
    if (value === "") found(`no session of a ${side} was opened: ${answer.status}`);
    await context.addCookies([{ name: "passation_portal", value, url: `${url}/portal` }]);
    const post = (path: string, fields: Readonly<Record<string, string>>) =>
      sent(`${url}${path}`, fields, `passation_portal=${value}`);
    return { context, contactId, post };
  };
  const tools = idsIn((await ask("access.list", {})).accesses).slice(0, most);
  const { context, contactId, post } = await enter("client");
  await ask("meeting.propose", {
    ...{ purpose: "closing", title: short(), place: short(), timeZone: "Europe/Paris" },
    slots: [{ on: "2030-12-02", at: "09:30", minutes: 60 }],
    people: [{ kind: "contact", contactId }],
  });
  const meetings = idsIn((await ask("meeting.list", { limit: 50 })).rows).slice(0, 50);

  // What a contact types is shown to it again, kept or not, and to the agency.
  const kept = await post("/portal/questions", { text: next() });
  if (kept.status !== 303) found(`a question was not kept: ${kept.status}`);
  for (const [at, tool] of tools.entries()) {
    const answer = (["help", "other", "done"] as const)[at % 3] ?? "help";
    await post(`/portal/tools/${tool}`, { answer, text: next() });
  }
  await post("/portal/successor", { name: short(), email: "ana@peer.example", organisation: short() });
  const { requests } = await ask("portal.list", {});
  const [helpId] = idsIn(requests);
  await ask("portal.settle-request", { helpId, answer: next() });

  for (const [name, path] of [
    ...["", "/history", "/questions", "/stored", "/colleague", "/successor"].map(
      (path) => [`portal${path.replace("/", "-") || "-home"}`, path] as const,
    ),
    ...tools.map((tool) => ["portal-tool", `/tools/${tool}`] as const),
  ])
    await visit(context, name, `/portal${path}`);
  for (const meeting of meetings.slice(-most))
    await visit(context, "portal-meeting", `/portal/meetings/${meeting}`);
  await context.close();

  for (const accessId of tools) await ask("portal.share", { accessId, shared: true });
  for (const meetingId of meetings) await ask("portal.share", { meetingId, shared: true });
  const successor = await enter("successor");
  await visit(successor.context, "portal-of-successor", "/portal");
  for (const tool of tools)
    await visit(successor.context, "portal-tool-of-successor", `/portal/tools/${tool}`);
  await successor.context.close();
}

const idsIn = (rows: unknown): readonly string[] =>
  Array.isArray(rows) ? rows.map((one: { readonly id: unknown }) => String(one.id)) : [];

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Caller } from "./caller.ts";

const slot = { on: "2026-12-02", at: "09:30", minutes: 60 };
const notice = {
  kind: "notice",
  values: { length: { amount: 3, unit: "month" }, from: "receipt-of-notice" },
};
const somebody = { recipientName: "Nora Benali", recipientEmail: "nora@peer.example" };
const playbook = new URL("../../catalogue/playbooks/short-exit.yaml", import.meta.url);

/** What an operation needs that is used up, or closed, by those before it: a letter, a meeting, a draft of its own. */
export function makeReady(call: Caller, url: string) {
  return async (name: string, dossierId: unknown, next: () => string): Promise<Record<string, unknown>> => {
    const ask = async (asked: string, input: object) =>
      (await call(asked, asked.startsWith("playbook.") ? input : { dossierId, ...input })).json;

    if (name === "contract.override-obligation") {
      const { id: clauseId } = await ask("contract.add-clause", notice);
      const { obligations } = await ask("contract.list-obligations", {});
      const [own] = Array.isArray(obligations)
        ? obligations.filter((one: { readonly clauseId: unknown }) => one.clauseId === clauseId)
        : [];
      return { clauseId, kind: own?.kind };
    }
    if (/^letter\.(?:send|mark-sent-by-hand|cancel|note-bounce)$/.test(name)) {
      const { id: letterId } = await ask("letter.draft", { template: "deliverables-ready", language: "fr" });
      await ask("letter.edit", { letterId, subject: "Vos fichiers", body: "Bonjour,", ...somebody });
      const sent = { letterId, means: "registered-post", sentOn: "2026-11-28" };
      if (name === "letter.note-bounce") await ask("letter.mark-sent-by-hand", sent);
      // The text that one has read: the first, corrected once.
      return { letterId, ...(name === "letter.send" && { revision: 2 }) };
    }
    if (/^meeting\.(?:edit|choose-slot|move|cancel|hold)$/.test(name)) {
      const asked = { purpose: "handover", title: "Passation", slots: [slot] };
      const { id: meetingId } = await ask("meeting.propose", asked);
      // One that took place although nobody had fixed it.
      if (name === "meeting.hold") return { meetingId, slot: { ...slot, on: "2026-11-02" } };
      if (name === "meeting.move") await ask("meeting.choose-slot", { meetingId, on: slot.on, at: slot.at });
      return { meetingId };
    }
    if (/^monitor\.(?:deactivate|activate|delete)$/.test(name)) {
      const { monitor } = await ask("monitor.add", { kind: "kpi", name: next().slice(0, 200), graceDays: 0 });
      const monitorId = Object(monitor).id;
      if (name !== "monitor.deactivate") await ask("monitor.deactivate", { monitorId });
      return name === "monitor.delete"
        ? { monitorId, packAcceptedOn: "2026-11-02" }
        : { monitorId, on: undefined };
    }
    if (name === "monitor.export") return { on: undefined };
    if (name === "transition.judge-milestone") return { on: undefined };
    if (name === "playbook.save-draft") return { revision: undefined, content: undefined };
    if (name === "playbook.publish") {
      const { playbookId, key } = await ask("playbook.copy", { key: "short-exit" });
      const said = () => ({ fr: next().slice(0, 100), en: next().slice(0, 100) });
      const content = { ...parse(readFileSync(playbook, "utf8")), key, title: said(), about: said() };
      await ask("playbook.save-draft", { playbookId, content });
      return { playbookId, revision: undefined };
    }
    if (name === "portal.settle-request") {
      const { id: contactId } = await ask("contact.add", { name: next().slice(0, 100) });
      const { token } = await ask("portal.invite", { contactId });
      const [cookie = ""] = (await sent(`${url}/portal/link/${token}`)).headers.getSetCookie();
      await sent(`${url}/portal/questions`, { text: next() }, cookie.split(";", 1)[0]);
      const { requests } = await ask("portal.list", {});
      return { helpId: Array.isArray(requests) ? requests[0]?.id : undefined };
    }
    if (name === "departure.plan") return { method: "manual" };
    // A day before the end, on which nobody has to authorise anything.
    if (name === "departure.log-use") return { on: "2026-11-02" };
    if (/^departure\.(?:close-right|close|reopen)$/.test(name)) {
      const ours = [{ form: "person", name: next().slice(0, 100), level: "viewer" }];
      const accesses = [{ toolKey: "trello", resource: next().slice(0, 100), ours }];
      const { added } = await ask("access.add", { accesses });
      const accessId = Array.isArray(added) ? added[0]?.id : undefined;
      await ask("access.set-aside", { accessId, as: "waived", reason: "Le client l’arrête." });
      const { departures } = await ask("departure.list", {});
      const own = Array.isArray(departures)
        ? departures.find((one: { readonly accessId: unknown }) => one.accessId === accessId)
        : undefined;
      const [first] = own?.open ?? [];
      if (name === "departure.close-right") return { accessId, what: first?.what };
      for (const { what } of own?.open ?? [])
        await ask("departure.close-right", { accessId, what, statement: "Vu" });
      return { accessId, ...(name === "departure.reopen" && { what: first?.what }) };
    }
    return {};
  };
}

/** Sends a form as a browser without a script does. */
export const sent = (address: string, fields: Readonly<Record<string, string>> = {}, cookie = "") =>
  fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { cookie },
    body: new URLSearchParams(fields),
  });

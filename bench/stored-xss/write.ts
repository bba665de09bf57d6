import { commands } from "../../src/core/commands.ts";
import type { Operation } from "../../src/core/kernel/operation.ts";
import { holds } from "../../src/core/permissions.ts";
import { hostileExports } from "../../src/testing/hostile-exports.ts";
import { hostileInputOf } from "../../src/testing/hostile-input.ts";
import type { Caller } from "./caller.ts";
import { makeReady } from "./ready.ts";

/** What was written into one dossier, for the pages to show. */
export type Written = {
  readonly dossierId: string;
  /** One id of each noun: `fileId`, `contactId`. */
  readonly ids: ReadonlyMap<string, string>;
  /** By kind: `work-item`. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
};

/** What is known of an operation's texts once it was asked often enough. */
type Tried = { taken: number; readonly plain: Set<string>; refused: string };

const owner = { kind: "member", agencyId: "", memberId: "", role: "owner" } as const;
/** What closes a dossier comes last. */
const closing = ["dossier.archive", "dossier.reopen", "dossier.cancel"];
/** Their texts are a token, names of fields, a time zone or a playbook that is known: nothing of them is kept. */
const keepNothing = [
  ...["agency.accept-invitation", "tracking.reset-entry", "plan.make"],
  ...["reminder.stop", "reminder.set", "reminder.set-contact", "portal.open", "portal.ask-again"],
  ...["portal.ask-code", "portal.open-by-code"],
];
const writing = (commands as readonly Operation[]).filter(
  (one) =>
    one.kind === "command" &&
    (holds(owner, one.permission) ||
      holds({ kind: "user", userId: "", email: "", name: "" }, one.permission)) &&
    !keepNothing.includes(one.name) &&
    hostileInputOf(one).texts.length > 0,
);

/** Puts payloads through every text field of every command that a person may run, and through imports. */
export function hostileWriter(call: Caller, url: string) {
  const tried = new Map(
    writing.map(({ name }): [string, Tried] => [name, { taken: 0, plain: new Set(), refused: "" }]),
  );

  /** Asks with hostile texts; what it would not take by its shape is asked again without. */
  const send = async (
    operation: Operation,
    next: () => string,
    ids: Readonly<Record<string, unknown>>,
    more: Readonly<Record<string, unknown>> = {},
  ) => {
    const known = tried.get(operation.name);
    const hostile = hostileInputOf(operation);
    const wanted = Object.fromEntries(hostile.ids.map((name) => [name, ids[name]]));
    const plain = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      const filled = adjusted(operation.name, { ...hostile.fill(next, plain), ...wanted, ...more });
      const files = "files" in operation.example.input ? [new File([next()], `${next()}.txt`)] : [];
      const { files: _, ...input } = filled;
      const answer = await call(operation.name, input, files);
      if (answer.status === 200) {
        if (known) known.taken += 1;
        return answer.json;
      }
      if (known) known.refused = JSON.stringify(answer.json).slice(0, 200);
      if (answer.status >= 500) throw new Error(`${operation.name} answered ${answer.status}`);
      const fields: readonly { readonly field: string }[] = Array.isArray(answer.json.fields)
        ? answer.json.fields
        : [];
      for (const { field } of fields.length > 0 ? fields : hostile.texts.filter(isRecord).map(asField)) {
        plain.add(turn < 5 ? field : (field.split(".")[0] ?? field));
        known?.plain.add(field.replace(/\.\d+/g, ".*"));
      }
    }
    return undefined;
  };

  const ready = makeReady(call, url);

  return {
    /** The operations that took no payload at all, and why. */
    untaken: () =>
      [...tried].filter(([, { taken }]) => taken === 0).map(([name, { refused }]) => `${name}: ${refused}`),
    taken: () => [...tried.values()].reduce((sum, { taken }) => sum + taken, 0),
    fields: () => writing.reduce((sum, one) => sum + hostileInputOf(one).texts.length, 0),
    operations: () => writing.length,

    /** A dossier with one or more of everything, every text of it hostile. */
    async dossier(turns: () => () => string, times: number): Promise<Written> {
      const ids = new Map<string, string>();
      const entries = new Map<string, string[]>();
      for (let turn = 0; turn < times; turn += 1) {
        const next = turns();
        // What steps are added to has no text of its own.
        if (ids.has("dossierId"))
          await call("plan.make", { dossierId: ids.get("dossierId"), playbookKey: "short-exit" });
        for (const operation of writing) {
          const [noun = "", verb = ""] = operation.name.split(".");
          if (closing.includes(operation.name) || (operation.name === "dossier.create" && turn > 0)) continue;
          const kind = /(?:add|edit)-(\w+(?:-\w+)?)$/.exec(verb)?.[1]?.replace(/s$/, "") ?? "work-item";
          const entryId = ids.get(kind) ?? ids.get("work-item");
          const asked: Readonly<Record<string, unknown>> = {
            ...Object.fromEntries(ids),
            entryId,
            entryIds: [entryId],
            fileIds: [ids.get("fileId")],
            stepIds: [ids.get("stepId")],
          };
          const result = await send(
            operation,
            next,
            asked,
            await ready(operation.name, asked.dossierId, next),
          );
          const id = typeof result?.id === "string" ? result.id : undefined;
          if (noun === "tracking" && verb.startsWith("add-") && id) {
            ids.set(kind, id);
            entries.set(kind, [...(entries.get(kind) ?? []), id]);
          } else if (id && /^(?:create|add|save|draft|propose)(?:-|$)/.test(verb))
            ids.set(`${/^add-(\w+)$/.exec(verb)?.[1] ?? noun}Id`, id);
          for (const [name, value] of Object.entries(result ?? {}))
            if (name.endsWith("Id") && typeof value === "string") ids.set(name, value);
          if (operation.name === "playbook.publish" && result) ids.set("key", String(result.key));
          const [added] = Array.isArray(result?.added) ? result.added : [];
          if (operation.name === "tool.save" && added) ids.set("toolKey", String(added));
          if (operation.name === "access.add" && added) ids.set("accessId", String(added.id));
          if (operation.name === "monitor.add") ids.set("monitorId", idOf(result?.monitor));
          if (operation.name === "ticket.add") ids.set("ticketId", idOf(result?.ticket));
          if (operation.name === "access.give-evidence") ids.set("evidenceId", idOf(result?.evidence));
          if (operation.name === "departure.authorise")
            ids.set("authorisationId", idOf(result?.authorisation));
          const [file] = Array.isArray(result?.files) ? result.files : [];
          if (noun === "file" && file) ids.set("fileId", String(file.fileId));
        }
        const dossierId = ids.get("dossierId") ?? "";
        const imported = await call("tracking.import", { dossierId }, hostileExports(next));
        if (imported.status !== 200)
          throw new Error(`the import: ${JSON.stringify(imported.json).slice(0, 300)}`);
      }
      return { dossierId: ids.get("dossierId") ?? "", ids, entries };
    },

    /** Only the dossier itself, by the texts that it has one of. */
    async bare(next: () => string): Promise<string> {
      const create = writing.find(({ name }) => name === "dossier.create");
      const result = create && (await send(create, next, {}));
      return String(result?.id);
    },

    /** Closes a dossier with hostile reasons; every other one is opened again. */
    async close(dossierId: string, next: () => string, again: boolean): Promise<void> {
      for (const name of again ? [...closing, "dossier.reopen"] : closing) {
        const operation = writing.find((one) => one.name === name);
        if (operation) await send(operation, next, { dossierId });
      }
    },
  };
}

const idOf = (one: unknown) => (typeof one === "object" && one && "id" in one ? String(one.id) : "");
const isRecord = (text: string) => text.endsWith(".*");
const asField = (text: string) => ({ field: text.replace(/\.\*$/, "") });

/** A mapping names columns that are there; a webhook goes to an address, where its payload is a part of the way. */
function adjusted(name: string, input: Record<string, unknown>): Record<string, unknown> {
  if (name.startsWith("webhook.") && "url" in input)
    return { ...input, url: `https://peer.example/${encodeURIComponent(String(input.url)).slice(0, 300)}` };
  if (name !== "tracking.save-mapping" || !Array.isArray(input.columns)) return input;
  return { ...input, mapping: { title: input.columns[0] } };
}

import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Wording } from "#core/tracking/said.ts";
import type { Decision, Kept, Person, Stakeholder } from "#core/tracking/tracking.ts";
import { decisionSentence } from "../decision-words.ts";
import { finishSource } from "../finish-source.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { joined, type Tell, teller } from "../tell.ts";
import { attachedFiles } from "./attached-files.ts";
import { isCut, lastLine } from "./cut-mail.ts";
import { splitMbox } from "./mbox.ts";
import { type Message, readMessage } from "./message.ts";
import { takeApart } from "./reply.ts";
import { plainSubject, type Thread, threadsOf } from "./threads.ts";

/** Mails (EML, mbox): a thread that decides something is a decision, any other is kept as it is. */
export const mail: Importer = {
  kind: "mail",
  recognise: (document) => document.form === "mail",
  async read(document, { language }): Promise<ImportedSource | Refusal> {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const box = document.form === "mail" ? document.messages : [];
    const parts = box.flatMap(splitMbox);
    const last = parts.at(-1);
    // Of a mailbox that was cut, the end is missing: of mails before it, tools may have left a line out.
    if (last && isCut(last)) return refuse("import.truncated", { file, row: lastLine(box.at(-1) ?? last) });
    const messages: Message[] = [];
    const unread: number[] = [];
    for (const [index, part] of parts.entries()) {
      const message = await readMessage(part).catch(() => undefined);
      if (message) messages.push(message);
      else unread.push(index);
    }
    const threads = threadsOf(messages);
    const read = threads.map((thread) => decisionOf(thread, tell) ?? keptThread(thread, tell));
    const alone = messages.length === 1 ? (messages[0]?.id ?? threads[0]?.id) : undefined;
    const stem = file.replace(/^.*\//, "").replace(/\.\w+$/, "");
    return finishSource(
      importedSource({
        kind: "mail",
        file,
        name: threads.length === 1 ? (subjectOf(threads[0]) ?? stem) : stem,
        sourceKey: `mail:${alone ?? stem}`,
        decisions: read.flatMap((one) => one.decision ?? []),
        stakeholders: correspondents(messages),
        kept: [
          ...read.flatMap((one) => one.kept),
          ...unread.map((index) => ({
            where: `${index + 1}`,
            text: new TextDecoder().decode(parts[index]).slice(0, 100_000),
          })),
        ],
        files: attachedFiles(messages),
        warnings: [
          ...document.warnings,
          ...unread.map((index) => ({
            key: "warning.kept-as-such" as const,
            file,
            row: index + 1,
            params: { count: 1 },
          })),
        ],
      }),
      watch,
    );
  },
};

function subjectOf(thread: Thread | undefined): string | undefined {
  const subjects = (thread?.messages ?? []).flatMap((message) => message.subject ?? []);
  const first = subjects[0];
  if (first === undefined) return undefined;
  const plain = plainSubject(first);
  return first.slice(first.length - plain.length);
}

/** The subject of a thread, as far as it has one. */
const titleOf = (thread: Thread): Wording => subjectOf(thread) ?? { key: "mail.no-subject" };

/** What each mail adds: its own words and its files, under its author and date. */
function written(message: Message, body: string): string {
  const at = message.at?.replace(/T(\d\d:\d\d).*Z$/, " $1 UTC");
  const head = [message.from?.name, at].filter(Boolean).join(" · ");
  const files = message.attachments.map(({ name }) => `📎 ${name}`);
  return [head === "" ? "" : `— ${head}`, body, ...files].filter((line) => line !== "").join("\n");
}

type Told = { readonly decision?: Decision; readonly kept: readonly Kept[] };

function decisionOf(thread: Thread, tell: Tell): Told | undefined {
  const apart = thread.messages.map((message) => ({ message, reply: takeApart(message.text) }));
  const deciding = apart.findLast(({ reply }) => decisionSentence(reply.own) !== undefined)?.message;
  if (deciding === undefined) return undefined;
  const bodies = apart.map(({ message, reply }) => {
    const quoted = reply.quoted !== "" && !answersOneOf(message, thread) ? reply.quoted : "";
    return written(message, [reply.own, quoted].filter((part) => part !== "").join("\n\n"));
  });
  const signatures = new Map(
    apart.flatMap(({ message, reply }) =>
      reply.signature === "" ? [] : [[`${message.from?.name ?? ""}\n${reply.signature}`, { message, reply }]],
    ),
  );
  return {
    decision: {
      ...filled({ externalId: thread.id, on: deciding.at, text: bodies.join("\n\n") }),
      ...tell({ title: titleOf(thread), origin: { key: "origin.mail" } }),
      people: peopleOf(thread.messages),
    },
    kept: [...signatures.values()].map(({ message, reply }) => ({
      ...tell({ where: joined([{ key: "mail.signature" }, message.from?.name], " · ") ?? "" }),
      text: reply.signature,
    })),
  };
}

/** The whole text, signatures included; a quote is left out only where the quoted mail is there itself. */
function keptThread(thread: Thread, tell: Tell): Told {
  const bodies = thread.messages.map((message) => {
    const { own, quoted, signature } = takeApart(message.text);
    const repeated = quoted !== "" && answersOneOf(message, thread);
    return written(message, repeated ? [own, signature].filter(Boolean).join("\n-- \n") : message.text);
  });
  const on = thread.messages[0]?.at?.slice(0, 10);
  return {
    kept: [
      {
        ...tell({
          where: joined([titleOf(thread), on === undefined ? undefined : { day: on }], " · ") ?? "",
        }),
        text: bodies.join("\n\n"),
      },
    ],
  };
}

const answersOneOf = (message: Message, thread: Thread) =>
  thread.messages.some((other) => other.id !== undefined && message.before.includes(other.id));

/** Each address once, under the fullest name that goes with it. */
function peopleOf(messages: readonly Message[]): readonly Person[] {
  const found = new Map<string, Person>();
  for (const person of messages.flatMap((message) => message.people)) {
    const key = person.email ?? person.name;
    const before = found.get(key);
    if (before === undefined || before.name === before.email) found.set(key, person);
  }
  return [...found.values()];
}

const correspondents = (messages: readonly Message[]): readonly Stakeholder[] =>
  peopleOf(messages).map((person) => ({ externalId: person.email ?? person.name, ...person }));

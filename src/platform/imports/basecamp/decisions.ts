import type { Decision } from "#core/tracking/tracking.ts";
import type { Translate } from "#messages/translator.ts";
import { decisionSentence } from "../decision-words.ts";
import { filled } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, textOf } from "../json-values.ts";
import { markupText } from "../markup-text.ts";
import { titleOf } from "./recordings.ts";
import { attachmentsOf, commentOf, personOf } from "./work.ts";

/** The text of a recording, its files named under it. */
export function textOfRecording(recording: JsonObject): string {
  const files = attachmentsOf(recording).map((file) => `📎 ${file.name}`);
  const body = markupText(textOf(recording, "content", "description") ?? "");
  return [body, ...files].filter((line) => line !== "").join("\n");
}

/** An approval, a dated entry of the schedule, or a message that says a decision; undefined otherwise. */
export function readDecision(recording: JsonObject, say: Translate): Decision | undefined {
  const type = textOf(recording, "type") ?? "";
  if (type === "Client::Approval") return approval(recording, say);
  if (type === "Schedule::Entry") return meeting(recording, say);
  if (!["Message", "Inbox::Forward", "Client::Correspondence", "Document"].includes(type)) return undefined;
  const text = textOfRecording(recording);
  if (decisionSentence(text) === undefined && decisionSentence(titleOf(recording)) === undefined)
    return undefined;
  return decision(recording, {
    on: momentOf(recording, "created_at"),
    text,
    people: [personOf(recording.creator)],
    origin: textOf(objectOf(recording.parent), "title"),
  });
}

function approval(recording: JsonObject, say: Translate): Decision {
  const answers = objectsOf(recording.responses);
  const status = textOf(recording, "approval_status");
  const outcome =
    status === "approved"
      ? say("imports", "approval.approved")
      : status === "pending" || status === undefined
        ? say("imports", "approval.pending")
        : say("imports", "approval.rejected");
  const said = answers.flatMap(commentOf).map(({ by, text }) => (by ? `${by} : ${text}` : text));
  return decision(recording, {
    on: momentOf(answers.at(-1) ?? {}, "created_at") ?? momentOf(recording, "updated_at", "created_at"),
    text: [outcome, textOfRecording(recording), ...said].join("\n"),
    people: [recording.creator, recording.approver, ...answers.map((answer) => answer.creator)].map(personOf),
    origin: say("imports", "origin.client-approval"),
  });
}

function meeting(recording: JsonObject, say: Translate): Decision {
  const start = momentOf(recording, "starts_at", "starts_on");
  return decision(recording, {
    on: recording.all_day === true ? start?.slice(0, 10) : start,
    text: textOfRecording(recording),
    people: [...objectsOf(recording.participants), recording.creator].map(personOf),
    origin: say("imports", "origin.meeting"),
  });
}

function decision(
  recording: JsonObject,
  said: {
    on: string | undefined;
    text: string;
    people: readonly ReturnType<typeof personOf>[];
    origin: string | undefined;
  },
): Decision {
  const people = said.people.filter((person) => person !== undefined);
  return {
    ...filled({
      externalId: textOf(recording, "id") ?? titleOf(recording),
      on: said.on,
      text: said.text,
      origin: said.origin,
    }),
    title: markupText(titleOf(recording)),
    people: people.filter((one, at) => people.findIndex((other) => other.name === one.name) === at),
  };
}

import type { Wording } from "#core/tracking/said.ts";
import type { Decision } from "#core/tracking/tracking.ts";
import { decisionSentence } from "../decision-words.ts";
import { filled } from "../imported-source.ts";
import { type JsonObject, momentOf, objectOf, objectsOf, textOf } from "../json-values.ts";
import { markupText } from "../markup-text.ts";
import { joined, type Tell } from "../tell.ts";
import { titleOf } from "./recordings.ts";
import { attachmentsOf, commentOf, personOf } from "./work.ts";

/** The text of a recording, its files named under it. */
export function textOfRecording(recording: JsonObject): string {
  const files = attachmentsOf(recording).map((file) => `📎 ${file.name}`);
  const body = markupText(textOf(recording, "content", "description") ?? "");
  return [body, ...files].filter((line) => line !== "").join("\n");
}

/** An approval, a dated entry of the schedule, or a message that says a decision; undefined otherwise. */
export function readDecision(recording: JsonObject, tell: Tell): Decision | undefined {
  const type = textOf(recording, "type") ?? "";
  if (type === "Client::Approval") return approval(recording, tell);
  if (type === "Schedule::Entry") return meeting(recording, tell);
  if (!["Message", "Inbox::Forward", "Client::Correspondence", "Document"].includes(type)) return undefined;
  const text = textOfRecording(recording);
  if (decisionSentence(text) === undefined && decisionSentence(titleOf(recording)) === undefined)
    return undefined;
  return decision(recording, tell, {
    on: momentOf(recording, "created_at"),
    text,
    people: [personOf(recording.creator)],
    origin: textOf(objectOf(recording.parent), "title"),
  });
}

/** What somebody said, or what was said of something: each language has its own colon. */
export const toldBy = (who: string | undefined, text: string): Wording =>
  who === undefined ? text : { key: "item.told", params: { who, text } };

function approval(recording: JsonObject, tell: Tell): Decision {
  const answers = objectsOf(recording.responses);
  const status = textOf(recording, "approval_status");
  const outcome =
    status === "approved" || status === "pending" ? status : status === undefined ? "pending" : "rejected";
  const said = answers.flatMap(commentOf).map(({ by, text }) => toldBy(by, text));
  return decision(recording, tell, {
    on: momentOf(answers.at(-1) ?? {}, "created_at") ?? momentOf(recording, "updated_at", "created_at"),
    text: joined([{ key: `approval.${outcome}` }, textOfRecording(recording), ...said], "\n"),
    people: [recording.creator, recording.approver, ...answers.map((answer) => answer.creator)].map(personOf),
    origin: { key: "origin.client-approval" },
  });
}

function meeting(recording: JsonObject, tell: Tell): Decision {
  const start = momentOf(recording, "starts_at", "starts_on");
  return decision(recording, tell, {
    on: recording.all_day === true ? start?.slice(0, 10) : start,
    text: textOfRecording(recording),
    people: [...objectsOf(recording.participants), recording.creator].map(personOf),
    origin: { key: "origin.meeting" },
  });
}

function decision(
  recording: JsonObject,
  tell: Tell,
  said: {
    on: string | undefined;
    text: Wording | undefined;
    people: readonly ReturnType<typeof personOf>[];
    origin: Wording | undefined;
  },
): Decision {
  const people = said.people.filter((person) => person !== undefined);
  return {
    ...filled({
      externalId: textOf(recording, "id") ?? titleOf(recording),
      on: said.on,
    }),
    ...tell({ text: said.text, origin: said.origin }),
    title: markupText(titleOf(recording)),
    people: people.filter((one, at) => people.findIndex((other) => other.name === one.name) === at),
  };
}

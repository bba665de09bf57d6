import type { Wording } from "#core/tracking/said.ts";
import type { Decision, Person, WorkItem, WorkItemState } from "#core/tracking/tracking.ts";
import { filled, workItem } from "../imported-source.ts";
import { markupText } from "../markup-text.ts";
import { joined, type Tell } from "../tell.ts";
import type { Component } from "./component.ts";
import { recurrenceSentence } from "./recurrence.ts";

/** A key that stays the same from one export to the next, also where the file forgets the UID. */
export function identityOf(component: Component): string {
  return (
    component.text("uid") ?? `${component.moment("dtstart") ?? ""} ${component.text("summary") ?? ""}`.trim()
  );
}

/** True when the author marked it as not for others: only its date is then handed over. */
export const isPrivate = (component: Component) =>
  /^(?:PRIVATE|CONFIDENTIAL)$/i.test(component.text("class") ?? "");

/** One meeting: the event of a UID, with what was changed in some of its occurrences told in its text. */
export function meetingOf(event: Component, occurrences: readonly Component[], tell: Tell): Decision {
  const hidden = isPrivate(event);
  const title: Wording = hidden ? { key: "calendar.private" } : titleOf(event);
  const people = hidden ? [] : [event, ...occurrences].flatMap((one) => one.people());
  const text = hidden ? undefined : textOfEvent(event, occurrences);
  return {
    ...filled({ externalId: identityOf(event), on: event.moment("dtstart") }),
    ...tell({ title, text, origin: { key: "origin.meeting" } }),
    people: onePerPerson(people),
  };
}

/** Each person once: by address where there is one, else by name. */
export function onePerPerson(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((one) => [one.email?.toLowerCase() ?? one.name, one])).values()];
}

const titleOf = (component: Component): Wording => component.text("summary") ?? { key: "calendar.untitled" };

function textOfEvent(event: Component, occurrences: readonly Component[]): Wording | undefined {
  const minutes = event.minutes();
  const lines: readonly (Wording | undefined)[] = [
    cancelled(event) ? { key: "calendar.cancelled" } : undefined,
    markupText(event.text("description") ?? ""),
    event.text("location"),
    minutes !== undefined && minutes > 0 && minutes < 24 * 60
      ? { key: "calendar.lasts", params: { minutes } }
      : undefined,
    ...event.recurrences().map((rule) => recurrenceSentence(rule)),
    ...occurrences.map((one) => occurrenceSentence(one, event)),
    event.text("url"),
    ...event.texts("attach").filter((one) => /^https?:/.test(one)),
    event.texts("categories").join(", "),
    ...event.texts("comment"),
  ];
  return joined(lines, "\n");
}

function momentOf(component: Component, property: string): Wording | undefined {
  const moment = component.moment(property);
  return moment === undefined ? undefined : { moment };
}

function occurrenceSentence(one: Component, event: Component): Wording {
  const date = momentOf(one, "recurrence-id") ?? momentOf(one, "dtstart") ?? "";
  const said: readonly (Wording | undefined)[] = [
    cancelled(one) ? { key: "calendar.cancelled" } : momentOf(one, "dtstart"),
    one.text("summary") === event.text("summary") ? undefined : one.text("summary"),
    one.text("location") === event.text("location") ? undefined : one.text("location"),
    markupText(one.text("description") ?? ""),
  ];
  return { key: "calendar.occurrence", params: { date, what: joined(said, " · ") ?? "" } };
}

const cancelled = (component: Component) => /^CANCELLED$/i.test(component.text("status") ?? "");

/** A to-do of a calendar as a work item; its status, in the words of the standard, is the stage. */
export function taskOf(task: Component, tell: Tell): WorkItem {
  const status = task.text("status")?.toUpperCase();
  const complete = status === "COMPLETED" || task.text("percent-complete") === "100" || task.has("completed");
  const state: WorkItemState = status === "CANCELLED" ? "dropped" : complete ? "done" : "open";
  const priority = task.text("priority");
  const description = [
    markupText(task.text("description") ?? ""),
    ...task.recurrences().map((rule) => recurrenceSentence(rule)),
  ];
  return workItem({
    externalId: identityOf(task),
    state,
    ...tell({ title: titleOf(task), description: joined(description, "\n") }),
    stage: status,
    people: onePerPerson(task.people()),
    createdOn: task.moment("created"),
    updatedOn: task.moment("last-modified"),
    startOn: task.moment("dtstart"),
    dueOn: task.moment("due"),
    doneOn: state === "done" ? task.moment("completed") : undefined,
    priority: priority === "0" ? undefined : priority,
    labels: task.texts("categories"),
    attachments: task
      .texts("attach")
      .filter((one) => /^https?:/.test(one))
      .map((url) => ({ name: url, url })),
    url: task.text("url"),
    parentExternalId: task.text("related-to"),
    other: filled({
      location: task.text("location"),
      "percent-complete": task.text("percent-complete"),
    }),
  });
}

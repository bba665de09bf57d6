import { z } from "zod";
import { handlings } from "./tracking.ts";

const Text = z.string();
const Person = z.object({ name: Text, email: Text.optional() });

/** The records of a tracking as every door shows them: the types of `tracking.ts`, for machines. */
export const WorkItemShown = z.object({
  externalId: Text,
  state: z.enum(["open", "done", "dropped"]),
  title: Text,
  description: Text.optional(),
  stage: Text.optional(),
  people: z.array(Person).readonly(),
  createdOn: Text.optional(),
  startOn: Text.optional(),
  dueOn: Text.optional(),
  doneOn: Text.optional(),
  updatedOn: Text.optional(),
  priority: Text.optional(),
  labels: z.array(Text).readonly(),
  checklist: z.array(z.object({ text: Text, done: z.boolean() })).readonly(),
  comments: z.array(z.object({ text: Text, by: Text.optional(), at: Text.optional() })).readonly(),
  attachments: z.array(z.object({ name: Text, url: Text.optional() })).readonly(),
  url: Text.optional(),
  parentExternalId: Text.optional(),
  blocker: Text.optional(),
  handling: z.enum(handlings).optional().meta({ description: "What the agency decided of open work" }),
  handlingNote: Text.optional(),
  other: z.record(Text, Text),
});

export const DecisionShown = z.object({
  externalId: Text,
  title: Text,
  on: Text.optional(),
  text: Text.optional(),
  people: z.array(Person).readonly(),
  origin: Text.optional(),
});

export const StakeholderShown = z.object({
  externalId: Text,
  name: Text,
  email: Text.optional(),
  role: Text.optional(),
  organisation: Text.optional(),
});

export const ActionShown = z.object({
  externalId: Text,
  at: Text,
  text: Text,
  by: Text.optional(),
  workItemExternalId: Text.optional(),
});

export const PerformanceShown = z.object({
  dimension: Text,
  item: Text,
  from: Text.optional(),
  to: Text.optional(),
  currency: Text.optional(),
  values: z.record(Text, z.number()),
  other: z.record(Text, Text).optional(),
});

export const KeptShown = z.object({ where: Text, text: Text });

/** By the word that the database and the addresses use for each. */
export const recordShapes = {
  "work-item": WorkItemShown,
  decision: DecisionShown,
  stakeholder: StakeholderShown,
  action: ActionShown,
  performance: PerformanceShown,
  kept: KeptShown,
};
export type RecordKind = keyof typeof recordShapes;

import { calendarParts } from "#platform/calendar/read-calendars.ts";
import { clauseParts } from "#platform/contracts/read-clause-rules.ts";
import { letterPart } from "#platform/letters/catalogue.ts";
import { playbookPart } from "./playbooks.ts";
import { stackPart } from "./stacks.ts";
import { tonePart } from "./tone-rules.ts";
import { toolPart } from "./tools.ts";

/** Every part of the catalogue that is read from YAML, for the build to keep. */
export const catalogueParts = [
  ...calendarParts,
  ...clauseParts,
  letterPart,
  playbookPart,
  stackPart,
  tonePart,
  toolPart,
];

import type { Language } from "#messages/messages.ts";
import type { OpenedFile } from "./file/file.ts";
import type { Refusal } from "./kernel/refusal.ts";
import { takeDocument } from "./letter/commands/take-document.ts";
import { readLink } from "./letter/queries/read-link.ts";
import { openLocated } from "./open-file.ts";
import { run, type World } from "./run.ts";

/** What is taken at the address of a letter, in the language of the letter. */
export type LinkedPage = {
  readonly language: Language;
  readonly agencyName: string;
  /** The last day: `2027-02-26`. */
  readonly until: string;
  readonly documents: readonly { readonly name: string; readonly bytes: number }[];
};

/** What the address of a letter holds; an unknown, a closed and an outdated one look the same. */
export async function readLinked(world: World, secret: string): Promise<LinkedPage | Refusal> {
  const answer = await run(world, { kind: "anonymous" }, readLink, { secret });
  return answer.ok ? answer.result : answer.refusal;
}

/** One document of it, by its place in the list, counted from one; the journal keeps that it was taken. */
export async function openLinked(
  world: World,
  secret: string,
  number: number,
): Promise<OpenedFile | Refusal> {
  const answer = await run(world, { kind: "anonymous" }, takeDocument, { secret, number });
  return answer.ok ? openLocated(world, answer.result) : answer.refusal;
}

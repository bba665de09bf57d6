import type { Context } from "hono";
import { type PortalPage, sayDone, sayOtherwise, showFile, type Visitor } from "#core/enter-portal.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import type { DoorEnvironment } from "../headers.ts";
import { whyNot } from "./sentence.ts";
import { answerOf, type NotKept, type Sent } from "./tool-page.ts";

/** An answer as it came, with the file that was chosen, if any. */
type SentWithFile = Sent & { readonly file: File | undefined };

/** What was sent. Forms end each line by two characters where their reader counted one. */
export async function sentBy(context: Context<DoorEnvironment>): Promise<SentWithFile> {
  const { answer, text, file } = await context.req.parseBody();
  // A browser sends a file without a name and without content where none was chosen.
  const isChosen = file instanceof File && (file.name !== "" || file.size > 0);
  return {
    answer: answerOf(typeof answer === "string" ? answer : undefined),
    text: typeof text === "string" ? text.replace(/\r\n?/g, "\n") : "",
    file: isChosen ? file : undefined,
  };
}

/** Keeps an answer; what was said of it when it was not kept. */
export async function answered(
  world: World,
  visitor: Visitor,
  page: PortalPage,
  accessId: string,
  { answer, text, file }: SentWithFile,
): Promise<NotKept | undefined> {
  const { language, expected, settled, direction, agency } = page;
  const t = translator(language);
  const names = { agency: agency.name };
  const one = expected.concat(settled).find((each) => each.accessId === accessId);
  const said = direction === "supplier" ? "supplier.done.said" : "tool.done.said";
  const statement = text.trim() === "" ? t("portal", said, names) : text;
  const level = one?.level ?? "admin";
  const shows = file && (answer === "done" || answer === "out");
  const outcome = shows
    ? await showFile(
        world,
        visitor,
        {
          accessId,
          ...(answer === "out" ? { statement: askedBy(answer, text, page).text } : { level, statement }),
          files: [file],
        },
        language,
      )
    : answer === "done"
      ? await sayDone(world, visitor, { accessId, level, statement }, language)
      : await sayOtherwise(world, visitor, { accessId, ...askedBy(answer, text, page) }, language);
  if (!isRefusal(outcome)) return undefined;
  const why = whyNot(outcome, language);
  return { answer, text, why: file ? `${why} ${t("portal", "file.again")}` : why };
}

function askedBy(answer: Exclude<Sent["answer"], "done">, text: string, page: PortalPage) {
  if (answer === "other") return { kind: "someone-else", text };
  if (answer === "help") return { kind: "help", text };
  const names = { agency: page.agency.name };
  const said = translator(page.language)("portal", sided("out.way.said", page.direction), names);
  return { kind: "out", text: text.trim() === "" ? said : text };
}

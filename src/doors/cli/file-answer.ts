import { hash } from "node:crypto";
import type { Operation } from "#core/kernel/operation.ts";
import type { CliContext } from "./run-cli.ts";
import { writeWhole } from "./whole-file.ts";

/** Whether what an operation answers is a file, in Base64 besides its name. */
export const givesFile = ({ output }: Operation): boolean =>
  "shape" in output && typeof output.shape === "object" && output.shape !== null && "base64" in output.shape;

/** Saves the file that was answered. */
export async function saveAnswer(answer: unknown, place: string, context: CliContext): Promise<void> {
  const bytes = fileIn(answer);
  await writeWhole(place, context, async (into) => {
    await into.writeFile(bytes);
    context.out(
      context.say("cli", "file.saved", { place, bytes: bytes.length, sha256: hash("sha256", bytes) }),
    );
    return true;
  });
}

/** The answer for a person to read, who is told how to have the file rather than shown its bytes as text. */
export const withoutBytes = (answer: unknown, { say }: CliContext): unknown =>
  typeof answer === "object" && answer !== null && "base64" in answer
    ? { ...answer, base64: say("cli", "file.in-answer", { bytes: fileIn(answer).length }) }
    : answer;

const fileIn = (answer: unknown): Uint8Array =>
  typeof answer === "object" && answer !== null && "base64" in answer
    ? Uint8Array.fromBase64(String(answer.base64))
    : new Uint8Array();

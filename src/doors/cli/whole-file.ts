import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type { CliContext } from "./run-cli.ts";

/**
 * Saves a file at a place, in the place of what was there: written beside, so that whoever finds it under its name
 * finds it whole; not at all when `write` says no or throws. A place where nothing can be written ends with 2.
 */
export async function writeWhole(
  place: string,
  { say, err, end }: CliContext,
  write: (into: FileHandle) => Promise<boolean>,
): Promise<void> {
  const part = `${place}.part`;
  let file: FileHandle;
  try {
    file = await open(part, "wx");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    err(
      error.code === "EEXIST"
        ? say("cli", "file.being-saved", { place: part })
        : say("cli", "file.not-saved", { place, code: String(error.code) }),
    );
    return end(2);
  }
  try {
    const written = await write(file);
    await file.close();
    if (written) await rename(part, place);
  } finally {
    await file.close();
    await rm(part, { force: true });
  }
}

import type { FileHandle } from "node:fs/promises";
import type { Command } from "commander";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { CliContext } from "./run-cli.ts";
import { writeWhole } from "./whole-file.ts";

type Options = {
  readonly dossierId: string;
  readonly fileId?: string;
  readonly packId?: string;
  readonly out: string;
  readonly agency?: string;
};

/** `passation file.save --dossier-id … --file-id … --out path`: a file of a dossier, out of the store. */
export function addSaveFile(program: Command, context: CliContext): void {
  const { say } = context;
  addSave(program, "file.save", context)
    .description(say("cli", "help.file-save"))
    .helpGroup("file:")
    .requiredOption(`--file-id <${say("cli", "help.text")}>`, say("cli", "help.file-save.file"));
}

/** `passation pack.save --dossier-id … --pack-id … --out pack.zip`: a version of the pack, out of the store. */
export function addSavePack(program: Command, context: CliContext): void {
  const { say } = context;
  addSave(program, "pack.save", context)
    .description(say("cli", "help.pack-save"))
    .helpGroup("pack:")
    .requiredOption(`--pack-id <${say("cli", "help.text")}>`, say("cli", "help.pack-save.pack"));
}

function addSave(program: Command, name: string, context: CliContext): Command {
  const { say } = context;
  return program
    .command(name)
    .requiredOption(`--dossier-id <${say("cli", "help.text")}>`, say("cli", "help.save.dossier"))
    .requiredOption(`--out <${say("cli", "help.path")}>`, say("cli", "help.save.out"))
    .option(`--agency <${say("cli", "help.name")}>`, say("cli", "help.agency"))
    .action((options: Options) => writeWhole(options.out, context, (into) => save(options, into, context)));
}

async function save(
  { dossierId, fileId, packId, out, agency }: Options,
  into: FileHandle,
  context: CliContext,
): Promise<boolean> {
  const { identify } = await import("#core/identify.ts");
  const { openFile, openPack } = await import("#core/open-file.ts");
  const { world, close } = await context.openWorld();
  try {
    const who = { kind: "operator", name: "operator", ...(agency ? { agency } : {}) } as const;
    const actor = await identify(world, who);
    const opened = isRefusal(actor)
      ? actor
      : packId !== undefined
        ? await openPack({ world, actor }, { dossierId, packId }, context.language)
        : await openFile({ world, actor }, { dossierId, fileId: fileId ?? "" }, context.language);
    if (isRefusal(opened)) {
      context.refuse(opened);
      return false;
    }
    await into.writeFile(opened.content);
    context.out(context.say("cli", "file.saved", { place: out, bytes: opened.bytes, sha256: opened.sha256 }));
    return true;
  } finally {
    await close();
  }
}

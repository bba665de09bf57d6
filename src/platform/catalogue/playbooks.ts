import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkPlaybook } from "#core/playbook/check-playbook.ts";
import type { RemarkShown } from "#core/playbook/fields.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import type { PlaybookCatalogue } from "#core/playbook/ports.ts";
import { readPlaybook } from "#core/playbook/read-playbook.ts";
import { cataloguePart } from "./part.ts";
import { playbookText } from "./playbook-text.ts";

const folder = fileURLToPath(new URL("../../../catalogue/playbooks/", import.meta.url));

export const playbookPart = cataloguePart("playbooks", () => readFolder(folder));

/** The playbooks of the catalogue, or of another folder: read when the first one is asked for, and kept. */
export function openPlaybooks(from?: string): PlaybookCatalogue {
  let kept: ReadonlyMap<string, Playbook> | undefined;
  const all = () => {
    kept ??= new Map(
      (from === undefined ? playbookPart.read() : readFolder(from)).map((one) => [one.key, one]),
    );
    return kept;
  };
  return { list: () => [...all().values()], read: (key) => all().get(key) };
}

/** A file of the catalogue that is no playbook is a fault of the product, told with all that is wrong. */
function readFolder(from: string): readonly Playbook[] {
  const names = readdirSync(from).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => {
    const playbook = readFileOf(from, name);
    if (`${playbook.key}.yaml` !== name) throw new Error(`${name}: its key is ${playbook.key}`);
    return playbook;
  });
}

function readFileOf(from: string, name: string): Playbook {
  const text = playbookText.parse(readFileSync(`${from}/${name}`, "utf8"));
  const read = "value" in text ? readPlaybook(text.value) : text;
  if (!("playbook" in read)) throw faultOf(name, read.remarks);
  const blocking = checkPlaybook(read.playbook).filter(({ blocks }) => blocks);
  if (blocking.length > 0) throw faultOf(name, blocking);
  return read.playbook;
}

function faultOf(name: string, remarks: readonly RemarkShown[]): Error {
  const told = remarks.map(({ step, field, line, says }) =>
    [step, field, line === null ? null : `line ${line}`, says.en].filter((one) => one !== null).join(" · "),
  );
  return new Error(`${name}:\n${told.join("\n")}`);
}

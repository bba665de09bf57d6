import type { ContractFile, ContractReader } from "#core/contract/ports.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { compoundKindOf } from "../imports/open/compound.ts";
import { shapeOf } from "../imports/open/detect.ts";
import { readText } from "../imports/open/text.ts";
import { checkedWord } from "./checked-word.ts";
import { contractLimits } from "./contract-limits.ts";
import { inThread } from "./in-thread.ts";
import { readClauseChecks } from "./read-clause-rules.ts";
import type { Given, Told } from "./read-thread.ts";

/** Reads a contract by what its bytes are, never by its name: PDF, DOCX, or text in any encoding. */
export const contractReader: ContractReader = {
  checks: async () => readClauseChecks(),
  async find(file, signal) {
    const told = await toldOf(file, {}, signal);
    if (isRefusal(told)) return told;
    return "found" in told ? told.found : refuse("contract.damaged", { file: file.name });
  },
  async show(file, wanted) {
    const told = await toldOf(file, { wanted });
    if (isRefusal(told)) return told;
    return "pages" in told ? told.pages : refuse("contract.damaged", { file: file.name });
  },
};

type Answer = Exclude<Told, { readonly problem: unknown }>;

async function toldOf(
  file: ContractFile,
  asked: Pick<Given, "wanted">,
  signal?: AbortSignal,
): Promise<Answer | Refusal> {
  const document = await documentOf(file);
  if (isRefusal(document)) return document;
  const told = await inThread({ document, ...asked }, signal);
  const { seconds, pages, characters } = contractLimits;
  if (told === "exhausted") return refuse("contract.too-heavy", { file: file.name, seconds });
  return "problem" in told
    ? refuse(`contract.${told.problem}`, { file: file.name, pages, characters })
    : told;
}

async function documentOf({ name: file, content }: ContractFile): Promise<Given["document"] | Refusal> {
  if (content.size === 0) return refuse("contract.empty", { file });
  if (content.size > contractLimits.fileBytes) {
    return refuse("contract.too-large", { file, limit: contractLimits.fileBytes / 1_000_000 });
  }
  const bytes = new Uint8Array(await content.arrayBuffer());
  // Some tools write a few bytes before the first sign of a PDF.
  if (Buffer.from(bytes.subarray(0, 1_024)).includes("%PDF-")) return { form: "pdf", bytes };
  const { shape } = shapeOf(bytes.subarray(0, 1_000));
  if (shape === "zip") {
    const word = await checkedWord(file, content);
    return isRefusal(word) ? word : { form: "word", bytes: word };
  }
  if (shape === "compound") {
    const kind = compoundKindOf(bytes);
    const isKnown = kind === "encrypted" || kind === "damaged";
    return refuse(isKnown ? `contract.${kind}` : "contract.other-format", { file });
  }
  return shape === "text" ? plainText(file, content) : refuse("contract.other-format", { file });
}

async function plainText(file: string, content: Blob): Promise<Given["document"] | Refusal> {
  const read = await readText(file, content);
  if (!read) return refuse("contract.other-format", { file });
  let text = "";
  for await (const piece of read.pieces()) {
    text += piece;
    if (text.length > contractLimits.characters) {
      return refuse("contract.too-long", { file, characters: contractLimits.characters });
    }
  }
  text = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return text.trim() === "" ? refuse("contract.empty", { file }) : { form: "text", text };
}

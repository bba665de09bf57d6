import {
  CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from "yaml";
import type { RemarkShown } from "#core/playbook/fields.ts";
import type { PlaybookText } from "#core/playbook/ports.ts";
import type { KeyOf } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";

const limits = { kibibytes: 256, aliases: 20, levels: 12 } as const;

const say = { fr: translator("fr"), en: translator("en") };
type Unreadable = { readonly remarks: readonly RemarkShown[] };

/** Reads YAML as plain data: no tag makes an object, no reference multiplies itself, no depth wears the server out. */
export const playbookText: PlaybookText = {
  parse(text) {
    if (Buffer.byteLength(text) > limits.kibibytes * 1024)
      return unreadable("remark.yaml-large", null, { limit: limits.kibibytes });
    const tooDeep = lineTooDeep(text);
    if (tooDeep !== undefined) return unreadable("remark.yaml-deep", tooDeep);
    const lines = new LineCounter();
    const document = parseDocument(text, {
      schema: "core",
      version: "1.2",
      merge: false,
      customTags: [],
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      logLevel: "error",
      lineCounter: lines,
    });
    return faultOf(document, lines) ?? plainOf(document);
  },
  write: (value) =>
    stringify(ordered(value), { lineWidth: 100, blockQuote: "literal", aliasDuplicateObjects: false }),
};

/** References that name others multiply themselves: the parser counts them as it follows them. */
function plainOf(document: Document.Parsed): { readonly value: unknown } | Unreadable {
  try {
    return { value: document.toJS({ maxAliasCount: limits.aliases }) };
  } catch (error) {
    if (error instanceof ReferenceError) return unreadable("remark.yaml-aliases", null);
    throw error;
  }
}

/**
 * The line on which values stand deeper in each other than any playbook's. The parser is asked only
 * afterwards: a hundred thousand signs of depth cost it most of a minute.
 */
function lineTooDeep(text: string): number | undefined {
  let line = 1;
  let open = 0;
  let onThisLine = 0;
  let explicitKeys = 0;
  let inText = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = inText ? "text" : CST.tokenType(token);
    inText = type === "scalar";
    if (type === "flow-seq-start" || type === "flow-map-start") open += 1;
    else if (type === "flow-seq-end" || type === "flow-map-end") open -= 1;
    else if (type === "seq-item-ind" || type === "explicit-key-ind") onThisLine += 1;
    else if (type === "newline") onThisLine = 0;
    if (type === "explicit-key-ind") explicitKeys += 1;
    if (open > limits.levels || explicitKeys > limits.levels || onThisLine > limits.levels) return line;
    if (type === "space" && token.length > 4 * limits.levels) return line;
    line += token.split("\n").length - 1;
  }
  return undefined;
}

/** Sentences of our own for the parser's commonest complaints; the others share one. */
const faults: Readonly<Record<string, KeyOf<"playbook">>> = {
  MULTIPLE_DOCS: "remark.yaml-many",
  TAB_AS_INDENT: "remark.yaml-tab",
  RESOURCE_EXHAUSTION: "remark.yaml-deep",
};
const plainTag = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

/** What is wrong with a document before its values are made; the first fault alone, as the rest follows from it. */
function faultOf(document: Document.Parsed, lines: LineCounter): Unreadable | undefined {
  const lineAt = (offset: number | undefined) => (offset === undefined ? null : lines.linePos(offset).line);
  const [error] = document.errors;
  if (error) return unreadable(faults[error.code] ?? "remark.yaml", lineAt(error.pos[0]));
  let aliases = 0;
  let fault: Unreadable | undefined;
  visit(document, (_, node, path) => {
    if (isMap(node)) fault = keyTwice(node, lineAt);
    if (!isNode(node) || fault !== undefined) return fault === undefined ? undefined : visit.BREAK;
    const line = lineAt(node.range?.[0]);
    if (isAlias(node)) aliases += 1;
    if (aliases > limits.aliases) fault = unreadable("remark.yaml-aliases", line);
    else if (isCollection(node) && path.length > 2 * limits.levels)
      fault = unreadable("remark.yaml-deep", line);
    else if (!isAlias(node) && node.tag !== undefined && !plainTag.test(node.tag))
      fault = unreadable("remark.yaml-tag", line);
    return fault === undefined ? undefined : visit.BREAK;
  });
  const [warning] = document.warnings;
  return fault ?? (warning ? unreadable("remark.yaml-tag", lineAt(warning.pos[0])) : undefined);
}

/** The parser's own look for a key that stands twice compares each with each: seconds for a long map. */
function keyTwice(
  map: YAMLMap,
  lineAt: (offset: number | undefined) => number | null,
): Unreadable | undefined {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    const name: unknown = isScalar(key) ? key.value : key;
    if (seen.has(name))
      return unreadable("remark.yaml-twice", lineAt(isNode(key) ? key.range?.[0] : undefined));
    seen.add(name);
  }
  return undefined;
}

function unreadable(
  key: KeyOf<"playbook">,
  line: number | null,
  params: Readonly<Record<string, string | number>> = {},
): Unreadable {
  const says = { fr: say.fr("playbook", key, params), en: say.en("playbook", key, params) };
  return { remarks: [{ blocks: true, step: null, field: null, line, says }] };
}

const playbookFields = ["key", "version", "title", "about", "direction", "steps"];
const stepFields = [
  "key",
  "line",
  "phase",
  "side",
  "visibility",
  "title",
  "howTo",
  "when",
  "due",
  "after",
].concat(["wait", "effort", "evidence", "letter", "guard"]);

/** The fields in the order in which one reads a playbook, whatever order they came in; unknown ones last, not lost. */
function ordered(value: unknown): unknown {
  const playbook = inOrder(value, playbookFields);
  if (!(playbook instanceof Map)) return value;
  const steps: unknown = playbook.get("steps");
  if (Array.isArray(steps))
    playbook.set(
      "steps",
      steps.map((step) => inOrder(step, stepFields)),
    );
  return playbook;
}

function inOrder(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = new Map<string, unknown>(Object.entries(value));
  return new Map(
    [...names, ...fields.keys()].filter((name) => fields.has(name)).map((name) => [name, fields.get(name)]),
  );
}

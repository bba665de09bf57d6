/** One JSON value in a text: from its first character to after its last. */
export type JsonSpan = { readonly from: number; readonly to: number };

export type JsonScan = {
  /** The values that stand one after the other: one in JSON, several in JSON Lines. */
  readonly values: readonly JsonSpan[];
  /** Where reading stops, when it does: at the end of a cut text, or at what is no JSON. */
  readonly stop?: { readonly at: number; readonly cut: boolean };
};

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
/** What the end of a text may leave of a literal. */
const begun = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-?\d*\.?\d*(?:[eE][+-]?)?)$/;
const blanks = /[ \t\r\n]*/y;

/**
 * Follows JSON without building it, however deep: says where its values stand and where it breaks,
 * which `JSON.parse` does not say for short texts and never tells from a cut.
 */
export function scanJson(text: string): JsonScan {
  const values: JsonSpan[] = [];
  const open: ("{" | "[")[] = [];
  let at = skip(text, 0);
  let from = at;
  /** What may come next: a value, a key, a colon, or what follows a value. */
  let state: "value" | "first" | "key" | "first-key" | "colon" | "after" = "value";
  const stopAt = (where: number, cut = false) => ({ values, stop: { at: where, cut } });
  while (at < text.length) {
    const char = text[at];
    const wantsValue = state === "value" || state === "first";
    if (wantsValue && (char === "{" || char === "[")) {
      open.push(char);
      state = char === "{" ? "first-key" : "first";
      at++;
    } else if (char === "}" && (state === "first-key" || (state === "after" && open.at(-1) === "{"))) {
      open.pop();
      state = "after";
      at++;
    } else if (char === "]" && (state === "first" || (state === "after" && open.at(-1) === "["))) {
      open.pop();
      state = "after";
      at++;
    } else if (char === "," && state === "after" && open.length > 0) {
      state = open.at(-1) === "{" ? "key" : "value";
      at++;
    } else if (char === ":" && state === "colon") {
      state = "value";
      at++;
    } else if (state === "key" || state === "first-key") {
      if (char !== '"') return stopAt(at);
      const { end, stop } = stringAt(text, at);
      if (stop !== undefined) return stopAt(stop, stop >= text.length);
      state = "colon";
      at = end;
    } else if (wantsValue && char === '"') {
      const { end, stop } = stringAt(text, at);
      if (stop !== undefined) return stopAt(stop, stop >= text.length);
      state = "after";
      at = end;
    } else if (wantsValue) {
      const end = endOf(literal, text, at);
      if (end === undefined) return stopAt(at, text.length - at < 30 && begun.test(text.slice(at)));
      state = "after";
      at = end;
    } else return stopAt(at);
    if (state === "after" && open.length === 0) {
      values.push({ from, to: at });
      at = skip(text, at);
      from = at;
      state = "value";
    } else at = skip(text, at);
  }
  return open.length > 0 ? { values, stop: { at, cut: true } } : { values };
}

function endOf(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}

function skip(text: string, at: number): number {
  return endOf(blanks, text, at) ?? at;
}

/** Where the string that opens here ends, or where it stops being one. */
function stringAt(text: string, from: number): { readonly end: number; readonly stop?: number } {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return { end: at + 1 };
    if (code < 32) return { end: at, stop: at };
    if (code !== 92) continue;
    const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0];
    if (escaped === undefined) return { end: at, stop: at + 6 < text.length ? at : text.length };
    at += escaped.length;
  }
  return { end: text.length, stop: text.length };
}

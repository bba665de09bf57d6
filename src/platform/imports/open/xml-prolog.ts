/**
 * Where an XML text declares a document type or entities, if it does: before its root element, the
 * only place where XML allows it. Nothing that a project exports needs one, and nothing here ever
 * resolves one; the text is refused because of what it tries.
 */
export function declarationAt(text: string): number | undefined {
  const passed = /\s+|\ufeff|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let at = 0;
  for (;;) {
    passed.lastIndex = at;
    if (!passed.test(text) || passed.lastIndex === at) break;
    at = passed.lastIndex;
  }
  return text.startsWith("<!", at) && !text.startsWith("<!--", at) ? at : undefined;
}

/** The line, from 1, on which a character of a text stands. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (const _ of text.slice(0, at).matchAll(/\r\n|\r|\n/g)) line++;
  return line;
}

/** The longest name that every file system takes, with room for the number that a browser adds. */
const longest = 200;

/**
 * A `Content-Disposition` (RFC 6266) by which every browser saves the file and none shows it. The
 * name is given twice, as RFC 8187 has it and in ASCII; signs that break a header, a path or the
 * direction of the text (`exe.gpj` read backwards) are taken out of both.
 */
export function attachment(name: string): string {
  const safe = shortened(
    name
      .toWellFormed()
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, "")
      .replace(/[/\\:*?"<>|]/g, "_")
      .replace(/^[. ]+|[. ]+$/g, ""),
  );
  const named = safe === "" ? "file" : safe;
  const ascii = named
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9 ._()-]/g, "_");
  const encoded = encodeURIComponent(named).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** At most so many signs, the ending kept. */
function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= longest) return name;
  const [ending = ""] = /\.[^.]{1,20}$/u.exec(name) ?? [];
  return signs.slice(0, longest - [...ending].length).join("") + ending;
}

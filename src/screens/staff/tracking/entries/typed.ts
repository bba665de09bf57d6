import type { Field } from "./fields.ts";

type Person = { readonly name: string; readonly email?: string };

/** What a field says, as somebody would type it: people by commas, with their addresses; a day as a day. */
export function typedOf(by: Field["by"], value: unknown): string {
  if (value === undefined || value === null) return "";
  if (by === "day") return String(value).slice(0, 10);
  if (!Array.isArray(value)) return String(value);
  const parts = by === "people" ? value.map(typedPerson) : value.map(String);
  const apart = parts.some((part) => part.includes(",")) ? "; " : ", ";
  // Alone, a name with a comma would come back as two.
  return parts.length === 1 && apart === "; " ? `${parts[0]};` : parts.join(apart);
}

const typedPerson = ({ name, email }: Person) => (email ? `${name} <${email}>`.trim() : name);

/** What is typed, as the server takes it; an emptied field is null, an emptied list has nothing in it. */
export function givenOf(by: Field["by"], typed: string): unknown {
  const text = typed.trim();
  if (by === "people" || by === "words") {
    const parts = text
      .split(text.includes(";") ? /[;\n]/ : /[,\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    return by === "words" ? [...new Set(parts)] : parts.map(givenPerson);
  }
  return text === "" ? null : text;
}

function givenPerson(text: string): Person {
  const [, name = "", email = ""] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  if (email !== "") return { name: name || email, email };
  return { name: text };
}

/** What a field says, as people read it: of people, their names. */
export function readOf(by: Field["by"], value: unknown): string {
  if (by !== "people" || !Array.isArray(value)) return typedOf(by, value);
  return value.map(({ name, email }: Person) => name || email || "").join(", ");
}

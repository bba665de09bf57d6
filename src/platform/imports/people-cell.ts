import type { Person } from "#core/tracking/tracking.ts";

/**
 * The people that a cell names: `Léa Martin, Karim Diallo`, `Léa / Karim`, `Léa et Karim`,
 * `Léa Martin <lea@exemple.fr>`. A family name in capitals and a first name are one person.
 */
export function peopleIn(text: string | undefined): readonly Person[] {
  const parts = (text ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\(?<?mailto:([^)>\s]+)[)>]?/gi, "<$1>")
    .split(/[;\n/&+|]|\s+(?:et|and)\s+|,(?!\s*[A-ZÀ-Ý][a-zà-ÿ]+$)|(?<![A-ZÀ-Ý]{2}),/u);
  const people = parts.flatMap((part) => {
    const email = /[^\s<>()[\],;@]{1,100}@[^\s<>()[\],;@]{1,200}\.\w{2,24}/.exec(part)?.[0];
    const name = part
      .replace(email ?? "", "")
      .replace(/[<>()[\]"]|^@/g, "")
      .trim();
    if (/^[-–—?.\s]*$/.test(name)) return email === undefined ? [] : [{ name: email, email }];
    return [email === undefined ? { name } : { name, email }];
  });
  return [...new Map(people.map((person) => [person.email ?? person.name, person])).values()];
}

import type { Language } from "#messages/messages.ts";
import type { TemplateText } from "./template.ts";
import { type LetterValues, variableNamed } from "./variables.ts";

/**
 * What stands in a letter where a value lacks: seen by whoever reads it, found again by the product.
 * A letter that still holds one does not leave.
 */
export const markOf = (name: string) => `⟦${name}⟧`;
const marks = /⟦([a-z_]{1,60})⟧/g;

/** The names of what still lacks, each once, in the order of the text. */
export function lackingIn({ subject, body }: TemplateText): readonly string[] {
  return [...new Set([...`${subject}\n${body}`.matchAll(marks)].map(([, name = ""]) => name))];
}

/** The same letter with these values in the place of their marks; an item of a list gets a line each. */
export function withValues({ subject, body }: TemplateText, values: LetterValues): TemplateText {
  const line = (value: string | readonly string[]) => (typeof value === "string" ? value : value.join(", "));
  const of = (name: string) => (Object.hasOwn(values, name) ? values[name]?.value : undefined);
  return {
    subject: subject.replace(marks, (mark, name) =>
      line(of(name) ?? mark).replaceAll(/[ \t\r\n\v\f\u2028\u2029]+/g, " "),
    ),
    body: body
      .replace(/^([ \t]*[-*] )⟦([a-z_]{1,60})⟧$/gm, (whole, bullet, name) => {
        const value = of(name);
        if (value === undefined) return whole;
        return [value]
          .flat()
          .map((one) => `${bullet}${one}`)
          .join("\n");
      })
      .replace(marks, (mark, name) => line(of(name) ?? mark)),
  };
}

/** The same letter for whoever reads it before it is finished: each mark says in words what lacks there. */
export function withNamedMarks({ subject, body }: TemplateText, language: Language): TemplateText {
  const named = (text: string) =>
    text.replace(marks, (mark, name) => {
      const about = variableNamed(name)?.about[language];
      return about === undefined ? mark : `⟦${about}⟧`;
    });
  return { subject: named(subject), body: named(body) };
}

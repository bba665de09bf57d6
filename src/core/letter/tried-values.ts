import { type LetterValues, type Variable, variables } from "./variables.ts";

/** How many items the lists of a try-out hold: as many as a long dossier has. */
const items = 20;

/** A value for every variable, with which a template is tried before it is kept. */
export const triedValues: LetterValues = Object.fromEntries(
  Object.entries<Variable>(variables).map(([name, { kind }]) => {
    const value = kind === "list" ? Array.from({ length: items }, (_, at) => `${name} ${at + 1}`) : name;
    return [name, { value, isMarkdown: true }];
  }),
);

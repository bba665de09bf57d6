import type { TemplateShown } from "./template.ts";

/** The template of the examples. */
export const exampleTemplate: TemplateShown = {
  key: "ticket-summary",
  language: "fr",
  title: "Tickets en cours chez les éditeurs",
  subject: "{{ project }} : tickets de support en cours",
  body: "{{ greeting }}\n\n{{ signature }}",
  audience: ["client", "successor"],
  ask: false,
  proof: false,
  variables: ["greeting", "project", "tickets", "end_day", "signature"],
  isEdited: false,
};

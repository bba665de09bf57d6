/** What the page that describes the API says. */
export const en = {
  title: "API reference",
  contents: "Operations",
  lead: "Everything that can be done or asked, by POST with an API key. The same list as a document for machines:",
  everywhere: "Refusals of any operation",
  example: "Example",
  field: "Field",
  type: "Type",
  meaning: "Meaning",
  required: "required",
} as const;

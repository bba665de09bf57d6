/** Why a tool is not shown, saved or taken back. */
export const toolEn = {
  "tool.not-found": "Neither the catalogue nor your agency knows this tool.",
  "tool.not-own": "Your agency says nothing of its own about this tool.",
  "tool.twice": "The tool “{{key}}” is there twice. Keep one of the two.",
  "tool.too-many": "An agency may correct or add {{limit}} tools. Take some back first.",
} as const;

/** What a source may bring, in the order that matters to who takes over. */
export const recordKinds = ["work-item", "decision", "stakeholder", "action", "performance", "kept"] as const;

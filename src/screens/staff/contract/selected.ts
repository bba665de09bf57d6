/** The clause that one looks at, and where it was asked for: the other side shows it. */
export type Selected = { readonly clauseId: string; readonly from: "card" | "text" };

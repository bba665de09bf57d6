/** Who leaves whom: the client that we work for, or the supplier who works for us. */
type Direction = "client" | "supplier";

/** The key by which a sentence is said in a dossier: what reads otherwise of a supplier has a second one, `….supplier`. */
export const sided = <const Key extends string>(key: Key, direction: Direction): Key | `${Key}.supplier` =>
  direction === "supplier" ? `${key}.supplier` : key;

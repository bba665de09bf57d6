import { useWords } from "#screens/words.tsx";
import { useDirection } from "../dossier/use-sided.ts";

/** Beside the texts of a tool, in the dossier of a supplier: whom they mean by the client, and by us. */
export function WhoIsMeant() {
  const { say } = useWords();
  return useDirection() === "supplier" ? <p className="quiet">{say("accesses.supplier.meant")}</p> : null;
}

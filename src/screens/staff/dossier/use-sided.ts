import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import type { KeyOf } from "#messages/messages.ts";
import { sided } from "#messages/sided.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";

type Key = KeyOf<"screens">;
/** The sentences that read otherwise where a supplier leaves. */
export type SidedKey = { [One in Key]: `${One}.supplier` extends Key ? One : never }[Key];

/** Whether the dossier that one is in is that of a client, or of a supplier. */
export function useDirection(): "client" | "supplier" {
  const { dossierId } = useParams({ strict: false });
  return (
    useAsk("dossier.read", dossierId === undefined ? undefined : { dossierId }).data?.direction ?? "client"
  );
}

/** Says a sentence as it reads of whoever leaves: the client, or a supplier. */
export function useSided() {
  const { say } = useWords();
  const direction = useDirection();
  return useCallback(
    (key: SidedKey, params?: Readonly<Record<string, string | number>>) => say(sided(key, direction), params),
    [say, direction],
  );
}

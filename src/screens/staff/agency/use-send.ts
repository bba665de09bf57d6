import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useStaff } from "../session.tsx";

/** Sends files of the agency; whatever was known of the agency is asked again. */
export function useSend() {
  const { api, scope } = useStaff();
  const queries = useQueryClient();
  return useCallback(
    async (name: "agency.set-logo", files: readonly File[]): Promise<void> => {
      await api.upload(name, { files: [...files] }, { onProgress: () => undefined });
      await queries.invalidateQueries({ queryKey: scope });
    },
    [api, scope, queries],
  );
}

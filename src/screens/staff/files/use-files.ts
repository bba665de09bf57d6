import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useContactNames } from "../dossier/use-contact-names.ts";
import { useStaff } from "../session.tsx";
import type { Destination } from "./sending.ts";

export type FileRow = Answer<"file.list">["rows"][number];

/** Which files are looked at, and in which order. */
export type Wanted = {
  readonly folder?: string;
  readonly tag?: string;
  readonly words?: string;
  readonly sort: "name" | "newest" | "largest";
};

/** Who added a file, gave an evidence, wrote a note: a member or a contact of the dossier, by name. */
export function useAddedBy(): (reference: string) => string {
  const { say } = useWords();
  const { data } = useAsk("agency.list-members", {});
  const contacts = useContactNames();
  return (reference) => {
    const [kind, id = ""] = reference.split(":", 2);
    if (kind === "member") return data?.members.find((one) => one.id === id)?.name ?? say("files.by.gone");
    if (kind === "contact") return contacts?.get(id) ?? say("files.by.contact");
    return kind === "api-key" ? say("files.by.key") : say("files.by.keeper");
  };
}

/** Where the files go that are sent from this page. */
export function useDestination(dossierId: string, folder: string): Destination {
  const { api, scope } = useStaff();
  const queries = useQueryClient();
  return useMemo(
    () => ({
      api,
      dossierId,
      folder,
      onArrived: () => void queries.invalidateQueries({ queryKey: scope }),
    }),
    [api, dossierId, folder, queries, scope],
  );
}

/** The address that saves a file: a link cannot say otherwise for which agency it is. */
export function useDownload(dossierId: string): (fileId: string) => string {
  const { api } = useStaff();
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  return (fileId) => `/api/files/${dossierId}/${fileId}${agency}`;
}

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { pathOfEntry, paths } from "#screens/paths.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import type { PaletteGroup, PaletteItem } from "./palette-item.ts";
import { useGo } from "./use-places.ts";

/** Between the letters of a word nobody waits for an answer; ms. */
const pause = 120;

/** What the server finds under the words; what it found before stays in sight until then. */
export function useFound(typed: string) {
  const { api, scope, agency } = useStaff();
  const { say, dates, language } = useWords();
  const go = useGo();
  const words = useLater(typed.trim());
  const isAsked = agency !== undefined && words !== "";
  const { data, error, isFetching } = useQuery({
    queryKey: [...scope, "search.find", words],
    queryFn: () => api.call("search.find", { words }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = typed.trim() === "" || !isAsked ? undefined : data;
  const dossiers = found?.dossiers.map(
    ({ id, name, party, endOn, state }): PaletteItem => ({
      key: id,
      label: name,
      detail: [
        ...(party === name ? [] : [party]),
        ...(state === "open" ? [] : [say(`palette.state.${state}`)]),
        ...(endOn ? [say("palette.ends", { day: dates.longDay(endOn) })] : []),
      ].join(" · "),
      choose: () => go(paths.dossier(id)),
    }),
  );
  const contacts = found?.contacts.map(
    ({ id, dossierId, dossierName, name, email, organisation }): PaletteItem => ({
      key: id,
      label: name,
      detail: [organisation, email, dossierName].filter(Boolean).join(" · "),
      choose: () => go(paths.contact(dossierId, id)),
    }),
  );
  const entries = found?.entries.map(
    ({ id, dossierId, dossierName, kind, title, state }): PaletteItem => ({
      key: id,
      label: title || say("entries.untitled"),
      detail: [
        say(`palette.kind.${kind}`),
        ...(state === null || state === "open" ? [] : [say(`entries.state.${state}`)]),
        dossierName,
      ].join(" · "),
      choose: () => go(pathOfEntry(kind, dossierId, id)),
    }),
  );
  const steps = found?.steps.map(
    ({ id, dossierId, dossierName, title, state, comment }): PaletteItem => ({
      key: id,
      label: title[language],
      detail: [
        ...(comment === null ? [] : [say("palette.comment", { text: comment })]),
        ...(state === "to-do" ? [] : [say(`plan.state.${state}`)]),
        dossierName,
      ].join(" · "),
      choose: () => go(paths.step(dossierId, id)),
    }),
  );
  const files = found?.files.map(
    ({ id, dossierId, dossierName, folder, name }): PaletteItem => ({
      key: id,
      label: name,
      detail: [folder, dossierName].filter(Boolean).join(" · "),
      choose: () => go(paths.file(dossierId, id)),
    }),
  );
  const groups: readonly PaletteGroup[] = [
    { key: "dossiers", items: dossiers ?? [] },
    { key: "contacts", items: contacts ?? [] },
    { key: "entries", items: entries ?? [] },
    { key: "steps", items: steps ?? [] },
    { key: "files", items: files ?? [] },
  ];
  const isWaiting = agency !== undefined && typed.trim() !== "" && (isFetching || words !== typed.trim());
  return {
    groups,
    amongNewest: found?.amongNewest,
    error: isAsked ? error : null,
    isWaiting,
    /** Whether it has answered, if only to the words before. */
    isFound: found !== undefined || !isWaiting,
  };
}

/** The value, once it has not changed for a moment; emptied at once. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), value === "" ? 0 : pause);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

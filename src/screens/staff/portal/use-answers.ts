import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Problem, problemOf } from "#screens/problem.ts";
import type { HowFar } from "#screens/send-form.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";

export type AnswersRead = Answer<"portal.read-sheet">;
export type AnswersKept = Answer<"portal.import-sheet"> & { readonly file: string };

/** A file that could not be read, and why. */
export type Refused = { readonly file: string; readonly problem: Problem };

/** Where a returned sheet stands, from its file to what was kept of it. */
export type AnswersStage =
  /** Nothing is chosen yet, or what was chosen could not be read. */
  | { readonly kind: "empty"; readonly refused?: Refused; readonly kept?: AnswersKept }
  | { readonly kind: "looking" | "keeping"; readonly file: string; readonly howFar: HowFar }
  | {
      readonly kind: "looked";
      readonly file: File;
      readonly contactId: string;
      readonly read: AnswersRead;
      /** Why nothing was kept of it. */
      readonly problem?: Problem;
    }
  /** Everything was sent, the answer was lost: it may have been done. */
  | { readonly kind: "unsure"; readonly file: File; readonly contactId: string };

const atStart: HowFar = { step: "sending", part: 0 };

/** Looks at a returned sheet, then keeps what it says. */
export function useAnswers(dossierId: string) {
  const { api, scope } = useStaff();
  const { language } = useWords();
  const queries = useQueryClient();
  const [stage, setStage] = useState<AnswersStage>({ kind: "empty" });
  const looking = useRef<AbortController>(undefined);
  // A look that nobody waits for is given up; what is being kept goes on without the page.
  useEffect(() => () => looking.current?.abort(), []);

  const hearing = (kind: "looking" | "keeping", file: string) => {
    const controller = new AbortController();
    if (kind === "looking") looking.current = controller;
    const { signal } = controller;
    const onProgress = (howFar: HowFar) => {
      if (!signal.aborted) setStage({ kind, file, howFar });
    };
    onProgress(atStart);
    return { onProgress, signal };
  };
  const given = (file: File, contactId: string) => ({ dossierId, contactId, language, files: [file] });

  const look = async (file: File, contactId: string) => {
    const heard = hearing("looking", file.name);
    try {
      const read = await api.upload("portal.read-sheet", given(file, contactId), heard);
      if (!heard.signal.aborted) setStage({ kind: "looked", file, contactId, read });
    } catch (thrown) {
      if (heard.signal.aborted) return;
      const told = problemOf(thrown);
      // A look changes nothing: where its answer was lost, only the network is to be blamed.
      const problem = told.kind === "unsure" ? new Problem("offline") : told;
      setStage({ kind: "empty", refused: { file: file.name, problem } });
    }
  };
  const keep = async (looked: Extract<AnswersStage, { readonly kind: "looked" }>) => {
    const { file, contactId } = looked;
    const heard = hearing("keeping", file.name);
    try {
      const kept = await api.upload("portal.import-sheet", given(file, contactId), heard);
      await queries.invalidateQueries({ queryKey: scope });
      setStage({ kind: "empty", kept: { ...kept, file: file.name } });
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.kind !== "unsure") return setStage({ ...looked, problem });
      setStage({ kind: "unsure", file, contactId });
      void queries.invalidateQueries({ queryKey: scope });
    }
  };
  const leave = () => {
    looking.current?.abort();
    setStage({ kind: "empty" });
  };
  return { stage, look, keep, leave };
}

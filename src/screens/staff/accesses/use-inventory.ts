import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Problem, problemOf } from "#screens/problem.ts";
import type { HowFar } from "#screens/send-form.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";

export type InventoryRead = Answer<"access.read-inventory">;
export type InventoryDone = Answer<"access.import"> & { readonly file: string };

/** Where an inventory stands, from its file to what came of it. */
export type InventoryStage =
  /** Nothing is chosen yet, or what was chosen could not be read. */
  | { readonly kind: "empty"; readonly refused?: Refused }
  | { readonly kind: "looking" | "importing"; readonly file: string; readonly howFar: HowFar }
  | {
      readonly kind: "looked";
      readonly file: File;
      readonly read: InventoryRead;
      /** Why another file could not be read after it. */
      readonly refused?: Refused;
      /** Why it was not imported. */
      readonly problem?: Problem;
    }
  /** Everything was sent, the answer was lost: it may have been done. */
  | { readonly kind: "unsure"; readonly file: File };

/** A file that could not be read, and why. */
export type Refused = { readonly file: string; readonly problem: Problem };

const atStart: HowFar = { step: "sending", part: 0 };

/** Looks at an inventory, then imports it; one that cannot be read leaves what was looked at before. */
export function useInventory(dossierId: string, onDone: (done: InventoryDone) => void) {
  const { api, scope } = useStaff();
  const { language } = useWords();
  const queries = useQueryClient();
  const [stage, setStage] = useState<InventoryStage>({ kind: "empty" });
  const looking = useRef<AbortController>(undefined);
  const importing = useRef<AbortController>(undefined);
  // A look that nobody waits for is given up; an import goes on without the page.
  useEffect(() => () => looking.current?.abort(), []);

  const hearing = (kind: "looking" | "importing", file: string) => {
    const controller = new AbortController();
    (kind === "looking" ? looking : importing).current = controller;
    const { signal } = controller;
    const onProgress = (howFar: HowFar) => {
      if (!signal.aborted) setStage({ kind, file, howFar });
    };
    onProgress(atStart);
    return { onProgress, signal };
  };
  const given = (file: File) => ({ dossierId, language, files: [file] });

  const look = async (file: File) => {
    const before: InventoryStage = stage.kind === "looked" ? stage : { kind: "empty" };
    const heard = hearing("looking", file.name);
    try {
      const read = await api.upload("access.read-inventory", given(file), heard);
      if (!heard.signal.aborted) setStage({ kind: "looked", file, read });
    } catch (thrown) {
      const told = problemOf(thrown);
      // A look changes nothing: where its answer was lost, only the network is to be blamed.
      const problem = told.kind === "unsure" ? new Problem("offline") : told;
      if (heard.signal.aborted) setStage(before);
      else setStage({ ...before, refused: { file: file.name, problem } });
    }
  };
  const take = async (looked: Extract<InventoryStage, { readonly kind: "looked" }>) => {
    const { file, read } = looked;
    const heard = hearing("importing", file.name);
    try {
      const done = await api.upload("access.import", given(file), heard);
      await queries.invalidateQueries({ queryKey: scope });
      onDone({ ...done, file: file.name });
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.kind === "unsure") {
        setStage({ kind: "unsure", file });
        void queries.invalidateQueries({ queryKey: scope });
      } else if (heard.signal.aborted) setStage({ kind: "looked", file, read });
      else setStage({ kind: "looked", file, read, problem });
    }
  };
  const giveUp = () => {
    looking.current?.abort();
    importing.current?.abort();
  };
  return { stage, look, take, giveUp };
}

import { useMemo } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import type { ClientLevel, Holder } from "#core/access/kinds.ts";
import { useWords, type Words } from "#screens/words.tsx";
import { useDirection } from "../dossier/use-sided.ts";

type Direction = "client" | "supplier";
type Blocker = AccessShown["autonomy"]["blockers"][number];
type Lack = AccessShown["autonomy"]["lacks"][number];

/** The words in which accesses are told, whichever side leaves. */
export type AccessWords = ReturnType<typeof accessWords>;

/** Those of the dossier that one is in: the client goes on without us, or we without a supplier. */
export function useAccessWords(): AccessWords {
  const words = useWords();
  const direction = useDirection();
  return useMemo(() => accessWords(words, direction), [words, direction]);
}

/** What an access is called: its tool, and which part of it. */
export const nameOf = ({ tool, resource }: Pick<AccessShown, "tool" | "resource">) =>
  resource === null ? tool.name : `${tool.name}\u00a0· ${resource}`;

function accessWords({ say, dates, language }: Words, direction: Direction) {
  /** A sentence that differs with the side that leaves. */
  const side = (
    word: "title" | "has" | "level" | "who" | "login" | "ours" | "ours.none" | "lost" | "score",
    params?: Readonly<Record<string, string | number>>,
  ) => say(`accesses.${direction}.${word}`, params);
  const level = (one: ClientLevel) =>
    one === "unknown" ? say("accesses.level.unknown") : say(`tools.level.${one}`);
  const blocker = ({ kind, days, transferable }: Blocker): string => {
    if (kind === "wait-not-started")
      return days === null
        ? say("accesses.blocker.wait-not-started")
        : say("accesses.blocker.wait-not-started-days", { count: days });
    const told = say(`accesses.${direction}.blocker.${kind}`);
    const moved =
      kind === "our-account" && transferable !== null ? ` ${say(`tools.transferable.${transferable}`)}.` : "";
    return `${told}${moved}`;
  };
  const lack = ({ kind, level: wanted, until }: Lack): string => {
    const day = until === null ? undefined : dates.longDay(until);
    switch (kind) {
      case "right-unknown":
        return say(`accesses.${direction}.lack.right-unknown`);
      case "right-too-low":
        return say(`accesses.${direction}.lack.right-too-low`, {
          level: wanted === null ? "" : level(wanted),
        });
      case "waiting":
        return day ? say("accesses.lack.waiting-until", { day }) : say("accesses.lack.waiting");
      case "evidence-expired":
        return day
          ? say("accesses.lack.evidence-expired-on", { day })
          : say("accesses.lack.evidence-expired");
      default:
        return say(`accesses.lack.${kind}`);
    }
  };
  return {
    direction,
    side,
    level,
    blocker,
    lack,
    both: (text: { readonly fr: string; readonly en: string }) => text[language],
    holder: (one: Holder) =>
      one === "client" || one === "us"
        ? say(`accesses.${direction}.holder.${one}`)
        : say(`accesses.holder.${one}`),
    /** All that stands in the way, each in one sentence: the gravest first, or what one waits for. */
    reasons({ autonomy: { blockers, lacks } }: AccessShown): readonly string[] {
      const waiting = lacks.filter(({ kind }) => kind === "waiting");
      const others = lacks.filter(({ kind }) => kind !== "waiting");
      return [...blockers.map(blocker), ...[...waiting, ...others].map(lack)];
    },
  };
}

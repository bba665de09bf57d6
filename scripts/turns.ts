import { execFileSync } from "node:child_process";

// Which of the longest tests run when: with all the rest journeys walk in one language (decision 053), and at a
// merge they take turns (decision 057).

/** After so many turns each journey walked in both languages. */
export const turns = 8;
/** How many turns until a journey, or another long test, comes again. */
const round = 4;

/** Where a run that goes by turns says which one it is, for the processes that it starts. */
export const turnVariable = "PASSATION_TEST_TURN";

/** What `npm test` walks: everything in both languages, everything once, or what takes its turn. */
export type Share = "both" | "once" | number;

/** The turn of the version of the sources in this folder, from 0 on; 0 where it is under no version control. */
export function turnOfVersion(root: string): number {
  try {
    const version = execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    });
    return Number.parseInt(version.slice(0, 7), 16) % turns;
  } catch {
    return 0;
  }
}

/** Whether what stands at this place of a list of long tests takes this turn; without turns all of it does. */
export const takesTurn = (at: number, turn = process.env[turnVariable]): boolean =>
  turn === undefined || at % round === Number(turn) % round;

/** The whole jobs, the portal, signing in, every page: what the product stands or falls by. */
const steady = /^(main-|portal|silent-client|staff-(first-run|pages|sign-in))/;
/** These, and more, walk in both languages where all the others walk in one. */
const inBoth = /^(main-|portal|silent-client|staff-(first-run|import|pages|sign-in|supplier-words|team)\.)/;

/** The files of journeys that do not walk in French (0) or in English (1). */
export function resting(share: Share, files: readonly string[], language: 0 | 1): readonly string[] {
  if (share === "both") return [];
  const isSteady = (file: string) => (share === "once" ? inBoth : steady).test(file);
  const others = files.filter((file) => !isSteady(file)).toSorted();
  if (share === "once") return others.filter((_, at) => at % 2 !== language);
  const later = Math.floor(share / round);
  return [
    ...files
      .filter(isSteady)
      .toSorted()
      .filter((_, at) => (at + share) % 2 !== language),
    ...others.filter(
      (_, at) => !takesTurn(at, String(share)) || (Math.floor(at / round) + later) % 2 !== language,
    ),
  ];
}

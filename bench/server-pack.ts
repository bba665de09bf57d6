import { setTimeout as sleep } from "node:timers/promises";
import { firstOwner, startApp } from "../src/testing/app.ts";
import { printFigure } from "./figure.ts";

// P13: the pack of 1,000 items in the server, from the request to the version that is ready. A worker is
// told of it as it is asked for, and looks by itself every two seconds: the wait for its turn is told
// apart, and builds are asked for at different moments between two looks.
//   node bench/server-pack.ts [items]

const items = Number(process.argv[2] ?? 1_000);
const goal = 6;
const builds = 5;

const board = new File(
  [
    JSON.stringify({
      ...{ id: "b", name: "Refonte", lists: [{ id: "l", name: "En cours", closed: false }] },
      cards: Array.from({ length: items }, (_, at) => ({
        ...{ id: `c${at}`, idShort: at, idList: "l", name: `Carte ${at}`, closed: at % 2 === 0 },
        desc: "Vérifier les redirections, puis prévenir le client. ".repeat(4),
      })),
      ...{ actions: [], members: [], labels: [], checklists: [] },
    }),
  ],
  "tableau.json",
);

const app = await startApp({ PASSATION_LOG: "error" });
try {
  const { call } = await firstOwner(app.url);
  const ask = async (operation: string, input: object, files?: readonly File[]) => {
    const answer = await call(operation, input, files);
    if (answer.kind !== "done") throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    return answer.result;
  };
  const dossierId = String((await ask("dossier.create", { party: "Aubin", endOn: "2026-12-14" })).id);
  await ask("tracking.import", { dossierId }, [board]);
  const times: { readonly all: number; readonly waited: number }[] = [];
  for (let version = 1; version <= builds; version += 1) {
    await sleep(2_000 + 400 * version);
    await ask("tracking.add-decision", { dossierId, title: `Décision ${version}` });
    const began = performance.now();
    const { id: packId } = await ask("pack.build", { dossierId });
    let taken: number | undefined;
    for (;;) {
      const { state } = await ask("pack.read", { dossierId, packId });
      if (state !== "queued") taken ??= performance.now();
      if (state === "ready") break;
      if (state === "failed" || state === "same") throw new Error(`the build is ${String(state)}`);
      await sleep(20);
    }
    times.push({ all: performance.now() - began, waited: (taken ?? began) - began });
  }
  const middle = times.toSorted((one, other) => one.all - other.all)[Math.floor(builds / 2)];
  const longest = Math.max(...times.map(({ waited }) => waited));
  const seconds = (ms = 0) => (ms / 1_000).toFixed(1);
  printFigure({
    id: "P13 (server)",
    what: `pack of ${items.toLocaleString("en")} items from pack.build to ready, median of ${builds}`,
    figure: `${seconds(middle?.all)} s, of which ${seconds(middle?.waited)} s until the first news (${seconds(longest)} s at most)`,
    goal: `≤ ${goal} s`,
    reached: (middle?.all ?? Number.POSITIVE_INFINITY) <= goal * 1_000,
  });
} finally {
  await app.close();
}

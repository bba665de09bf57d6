import { setTimeout as sleep } from "node:timers/promises";
import { firstOwner } from "../src/testing/app.ts";
import { printFigure } from "./figure.ts";
import { startWatchedApp } from "./watched-app.ts";

// P8: the pack of a large project shown before it is built, with what changed since the last version, and how long
// that and a build keep the server from answering others: the first after a start, which loads what it needs.
//   node bench/preview.ts [items]

const items = Number(process.argv[2] ?? 10_000);
const goal = { seconds: 3, waiting: 50 };
const previews = 3;

const people = Array.from({ length: 20 }, (_, at) => ({ id: `m${at}`, fullName: `Lou Martin ${at}` }));
const lists = ["En cours", "À faire"].map((name, at) => ({ id: `l${at}`, name, closed: false }));
const labels = ["SEO", "Contenu"].map((name, at) => ({ id: `t${at}`, name, color: "green" }));
const cards = Array.from({ length: items }, (_, at) => ({
  ...{ id: `c${at}`, idShort: at, idList: `l${at % 2}`, name: `Reprendre la page ${at} et son maillage` },
  ...{ closed: at % 3 !== 0, idMembers: [`m${at % 20}`], labels, idLabels: ["t0", "t1"] },
  desc: "Vérifier les redirections, puis mettre à jour le plan de site. ".repeat(5),
}));
const comments = cards.map(({ id }, at) => ({
  ...{ id: `a${at}`, type: "commentCard", date: "2026-09-02T08:00:00.000Z", memberCreator: people[at % 20] },
  data: { text: "Relu avec le client, deux remarques.", card: { id } },
}));
const told = {
  id: "b",
  name: "Refonte",
  lists,
  cards,
  actions: comments,
  members: people,
  labels,
  checklists: [],
};
const board = new File([JSON.stringify(told)], "tableau.json", { type: "application/json" });

const app = await startWatchedApp();
try {
  const { call } = await firstOwner(app.url);
  const ask = async (operation: string, input: object, files?: readonly File[]) => {
    const answer = await call(operation, input, files);
    if (answer.kind !== "done") throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    return answer.result;
  };
  /** How long it takes, s, and the longest that the server worked at a stretch meanwhile, ms of processor. */
  const watched = async <Result>(work: () => Promise<Result>) => {
    await app.longestTurn();
    const began = performance.now();
    const result = await work();
    const seconds = (performance.now() - began) / 1_000;
    return { result, seconds, waiting: Math.round(await app.longestTurn()) };
  };
  /** A server that loaded nothing yet but what each start loads in passing, which is no wait of a build. */
  const restart = async () => {
    await app.stop();
    await app.start();
    await sleep(4_000);
  };
  const dossierId = String((await ask("dossier.create", { party: "Aubin", endOn: "2026-12-14" })).id);
  await ask("tracking.import", { dossierId }, [board]);
  await ask("file.upload", { dossierId }, [new File(["bonjour"], "charte.txt")]);
  await restart();
  const built = await watched(async () => {
    const { id: packId } = await ask("pack.build", { dossierId });
    for (;;) {
      const { state } = await ask("pack.read", { dossierId, packId });
      if (state === "ready") return;
      if (state === "failed" || state === "same") throw new Error(`the build is ${String(state)}`);
      await sleep(20);
    }
  });
  await restart();
  const looks = [];
  for (let time = 0; time < previews; time += 1)
    looks.push(await watched(() => ask("pack.preview", { dossierId })));
  const page = await watched(() => ask("pack.read-sheet", { dossierId, sheet: "all-items", after: "[50]" }));
  const rows = Array.isArray(page.result.rows) ? page.result.rows.length : 0;
  if (rows !== 200) throw new Error(`a page of ${rows} rows`);
  const slowest = Math.max(...looks.map(({ seconds }) => seconds));
  const waited = Math.max(...looks.map(({ waiting }) => waiting), page.waiting);
  const kilobytes = Math.round(JSON.stringify(looks[0]?.result).length / 1_000);
  printFigure({
    id: "P8 (preview)",
    what: `preview of a pack of ${items.toLocaleString("en")} items with what changed (${kilobytes} kB), then 200 more rows`,
    figure: `${slowest.toFixed(2)} s, ${page.seconds.toFixed(2)} s; others kept waiting ${waited} ms at most`,
    goal: `≤ ${goal.seconds} s; ≤ ${goal.waiting} ms`,
    reached: slowest <= goal.seconds && waited <= goal.waiting,
  });
  printFigure({
    id: "P8 (build)",
    what: `others kept waiting while the server builds a pack of ${items.toLocaleString("en")} items (${built.seconds.toFixed(1)} s)`,
    figure: `${built.waiting} ms at most`,
    goal: `≤ ${goal.waiting} ms`,
    reached: built.waiting <= goal.waiting,
  });
} finally {
  await app.close();
}

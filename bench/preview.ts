import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { uploadFiles } from "../src/core/file/commands/upload-files.ts";
import { buildPack } from "../src/core/pack/commands/build-pack.ts";
import { makePackJob } from "../src/core/pack/jobs/make-pack.ts";
import { previewPack, readSheet } from "../src/core/pack/queries/preview.ts";
import { run } from "../src/core/run.ts";
import { importFiles } from "../src/core/tracking/commands/import-files.ts";
import { aSource, aWorkItem, dropped } from "../src/testing/exports.ts";
import { anAgency, done } from "../src/testing/people.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// P8: the pack of a large project shown before it is built, with what changed since the last version,
// and how long it keeps the server from answering others.
//   node bench/preview.ts [items]

const items = Number(process.argv[2] ?? 10_000);
const goal = { seconds: 3, waiting: 50 };
const previews = 3;

const workItems = Array.from({ length: items }, (_, at) =>
  aWorkItem(`c${at}`, {
    title: `Reprendre la page ${at} et son maillage`,
    state: at % 3 === 0 ? "open" : "done",
    stage: at % 2 === 0 ? "En cours" : "À faire",
    description: "Vérifier les redirections, puis mettre à jour le plan de site. ".repeat(5),
    people: [{ name: `Lou Martin ${at % 20}` }],
    labels: ["SEO", "Contenu"],
    comments: [{ text: "Relu avec le client, deux remarques.", by: "Lou Martin", at: "2026-09-02" }],
  }),
);
const world = await makeWorld({ readExport: async ({ name }) => [aSource(name, { workItems })] });
try {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  await done(world, owner, importFiles, { dossierId, files: [dropped("refonte")] });
  await done(world, owner, uploadFiles, { dossierId, files: [new File(["bonjour"], "charte.txt")] });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  const built = await watched(() =>
    makePackJob.perform(
      { agencyId: owner.agencyId, dossierId, packId },
      {
        agencies: async () => [],
        runAs: (actor, operation, input, report) => run(world, actor, operation, input, "fr", report),
      },
    ),
  );
  const looks: Watched<{ readonly answer: object }>[] = [];
  for (let time = 0; time < previews; time += 1) {
    looks.push(await watched(async () => ({ answer: await done(world, owner, previewPack, { dossierId }) })));
  }
  const page = await watched(() =>
    done(world, owner, readSheet, { dossierId, sheet: "all-items", after: "[50]" }),
  );
  if (page.result.rows.length !== 200) throw new Error(`a page of ${page.result.rows.length} rows`);
  const slowest = Math.max(...looks.map(({ seconds }) => seconds));
  const waited = Math.max(...looks.map(({ waiting }) => waiting), page.waiting);
  const kilobytes = Math.round(JSON.stringify(looks[0]?.result.answer).length / 1_000);
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
  await world.close();
}

type Watched<Result> = { readonly result: Result; readonly seconds: number; readonly waiting: number };

/**
 * How long it takes, and the longest that the main thread worked at a stretch meanwhile, in
 * milliseconds of its own processor time: what else runs on the machine does not count.
 */
async function watched<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  let waiting = 0;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    waiting = Math.max(waiting, Math.round((user + system) / 1_000));
  }, 1);
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(timer);
  return { result, seconds, waiting };
}

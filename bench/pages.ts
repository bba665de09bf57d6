import type pg from "pg";
import { commands } from "../src/core/commands.ts";
import { addContact } from "../src/core/contact/commands/write-contact.ts";
import { uploadFiles } from "../src/core/file/commands/upload-files.ts";
import type { Operation } from "../src/core/kernel/operation.ts";
import { run } from "../src/core/run.ts";
import { listening, rowsExamined } from "../src/testing/examined.ts";
import { fillAgency } from "../src/testing/many-rows.ts";
import { anAgency, done, type Member } from "../src/testing/people.ts";
import { makeWorld, type TestWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// P2: how a page of five rows, the second of its list, grows from a thousand rows to a million (a
// hundredth of that many dossiers, decisions, people, actions, contacts and files). Both are asked in
// turn, so that a busy machine slows both alike; and PostgreSQL says how many rows it looked at.
//   node bench/pages.ts [rows]

const rows = Number(process.argv[2] ?? 1_000_000);
const turns = 200;

/** Each list, by name, with each way to narrow and order it that a person has. */
const pages: readonly (readonly [name: string, operation: string, narrowed: object])[] = [
  ["work items", "tracking.list-work-items", {}],
  ["open work items", "tracking.list-work-items", { state: "open" }],
  ["undecided work items", "tracking.list-work-items", { handling: "none" }],
  ["shared work items", "tracking.list-work-items", { visibility: "shared" }],
  ["decisions", "tracking.list-decisions", {}],
  ["people", "tracking.list-stakeholders", {}],
  ["actions", "tracking.list-actions", {}],
  ["contacts", "contact.list", {}],
  ["files by name", "file.list", {}],
  ["files, newest first", "file.list", { sort: "newest" }],
  ["files of a tag", "file.list", { tag: "b" }],
  ["the journal", "journal.list", {}],
  ["the journal, newest first", "journal.list", { newestFirst: true }],
  ["dossiers", "dossier.list", {}],
  ["dossiers by end", "dossier.list", { sort: "end" }],
  ["dossiers by change", "dossier.list", { sort: "updated" }],
  ["clients’ dossiers", "dossier.list", { direction: "client" }],
  ["tense dossiers by end", "dossier.list", { tone: "tense", sort: "end" }],
  ["strategic dossiers", "dossier.list", { strategic: true }],
  [
    "dossiers that end in a year",
    "dossier.list",
    { endFrom: "2026-01-05", endTo: "2026-12-31", sort: "end" },
  ],
];

const world = await makeWorld();
try {
  const small = await anAgency(world, "Petite");
  const large = await anAgency(world, "Grande");
  const few = await filled(world, small, 1_000);
  const many = await filled(world, large, rows);
  const faults: string[] = [];
  const found: {
    readonly name: string;
    readonly ms: number;
    readonly ratio: number;
    readonly examined: number;
  }[] = [];
  for (const [name, called, narrowed] of pages) {
    const list = (commands as readonly Operation[]).find((one) => one.name === called);
    if (!list) throw new Error(`nothing is called ${called}`);
    const of = (dossierId: string) => ({
      ...narrowed,
      limit: 5,
      ...(called === "dossier.list" ? {} : { dossierId }),
    });
    const ask = async (owner: Member, input: object, at = world) => {
      const started = performance.now();
      const answer = await run(at, owner, list, input);
      if (!answer.ok) throw new Error(`${called}: ${JSON.stringify(answer.refusal)}`);
      return {
        took: performance.now() - started,
        page: answer.result as { rows: readonly unknown[]; next?: string },
      };
    };
    const second = async (owner: Member, dossierId: string) => {
      const { next } = (await ask(owner, of(dossierId))).page;
      if (!next) throw new Error(`${name}: there is no second page`);
      return { ...of(dossierId), after: next };
    };
    const [inFew, inMany] = [await second(small, few), await second(large, many)];
    const took: { few: number[]; many: number[] } = { few: [], many: [] };
    for (let turn = 0; turn < turns; turn += 1) {
      took.few.push((await ask(small, inFew)).took);
      took.many.push((await ask(large, inMany)).took);
    }
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const heard = listening(world);
    const { page } = await ask(large, inMany, heard);
    const looked = await rowsExamined(world, large.agencyId, heard.asked);
    const [ms, ratio, examined] = [
      middle(took.many),
      middle(took.many) / middle(took.few),
      looked / Math.max(1, page.rows.length),
    ];
    found.push({ name, ms, ratio, examined });
    if (ratio > 1.3 || examined > 20) faults.push(name);
    console.error(
      `${name}: ${ms.toFixed(2)} ms, ratio ${ratio.toFixed(2)}, ${examined.toFixed(1)} rows looked at for one`,
    );
  }
  const worst = (of: (one: (typeof found)[number]) => number) => found.toSorted((a, b) => of(b) - of(a))[0];
  const [slowest, hungriest] = [worst(({ ratio }) => ratio), worst(({ examined }) => examined)];
  const others = faults.length > 0 ? `; missed by ${faults.join(", ")}` : "";
  printFigure({
    id: "P2",
    what: `second page of ${pages.length} lists, each way to narrow and order them, ${rows.toLocaleString("en")} rows against 1,000`,
    figure: `p50 ≤ ${Math.max(...found.map(({ ms }) => ms)).toFixed(2)} ms; worst ratio ${slowest?.ratio.toFixed(2)} (${slowest?.name}); at most ${hungriest?.examined.toFixed(1)} rows looked at for one (${hungriest?.name})${others}`,
    goal: "ratio ≤ 1.3; ≤ 20 rows looked at for one",
    reached: faults.length === 0,
  });
} finally {
  await world.close();
}

/** An agency with that many entries and facts in one dossier, and of what comes more rarely a hundredth. */
async function filled(world: TestWorld, owner: Member, items: number): Promise<string> {
  const rare = Math.max(30, Math.ceil(items / 100));
  const { dossierId } = await fillAgency(world, owner, {
    dossiers: rare,
    items: Math.max(items, 1_000),
    facts: items,
    imports: 10,
  });
  await done(world, owner, addContact, { dossierId, name: "Nora Benali" });
  await done(world, owner, uploadFiles, { dossierId, files: [new File(["x"], "plan.txt")] });
  const client: pg.PoolClient = await world.pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query(
      `insert into contact (agency_id, dossier_id, id, name, is_main, added_at)
       select agency_id, dossier_id, uuidv7(), name || g, false, added_at from contact, generate_series(1, $2::int) g where dossier_id = $1`,
      [dossierId, rare],
    );
    await client.query(
      `insert into file (agency_id, dossier_id, id, path, content_id, folder, name, tags, added_at, added_by)
       select agency_id, dossier_id, uuidv7(), 'plan-' || g, content_id, 'Dossier ' || g % 20, 'plan-' || g,
         array[(array['a', 'b', 'c'])[1 + g % 3]], added_at + g * interval '1 second', added_by
       from file, generate_series(1, $2::int) g where dossier_id = $1`,
      [dossierId, rare],
    );
    await client.query(
      `insert into entry (agency_id, dossier_id, id, source_id, kind, external_id, position, snapshot_id, imported, present, updated_at)
       select agency_id, dossier_id, uuidv7(), source_id, kind, external_id || '+' || g, position + 10000000 + g, snapshot_id, imported, present, updated_at
       from entry, generate_series(1, 30) g where dossier_id = $1 and position = 0 and kind <> 'work-item'`,
      [dossierId],
    );
    await client.query(
      `update dossier set tone = (array['calm', 'tense', 'dispute'])[1 + abs(hashtext(id::text)) % 3],
         strategic = hashtext(id::text) % 2 = 0 where agency_id = $1`,
      [owner.agencyId],
    );
    await client.query("vacuum analyze");
  } finally {
    client.release(true);
  }
  return dossierId;
}

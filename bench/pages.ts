import type pg from "pg";
import { commands } from "../src/core/commands.ts";
import { addContact } from "../src/core/contact/commands/write-contact.ts";
import { editDossier } from "../src/core/dossier/commands/edit-dossier.ts";
import { uploadFiles } from "../src/core/file/commands/upload-files.ts";
import type { Operation } from "../src/core/kernel/operation.ts";
import { addQuestion } from "../src/core/meeting/commands/write-question.ts";
import { setContactReminder } from "../src/core/reminder/commands/set-reminder.ts";
import { run } from "../src/core/run.ts";
import { addWebhook } from "../src/core/webhook/commands/write-webhook.ts";
import { listening, rowsExamined } from "../src/testing/examined.ts";
import { aFullPlan, copyRows, spreadPlans } from "../src/testing/many-plans.ts";
import { fillAgency } from "../src/testing/many-rows.ts";
import { anAgency, done, type Member } from "../src/testing/people.ts";
import { makeWorld, type TestWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// P2: how a page of five rows, the second of its list, grows from a thousand rows to a million (a
// hundredth of that many dossiers with a hundred steps each, decisions, people, actions, contacts, files,
// letters, clauses and so on). Both are asked in
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
  ["letters", "letter.list", {}],
  ["requests", "plan.list-requests", {}],
  ["clauses", "contract.list-clauses", {}],
  ["accepted clauses", "contract.list-clauses", { state: "accepted" }],
  ["meetings", "meeting.list", {}],
  ["questions", "meeting.list-questions", {}],
  ["reminded contacts", "reminder.list", {}],
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
  ["steps by day", "plan.list-due", {}],
  ["own steps", "plan.list-due", { which: "mine" }],
  ["steps of nobody", "plan.list-due", { which: "unassigned" }],
  ["overdue steps", "plan.list-due", { which: "overdue" }],
  ["steps due today", "plan.list-due", { which: "today" }],
  ["steps that wait", "plan.list-due", { which: "waiting" }],
  ["deliveries", "webhook.list-deliveries", {}],
];

/** Lists of the whole agency, which are not asked for a dossier. */
const ofAgency = new Set(["dossier.list", "plan.list-due"]);
/** Where the lists of an agency are asked for. */
type Places = { readonly dossierId: string; readonly webhookId: string };

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
    const of = ({ dossierId, webhookId }: Places) => ({
      ...narrowed,
      limit: 5,
      ...(called === "webhook.list-deliveries" ? { webhookId } : ofAgency.has(called) ? {} : { dossierId }),
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
    const second = async (owner: Member, places: Places) => {
      const { next } = (await ask(owner, of(places))).page;
      if (!next) throw new Error(`${name}: there is no second page`);
      return { ...of(places), after: next };
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
async function filled(world: TestWorld, owner: Member, items: number): Promise<Places> {
  const rare = Math.max(30, Math.ceil(items / 100));
  const { dossierId } = await fillAgency(world, owner, {
    dossiers: rare,
    items: Math.max(items, 1_000),
    facts: items,
    imports: 10,
  });
  await aFullPlan(world, owner, dossierId);
  const nora = { dossierId, name: "Nora Benali", email: "nora@aubin.example" };
  const { id: contactId } = await done(world, owner, addContact, nora);
  await done(world, owner, setContactReminder, { dossierId, contactId, every: "weekly" });
  await done(world, owner, addQuestion, { dossierId, askedBy: "Yves", text: "Qui gère le domaine ?" });
  const events = ["dossier.edited"];
  const { webhookId } = await done(world, owner, addWebhook, { url: "https://aubin.example/", events });
  await done(world, owner, editDossier, { dossierId, clientView: "Tendu" });
  await done(world, owner, uploadFiles, { dossierId, files: [new File(["x"], "plan.txt")] });
  const client: pg.PoolClient = await world.pool.connect();
  try {
    await client.query("set statement_timeout = 0; set synchronous_commit = off");
    await spreadPlans(client, dossierId, owner.memberId);
    const copy = (table: string, changed: Readonly<Record<string, string>> = {}) =>
      copyRows(client, table, dossierId, changed, rare);
    await copy("contact", { name: "name || g", is_main: "false" });
    for (const table of ["letter", "scope_request", "meeting", "successor_question"]) await copy(table);
    await copy("clause", { state: "case when g > 30 then 'candidate' else o.state end" });
    const others = `(select id from contact where dossier_id = '${dossierId}' and id <> '${contactId}') c`;
    const reminded = { contact_id: "c.id", stop_hash: "uuid_send(uuidv7())" };
    await copyRows(client, "reminder_setting", dossierId, reminded, 1, others);
    await client.query(
      `insert into webhook_delivery (agency_id, id, webhook_id, event, body, made_at, state)
       select agency_id, uuidv7(), webhook_id, event, body, made_at, state from webhook_delivery, generate_series(1, $2::int)
       where webhook_id = $1`,
      [webhookId, rare],
    );
    // What ended first was filed away with steps that nobody settled, as years of exits leave them.
    await client.query(
      `update dossier set state = 'archived' where agency_id = $1 and end_on < '2026-01-01'::date + $2::int`,
      [owner.agencyId, Math.min(300, Math.floor(rare / 3))],
    );
    await client.query(
      `update step set under_way = false from dossier d
       where d.agency_id = step.agency_id and d.id = step.dossier_id and d.state = 'archived' and step.agency_id = $1`,
      [owner.agencyId],
    );
    await client.query(
      `update step set due_on = date '2026-11-02' where id in (select id from step where agency_id = $1 and is_open limit 60)`,
      [owner.agencyId],
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
      `update dossier set tone = (array['calm', 'tense', 'dispute'])[1 + o.place % 3], strategic = o.place % 2 = 0
       from (select id, row_number() over (order by id) as place from dossier where agency_id = $1) o
       where dossier.agency_id = $1 and dossier.id = o.id`,
      [owner.agencyId],
    );
    await client.query("vacuum analyze");
  } finally {
    client.release(true);
  }
  return { dossierId, webhookId };
}

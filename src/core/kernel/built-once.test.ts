import { strict as assert } from "node:assert";
import { test } from "node:test";
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from "kysely";
import type { Database } from "#platform/db/schema.ts";
import { builtFor, builtOnce, type Given } from "./built-once.ts";

const db = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new PostgresIntrospector(of),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

test("a statement is built once, and each call has its own values, wherever they stand", () => {
  let built = 0;
  const stepOf = builtOnce((of, { agencyId, dossierId }: { agencyId: string; dossierId: string }) => {
    built += 1;
    return of
      .selectFrom("step")
      .select("id")
      .where("dossier_id", "=", dossierId)
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", ({ selectFrom }) =>
        selectFrom("plan")
          .select("id")
          .where("dossier_id", "=", dossierId)
          .where("content_hash", "=", "always"),
      );
  });
  const [first, second] = [
    stepOf(db, { agencyId: "a", dossierId: "d" }),
    stepOf(db, { agencyId: "b", dossierId: "e" }),
  ];
  assert.equal(built, 1);
  assert.equal(first.sql, second.sql);
  assert.deepEqual(first.parameters, ["d", "a", "d", "always"]);
  assert.deepEqual(second.parameters, ["e", "b", "e", "always"]);
});

test("one is built for each way that a list is asked for, and a value that is not given has no place in it", () => {
  const built: string[] = [];
  type Narrowed = Given<{ state: string; afterId: string }> & {
    readonly agencyId: string;
    readonly most: number;
  };
  const list = builtFor(
    (of, { way }: { readonly way: "asc" | "desc" }, { agencyId, state, afterId, most }: Narrowed) => {
      built.push(way);
      return of
        .selectFrom("dossier")
        .select("id")
        .where("agency_id", "=", agencyId)
        .$if(state !== undefined, (all) => all.where("state", "=", state ?? ""))
        .$if(afterId !== undefined, (all) => all.where("id", ">", afterId ?? ""))
        .orderBy("id", way)
        .limit(most);
    },
  );
  const asked = [
    list(db, { way: "asc" }, { agencyId: "a", state: "open", most: 51 }),
    list(db, { way: "asc" }, { agencyId: "b", state: "closed", afterId: undefined, most: 11 }),
    list(db, { way: "asc" }, { agencyId: "a", afterId: "d", most: 51 }),
    list(db, { way: "desc" }, { agencyId: "a", afterId: "d", most: 51 }),
    list(db, { way: "asc" }, { agencyId: "c", afterId: "e", most: 2 }),
  ];
  assert.deepEqual(built, ["asc", "asc", "desc"]);
  assert.deepEqual(
    asked.map(({ parameters }) => parameters),
    [
      ["a", "open", 51],
      ["b", "closed", 11],
      ["a", "d", 51],
      ["a", "d", 51],
      ["c", "e", 2],
    ],
  );
  assert.equal(asked[0]?.sql, asked[1]?.sql);
  assert.equal(asked[2]?.sql, asked[4]?.sql);
  assert.equal(new Set(asked.map(({ sql }) => sql)).size, 3);
});

test("ways beyond those that are kept are built each time, and answer the same", () => {
  const list = builtFor((of, { name }: { readonly name: string }, { id }: { readonly id: string }) =>
    of.selectFrom("dossier").select(sql.ref<string>("id").as(name)).where("id", "=", id),
  );
  for (const round of ["a", "b"])
    for (let at = 0; at < 60; at += 1) {
      const { sql: text, parameters } = list(db, { name: `column_${at}` }, { id: round });
      assert.match(text, new RegExp(`"column_${at}"`));
      assert.deepEqual(parameters, [round]);
    }
});

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import type { Database } from "#platform/db/schema.ts";
import { builtOnce } from "./built-once.ts";

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

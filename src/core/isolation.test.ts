import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { z } from "zod";
import { aSource, aWorkItem, dropped } from "#testing/exports.ts";
import { furnish } from "#testing/furnished.ts";
import { done, somebody } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { commands as list } from "./commands.ts";
import { addContact } from "./contact/commands/write-contact.ts";
import { type Actor, roles } from "./kernel/actor.ts";
import type { Operation } from "./kernel/operation.ts";
import { holds } from "./permissions.ts";
import { inviteColleague } from "./portal/commands/name-people.ts";
import { takePack } from "./portal/commands/take-pack.ts";
import { type Answer, run } from "./run.ts";

const world = await makeWorld({
  readExport: async ({ name }) => [aSource(name, { workItems: [aWorkItem("1", { title: name })] })],
});
after(world.close);

const mine = await furnish(world, "rivage");
const theirs = await furnish(world, "SECRETDESAUTRES");

const commands: readonly Operation[] = list;
const { agencyId, memberId } = mine.owner;
const { dossierId = "", contactId = "" } = mine.ids;
const client = { kind: "contact", agencyId, dossierId, contactId, side: "client" } as const;
/** Whoever a contact let in, and who takes over, to whom nothing was shown. */
const mailing = { ...world, ports: { ...world.ports, sendPortalLink: async () => undefined } };
const invited = { dossierId, name: "rivage c", email: "c@rivage.example" };
const colleague = { ...client, ...(await done(mailing, client, inviteColleague, invited)) };
const { id: successorId } = await done(world, mine.owner, addContact, {
  ...{ dossierId, name: "rivage s", side: "successor" },
});
const successor = { ...client, contactId: successorId, side: "successor" } as const;
const actors: readonly Actor[] = [
  ...roles.flatMap((role): Actor[] => [
    { kind: "member", agencyId, memberId, role },
    { kind: "api-key", agencyId, keyId: mine.ids.apiKeyId ?? "", role },
  ]),
  { kind: "operator", agencyId, name: "root" },
  { kind: "system", agencyId, because: "test" },
  client,
  colleague,
  successor,
  { ...client, side: "supplier" },
  somebody("Sans agence"),
  { kind: "anonymous" },
];

/** The ids that an operation takes: `dossierId`, and `entryIds` for several at once. */
function idFieldsOf(operation: Operation): readonly { readonly name: string; readonly isList: boolean }[] {
  const { properties = {} } = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).flatMap(([name, field]): { name: string; isList: boolean }[] => {
    if (typeof field !== "object") return [];
    if (field.format === "uuid") return [{ name, isList: false }];
    const { items } = field;
    const isList = typeof items === "object" && !Array.isArray(items) && items.format === "uuid";
    return isList ? [{ name: name.replace(/s$/, ""), isList }] : [];
  });
}
const idsIn = (operation: Operation) => idFieldsOf(operation).map(({ name }) => name);

/** The operation's own example, with the ids that are given. */
function inputOf(operation: Operation, ids: Readonly<Record<string, string>>): object {
  const { files, ...example } = operation.example.input;
  const given = Object.fromEntries(
    idFieldsOf(operation).map(({ name, isList }) => (isList ? [`${name}s`, [ids[name]]] : [name, ids[name]])),
  );
  return { ...example, ...(files ? { files: [dropped("rivage")] } : {}), ...given };
}

const absent = () => Object.fromEntries(Object.keys(mine.ids).map((name) => [name, randomUUIDv7()]));

/** Everything that is kept of the other agency, in one text. */
async function stateOfTheirs(): Promise<string> {
  const { rows: tables } = await world.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'agency_id' order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await world.pool.query(
      `select md5(string_agg(t::text, '|' order by t::text)) as hash from "${name}" t where agency_id = $1`,
      [theirs.owner.agencyId],
    );
    parts.push(`${name} ${rows[0].hash}`);
  }
  return parts.join("\n");
}

/** An answer as a door would send it. */
const told = (answer: Answer<unknown>) => JSON.stringify(answer.ok ? answer.result : answer.refusal);

test("each id that an operation takes is one that this matrix knows to fill in", () => {
  for (const operation of commands) {
    for (const name of idsIn(operation)) {
      assert.ok(name in mine.ids, `${operation.name} takes ${name}: furnish an agency with one`);
    }
  }
});

test("another agency's things are refused with the very words of what does not exist, whoever asks", async () => {
  const before = await stateOfTheirs();
  let asked = 0;
  for (const operation of commands.filter((one) => idsIn(one).length > 0)) {
    const names = idsIn(operation);
    for (const actor of actors) {
      const call = async (ids: Readonly<Record<string, string>>) =>
        run(world, actor, operation, inputOf(operation, ids));
      const none = await call(absent());
      for (const ids of [theirs.ids, theirs.deleted]) {
        const other = await call(ids);
        assert.equal(other.ok, false, `${operation.name} as ${actor.kind}`);
        assert.equal(told(other), told(none), `${operation.name} as ${actor.kind}`);
        asked += 1;
      }
      if (!holds(actor, operation.permission)) {
        assert.equal(told(await call(mine.ids)), told(none), `${operation.name} as ${actor.kind}`);
      }
      for (const name of names.length > 1 ? names : []) {
        const mixed = await call({ ...mine.ids, [name]: theirs.ids[name] ?? "" });
        assert.equal(told(mixed), told(await call({ ...mine.ids, [name]: randomUUIDv7() })));
        asked += 1;
      }
    }
  }
  assert.equal(await stateOfTheirs(), before);
  assert.ok(asked > 200, `${asked} calls`);
});

test("what is answered about one's own agency holds nothing of another's", async () => {
  const before = await stateOfTheirs();
  const theirWords = [theirs.word, theirs.owner.agencyId, ...Object.values(theirs.ids)];
  for (const operation of commands) {
    for (const actor of actors) {
      const answer = await run(world, actor, operation, inputOf(operation, mine.ids));
      if (!holds(actor, operation.permission))
        assert.equal(answer.ok, false, `${operation.name} as ${actor.kind}`);
      for (const word of theirWords) {
        assert.ok(!told(answer).includes(word), `${operation.name} as ${actor.kind} tells ${word}`);
      }
    }
  }
  assert.equal(await stateOfTheirs(), before);
});

test("what a successor was not shown is refused with the very words of what does not exist", async () => {
  // An agency that nobody asked anything yet: nothing was shown there.
  const fresh = await furnish(world, "ponant");
  const { dossierId: only = "" } = fresh.ids;
  const fields = { dossierId: only, name: "s", side: "successor" };
  const { id } = await done(world, fresh.owner, addContact, fields);
  const stranger = { ...successor, agencyId: fresh.owner.agencyId, dossierId: only, contactId: id };
  const here = { dossierId: only };
  // Taking a pack is for the portal's own door, and stands in no list.
  const all: readonly Operation[] = [...commands, takePack as Operation];
  let asked = 0;
  for (const operation of all) {
    const call = (ids: Readonly<Record<string, string>>) =>
      run(world, stranger, operation, inputOf(operation, { ...absent(), ...ids, ...here }));
    const [given, none] = [await call(fresh.ids), await call({})];
    // What it may see and do of itself, and the page that holds nothing: below.
    if (operation.name === "portal.read" || operation.permission === "portal.self") continue;
    assert.equal(given.ok, false, operation.name);
    assert.equal(told(given), told(none), operation.name);
    asked += 1;
  }
  assert.ok(asked > 100, `${asked} calls`);
  const read = commands.find(({ name }) => name === "portal.read");
  assert.ok(read);
  const page = await run(world, stranger, read, here);
  assert.ok(page.ok);
  const { party, agency, ...shown } = z
    .looseObject({ party: z.string(), agency: z.unknown() })
    .parse(page.result);
  for (const id of Object.values(fresh.ids)) assert.ok(!JSON.stringify(shown).includes(id), id);
  const { contactName, ...rest } = shown;
  assert.ok(!JSON.stringify(rest).includes(fresh.word), JSON.stringify(rest));
});

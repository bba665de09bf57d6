import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { openLog } from "#platform/log/log.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { apiDoor } from "./api.ts";
import { listen } from "./listen.ts";

const begun = Promise.withResolvers<void>();
const heard = Promise.withResolvers<void>();
const world = await makeWorld({
  packPreview: {
    // A preview so long that only leaving ends it.
    whole: (_, signal) => {
      const { promise, reject } = Promise.withResolvers<never>();
      signal?.addEventListener("abort", () => {
        heard.resolve();
        reject(signal.reason);
      });
      begun.resolve();
      return promise;
    },
    page: () => assert.fail("nobody reads on here"),
  },
});
const listening = await listen({ host: "127.0.0.1", port: 0 });
after(async () => {
  await listening.stop();
  await world.close();
});

test("who leaves a long look ends it on the server, which takes no harm", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const faults: unknown[] = [];
  const log = openLog("silent");
  const door = apiDoor({ world, authenticate: async () => ({ kind: "operator", name: "test" }), log });
  door.onError((error) => {
    faults.push(error);
    return new Response(null, { status: 500 });
  });
  listening.serve((request) => door.fetch(request));
  const post = (name: string, signal: AbortSignal | null) =>
    fetch(`http://127.0.0.1:${listening.port}/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ dossierId }),
      signal,
    });
  const leaving = new AbortController();
  const looking = post("pack.preview", leaving.signal);
  await begun.promise;
  leaving.abort();
  await assert.rejects(looking);
  await heard.promise;
  assert.equal((await post("dossier.read", null)).status, 200);
  assert.deepEqual(faults, []);
});

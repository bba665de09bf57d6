import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { StoreFailure } from "#core/file/store-failure.ts";
import { aContent, aPlace, contentAt, storesComply } from "./compliance.ts";
import { openFolderStore } from "./folder-store.ts";

const folders: string[] = [];
after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function aStore(onFailure: (error: unknown) => void = () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), "passation-store-"));
  folders.push(folder);
  const root = join(folder, "files");
  return { root, store: openFolderStore(root, onFailure) };
}

storesComply("folder", async () => (await aStore()).store);

const pathOf = (root: string, place: string) => {
  const [agency = "", dossier = "", name = ""] = place.split("/");
  return join(root, agency, dossier, name.slice(0, 2), name);
};

test("folder: what a death left half written is listed, never read, and can be deleted", async () => {
  const { root, store } = await aStore();
  const agency = randomUUID();
  const place = aPlace(`${agency}/${randomUUID()}`);
  await mkdir(dirname(pathOf(root, place)), { recursive: true });
  await writeFile(pathOf(root, `${place}.part`), "half");
  await writeFile(join(root, agency, ".DS_Store"), "");
  assert.equal(await contentAt(store, place), undefined);
  const [left, ...more] = await Array.fromAsync(store.list(`${agency}/`));
  assert.deepEqual([left?.place, left?.bytes, more], [`${place}.part`, 4, []]);
  await store.delete(left?.place ?? "");
  assert.deepEqual(await Array.fromAsync(store.list(`${agency}/`)), []);
});

test("folder: nobody else on the machine reads it", async () => {
  const { root, store } = await aStore();
  const place = aPlace();
  await store.put(place, aContent(Buffer.from("x")));
  assert.equal((await stat(pathOf(root, place))).mode & 0o777, 0o600);
  assert.equal((await stat(root)).mode & 0o777, 0o700);
});

test("folder: trouble of the disk is told once to whoever runs the product, and refused in words", async () => {
  const told: unknown[] = [];
  const { root, store } = await aStore((error) => told.push(error));
  const place = aPlace();
  await store.put(place, aContent(Buffer.from("x")));
  await rm(root, { recursive: true });
  await writeFile(root, "a file where the folder was");
  const attempts = [() => store.put(aPlace(), aContent(Buffer.from("x"))), () => store.delete(place)];
  for (const attempt of attempts) {
    await assert.rejects(attempt(), (error) => {
      assert.ok(error instanceof StoreFailure);
      assert.equal(error.refusal.refused, "file.store-unreachable");
      return true;
    });
  }
  assert.equal(told.length, attempts.length);
  await chmod(root, 0o600);
  assert.deepEqual(await readdir(dirname(root)), ["files"]);
});

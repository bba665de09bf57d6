import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressesOf } from "../bench/stored-xss/addresses.ts";
import { done, type Person, somebody } from "../e2e/people.ts";
import type { Server } from "../e2e/server.ts";
import { paths } from "../src/screens/paths.ts";

type Row = { readonly id: string; readonly direction?: string };

/** Léa of the demonstration, signed in with the password that it wrote down. */
export async function ownerOf(demo: Server): Promise<Person> {
  const note = await readFile(join(demo.dataFolder, "demo.txt"), "utf8");
  const [, password = ""] = /password (\S+)/.exec(note) ?? [];
  const lea = somebody(demo.url, "Léa Marchand");
  await done(lea, "auth/sign-in/email", { email: "lea@atelier-rivage.example", password });
  return lea;
}

/** Every page that `paths` names, of the bakery of the demonstration and of its first supplier: `demo-work`, `demo-supplier-work`. */
export async function prepareDemo(demo: Server) {
  const lea = await ownerOf(demo);
  const rowsOf = async (name: string, input: object): Promise<readonly Row[]> => {
    const answer = Object.values(await done(lea, name, input));
    return (answer.find(Array.isArray) ?? []) as readonly Row[];
  };
  const [bakery] = await rowsOf("dossier.list", { words: "Aubin", limit: 1 });
  const [supplier] = await rowsOf("dossier.list", { direction: "supplier", limit: 1 });
  const shots = [];
  for (const [of, dossierId = ""] of [
    ["demo", bakery?.id],
    ["demo-supplier", supplier?.id],
  ] as const) {
    const one = async (noun: string, name: string, input = {}) =>
      [noun, (await rowsOf(name, { dossierId, ...input }))[0]?.id ?? ""] as const;
    const { steps } = await done(lea, "plan.read", { dossierId });
    const ids = new Map([
      await one("fileId", "file.list", { limit: 1 }),
      await one("accessId", "access.list"),
      await one("letterId", "letter.list", { limit: 1 }),
      ["stepId", (steps as readonly Row[])[0]?.id ?? ""],
      ["key", "client-exit-web-marketing"],
      ["toolKey", "google-search-console"],
    ]);
    const entries = new Map([
      ["work-item", (await rowsOf("tracking.list-work-items", { dossierId, limit: 2 })).map(({ id }) => id)],
    ]);
    // The reference of the API is too long for one picture.
    for (const [page, path] of Object.entries(paths).filter(([page]) => page !== "apiReference"))
      for (const [at, [name, address]] of addressesOf(page, path, [{ dossierId, ids, entries }]).entries())
        if (of === "demo" || address.includes(dossierId))
          shots.push({ name: `${of}-${name}${at > 0 ? `-${at}` : ""}`, path: address, as: lea });
  }
  return shots;
}

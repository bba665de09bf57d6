import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { demoSearchConsole } from "../src/testing/demo/measures.ts";
import { madeZip } from "../src/testing/hostile-files.ts";
import { realExport, realExportsFolder } from "../src/testing/real-exports.ts";
import { trelloBoard } from "./boards.ts";
import { done, type Person } from "./people.ts";

/** A dossier to import into. */
export async function aDossier(person: Person): Promise<string> {
  return String(
    (await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: "2027-03-14" })).id,
  );
}

/** A file as the browser would give it. */
export const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

type Dropped = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
/** Drops files by the button of the import. */
export const drop = (page: Page, files: readonly Dropped[]) =>
  page.locator(".drop-zone input[type=file]").setInputFiles([...files]);

/**
 * What a person would drop: a real French board and a real French Search Console export where those that
 * are kept beside the project are there, else ones that are made here as their tools make them.
 */
export async function realDrop() {
  const days = { folder: "Search Console", seed: 8, days: 90, until: Temporal.PlainDate.from("2026-11-02") };
  const made = async () =>
    Promise.all(
      demoSearchConsole(days).map(async (one) => ({
        name: one.name.slice(one.name.lastIndexOf("/") + 1),
        data: Buffer.from(await one.bytes()),
      })),
    );
  const folder = "gsc/fr-michelinman";
  const tables = realExportsFolder
    ? readdirSync(join(realExportsFolder, folder)).map((name) => ({
        name,
        data: Buffer.from(realExport(`${folder}/${name}`)),
      }))
    : await made();
  return {
    board: realExportsFolder ? file("myirc.json", realExport("trello/myirc-fr.json")) : trelloBoard(),
    /** How many tasks the board holds, and how many of them are open. */
    tasks: realExportsFolder ? 21 : 5,
    open: realExportsFolder ? 10 : 3,
    figures: file("exemple-Performance-on-Search.zip", madeZip(tables)),
  };
}

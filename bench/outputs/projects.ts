import type { AboutPack } from "../../src/core/pack/pack.ts";
import type { CarriedFile, ImportedSource, ImportWarning } from "../../src/core/tracking/ports.ts";
import {
  type Action,
  type Decision,
  type Kept,
  type SourceHome,
  type Stakeholder,
  sourceKinds,
} from "../../src/core/tracking/tracking.ts";
import { chance } from "../../src/testing/demo/chance.ts";
import { day, moment } from "./moments.ts";
import { randomPerformance } from "./performance.ts";
import { maybe, several, type Temper } from "./temper.ts";
import { drawnClients, filePaths, longText, otherClients, personName, shortText } from "./texts.ts";
import { randomItem, randomPerson } from "./work-items.ts";

/** One dossier as a command would hand it to the pack. */
export type Project = { readonly tracking: readonly ImportedSource[]; readonly about: AboutPack };

const homes: readonly SourceHome[] = ["client", "client-owned-saas", "ours"];

/** The same dossier for the same seed and number, so that one that fails can be looked at alone. */
export function randomProject(seed: number, number: number): Project {
  const luck = chance(seed * 1_000_003 + number);
  const temper: Temper = { luck, wild: luck.pick([0, 0.05, 0.3, 1]) };
  const items = luck.pick([0, 1, 5, 12, 25, 60]);
  const sources = items === 0 && luck.odds(0.3) ? 0 : 1 + Math.floor(luck.next() * 4);
  const tracking = Array.from({ length: sources }, (_, at) =>
    randomSource(temper, at, Math.floor(items / sources)),
  );
  const client = luck.odds(0.7) ? luck.pick(drawnClients) : luck.pick(otherClients);
  return {
    tracking,
    about: {
      client: luck.odds(temper.wild / 2) ? shortText(temper) : client,
      ...maybe(temper, 0.7, () => ({ agency: shortText(temper, ["Atelier Nord & Fils", "Agence Lumen"]) })),
      // The commands take no other year than those of a project.
      end: day(luck).replace(/^(?:1899|9999)/, "2026"),
      lang: luck.pick(["fr", "en"]),
      homes: Object.fromEntries(tracking.map(({ sourceKey }) => [sourceKey, luck.pick(homes)])),
    },
  };
}

function randomSource(temper: Temper, at: number, items: number): ImportedSource {
  const { luck } = temper;
  const file = luck.odds(temper.wild / 2) ? shortText(temper) : `export-${at}.json`;
  const workItems = Array.from({ length: items }, (_, number) => randomItem(temper, number));
  const ids = workItems.map(({ externalId }) => externalId);
  return {
    kind: luck.pick(sourceKinds),
    file,
    ...maybe(temper, 0.6, () => ({ name: shortText(temper, ["Refonte", "Boutique", "Sitio", "サイト"]) })),
    sourceKey: `source:${at}`,
    ...maybe(temper, 0.5, () => ({ exportedAt: moment(luck) })),
    workItems,
    decisions: several(temper, 6, (number) => randomDecision(temper, number)),
    stakeholders: several(temper, 6, (number) => randomStakeholder(temper, number)),
    actions: several(temper, 20, (number) => randomAction(temper, number, ids)),
    performance: luck.odds(0.5) ? randomPerformance(temper) : [],
    kept: several(temper, 5, () => randomKept(temper)),
    files: randomFiles(temper, ids),
    warnings: several(temper, 8, () => randomWarning(temper, file)),
  };
}

function randomDecision(temper: Temper, at: number): Decision {
  return {
    externalId: `d${at}`,
    title: shortText(temper, ["On garde le prestataire", "Keep the current CMS"]),
    ...maybe(temper, 0.6, () => ({ on: day(temper.luck) })),
    ...maybe(temper, 0.6, () => ({ text: longText(temper) })),
    people: several(temper, 3, () => randomPerson(temper)),
    ...maybe(temper, 0.5, () => ({ origin: shortText(temper, ["Réunion", "Mail"]) })),
  };
}

function randomStakeholder(temper: Temper, at: number): Stakeholder {
  return {
    externalId: `s${at}`,
    ...randomPerson(temper),
    ...maybe(temper, 0.6, () => ({ role: shortText(temper, ["Cheffe de projet", "Developer"]) })),
    ...maybe(temper, 0.6, () => ({ organisation: shortText(temper, ["Agence", "Client"]) })),
  };
}

function randomAction(temper: Temper, at: number, items: readonly string[]): Action {
  return {
    externalId: `a${at}`,
    at: temper.luck.odds(0.5) ? day(temper.luck) : moment(temper.luck),
    text: shortText(temper, ["Audit livré", "Created the card", "A déplacé la carte"]),
    ...maybe(temper, 0.7, () => ({ by: personName(temper) })),
    ...(items.length === 0
      ? {}
      : maybe(temper, 0.6, () => ({ workItemExternalId: temper.luck.pick(items) }))),
  };
}

function randomKept(temper: Temper): Kept {
  return { where: shortText(temper, ["customFields[2]", "ligne 12"]), text: longText(temper) };
}

function randomWarning(temper: Temper, file: string): ImportWarning {
  const value = shortText(temper, ["31/02/2026", "n/a"]);
  return temper.luck.pick<ImportWarning>([
    { key: "warning.archived", file, params: { count: 2 } },
    { key: "warning.capped", file, params: { limit: 1_000 } },
    { key: "warning.date-unread", file, row: 12, column: value, params: { value } },
    { key: "warning.number-unread", file, row: 3, params: { value } },
    { key: "warning.hidden-sheet", file, params: { sheet: value } },
  ]);
}

/** A source names each of its files once; two sources may use the same names. */
function randomFiles(temper: Temper, items: readonly string[]): readonly CarriedFile[] {
  const { luck } = temper;
  const paths = luck.odds(0.5) ? [] : filePaths.filter(() => luck.odds(0.2));
  return paths.map((path) => {
    const content = new TextEncoder().encode(luck.odds(0.1) ? "" : `${longText(temper)}\u0000${luck.next()}`);
    return {
      path,
      bytes: content.length,
      ...(items.length === 0 ? {} : maybe(temper, 0.4, () => ({ workItemExternalId: luck.pick(items) }))),
      read: async () => content,
    };
  });
}

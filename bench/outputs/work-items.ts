import type { Person, WorkItem } from "../../src/core/tracking/tracking.ts";
import { day, moment } from "./moments.ts";
import { maybe, several, type Temper } from "./temper.ts";
import { longText, personName, shortText } from "./texts.ts";

/** One work item with about half of the fields that a tool may know. */
export function randomItem(temper: Temper, number: number): WorkItem {
  const { luck } = temper;
  const text = (share: number, field: keyof WorkItem, ordinary: readonly string[]) =>
    maybe(temper, share, () => ({ [field]: shortText(temper, ordinary) }));
  const date = (share: number, field: keyof WorkItem) =>
    maybe(temper, share, () => ({ [field]: luck.odds(0.5) ? day(luck) : moment(luck) }));
  const state = luck.pick(["open", "open", "done", "dropped"] as const);
  return {
    externalId: luck.pick([`WEB-${number}`, `${number}`, `6543f0a1b2c3d4e5f6a7b${number}`]),
    state,
    title: shortText(temper),
    ...maybe(temper, 0.6, () => ({ description: longText(temper) })),
    ...text(0.6, "stage", ["À faire", "En cours", "Blocked", "待ち", "Fait"]),
    people: several(temper, 3, () => randomPerson(temper)),
    ...date(0.4, "createdOn"),
    ...date(0.3, "startOn"),
    ...date(0.5, "dueOn"),
    ...(state === "done" ? date(0.8, "doneOn") : {}),
    ...date(0.3, "updatedOn"),
    ...text(0.3, "priority", ["high", "Haute", "P2", "low"]),
    labels: several(temper, 4, () => shortText(temper, ["SEO", "juridique", "Ads", "bloqué"])),
    checklist: several(temper, 6, () => ({ text: shortText(temper), done: luck.odds(0.5) })),
    comments: several(temper, 5, () => ({
      text: longText(temper),
      ...maybe(temper, 0.7, () => ({ by: personName(temper) })),
      ...maybe(temper, 0.7, () => ({ at: moment(luck) })),
    })),
    attachments: several(temper, 3, (at) => ({
      name: shortText(temper, ["contrat.pdf", "maquette.fig", "https://exemple.fr/charte.pdf"]),
      ...maybe(temper, 0.8, () => ({ url: randomUrl(temper, at) })),
    })),
    ...maybe(temper, 0.6, () => ({ url: randomUrl(temper, number) })),
    ...maybe(temper, 0.1, () => ({ parentExternalId: `WEB-${Math.floor(number / 2)}` })),
    ...text(0.1, "blocker", ["Devis de l’hébergeur", "none", "Waiting for the logo"]),
    other: Object.fromEntries(
      several(temper, 4, (at) => [
        shortText(temper, ["Budget", "Prochaine action", "% réalisé", `Champ ${at}`]),
        shortText(temper, ["12 j", "40", "oui"]),
      ]),
    ),
  };
}

function randomUrl(temper: Temper, at: number): string {
  return shortText(temper, [
    `https://exemple.fr/c/${at}`,
    `https://exemple.fr/été ${at}?q=a&b=<c>#partie-é`,
    "http://münchen.example/straße",
    "mailto:lea@exemple.fr",
    "javascript:alert(1)",
    `https://exemple.fr/${"x".repeat(3_000)}`,
    "/relative/path",
  ]);
}

export function randomPerson(temper: Temper): Person {
  const name = personName(temper);
  return {
    name,
    ...maybe(temper, 0.4, () => ({ email: temper.luck.pick(["lea@exemple.fr", "=a@b", name]) })),
  };
}

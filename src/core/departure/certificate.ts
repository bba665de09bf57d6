import type { StatementToDraw } from "#core/access/ports.ts";
import type { NamedFile } from "#core/file/store.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { sheetOf } from "#core/pack/sheet-of.ts";
import { type Words, wordsOf } from "#core/pack/words.ts";
import type { Language } from "#messages/messages.ts";
import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import type { DepartureShown } from "./fields.ts";
import type { May } from "./never-leave-first.ts";

/** Whether nothing is left to look at. A tool of which more is known since we left leaves the departure closed. */
const isLeft = ({ state, contradicted, open }: DepartureShown) => {
  if (state === "closed") return open.every(({ closed }) => closed !== null);
  return state === "not-applicable" && !contradicted;
};

/** How many tools a refusal names. */
const mostNamed = 3;

/** Whether the certificate may be drawn, or what is still to be looked at. */
export function mayCertify(departures: readonly DepartureShown[]): May {
  if (departures.length === 0) return refuse("departure.nothing-to-certify");
  const open = departures.filter((one) => !isLeft(one));
  if (open.length === 0) return true;
  const names = open.slice(0, mostNamed).map(({ name }) => name);
  return refuse("departure.not-all-closed", { count: open.length, names: names.join(", ") });
}

/**
 * What the agency certifies once nothing of its own is left open: each access with what was ours there, when and how it
 * was closed, and what shows it. Refused while one departure is neither closed nor not applicable, and where there is
 * no access at all. What allowed a use, and notes, stay with the agency.
 */
export function certificateOf(
  departures: readonly DepartureShown[],
  about: {
    readonly agency: string;
    readonly party: string;
    readonly direction: "client" | "supplier";
    readonly endOn: string | null;
    readonly language: Language;
    readonly day: string;
    /** The files that were named as evidence, by their ids. */
    readonly files: ReadonlyMap<string, NamedFile>;
  },
): StatementToDraw | Refusal {
  const may = mayCertify(departures);
  if (isRefusal(may)) return may;
  const { agency, party, direction, endOn, language, day, files } = about;
  const say = translator(language);
  const words = wordsOf(say, language);
  const closed = departures.filter(({ state }) => state === "closed");
  const aside = departures.filter(({ state }) => state === "not-applicable");
  const ours = ({ open: things, earlier }: DepartureShown) =>
    [...things, ...earlier]
      .map(({ name: both, closed: how }) => {
        // What a tool ties is a sentence, which goes on here.
        const name = both[language].replace(/\.$/, "");
        return how?.as === "absent" ? say("pack", "certificate.absent", { name }) : name;
      })
      .join(language === "fr" ? "\u00a0; " : "; ");
  return {
    ...{ language, day, agency },
    title: say("pack", sided("certificate.title", direction), { party }),
    description: say("pack", sided("certificate.description", direction)),
    intro: [
      say("pack", sided("certificate.by", direction), { agency, party, day: words.day(day) }),
      endOn === null
        ? say("pack", "certificate.no-end")
        : say("pack", "certificate.end", { day: words.day(endOn) }),
      ...(closed.length > 0 ? [say("pack", "certificate.count", { count: closed.length })] : []),
      ...(aside.length > 0 ? [say("pack", "certificate.aside", { count: aside.length })] : []),
    ],
    sheet: {
      ...sheetOf<DepartureShown>(
        "accesses",
        words,
        [
          { key: "tool", kind: "text", width: 26, cell: ({ name }) => name },
          {
            ...{
              key: "what-was-ours",
              kind: "text",
              width: 34,
              title: say("pack", sided("certificate.ours", direction)),
            },
            cell: (one) => ours(one) || null,
          },
          {
            ...{ key: "closed-on", kind: "date", width: 14, title: say("pack", "certificate.closed-on") },
            cell: ({ closed: how }) => how?.on ?? null,
          },
          {
            ...{ key: "method", kind: "text", width: 18, title: say("pack", "certificate.method") },
            cell: ({ method }) =>
              method === "not-applicable"
                ? null
                : method === "manual"
                  ? say("pack", sided("certificate.method.manual", direction))
                  : say("pack", `certificate.method.${method}`),
          },
          {
            ...{ key: "shown-by", kind: "text", width: 40, title: say("pack", "certificate.shown-by") },
            cell: ({ closed: how }) => how?.statement ?? null,
          },
        ],
        closed,
      ),
      name: say("pack", "certificate.sheet"),
    },
    more: evidenceSheets(closed, files, words, language),
    notes: [
      ...(closed.length > 0 ? [say("pack", sided("certificate.shown-or-waived", direction), { party })] : []),
      ...notConfirmed(closed, { party, direction }, words),
      ...(closed.length > 0 ? [say("pack", "certificate.tied")] : []),
      ...aside.map(({ name, reason }) =>
        say("pack", "certificate.not-applicable", { name, reason: reason ?? "" }),
      ),
    ],
  };
}

/** Where the other side never answered: what we attested in its place, and what we did without, by tool. */
function notConfirmed(
  closed: readonly DepartureShown[],
  { party, direction }: { readonly party: string; readonly direction: "client" | "supplier" },
  { say }: Words,
): readonly string[] {
  const named = (some: readonly DepartureShown[]) => some.map(({ name }) => name).join(", ");
  const attested = closed.filter(
    ({ autonomy: { state, grade } }) => state !== "waived" && grade === "attested",
  );
  const waived = closed.filter(({ autonomy }) => autonomy.state === "waived");
  return [
    ...(attested.length > 0
      ? [say("pack", sided("certificate.attested", direction), { party, names: named(attested) })]
      : []),
    ...(waived.length > 0 ? [say("pack", "certificate.waived", { party, names: named(waived) })] : []),
  ];
}

type Shown = { readonly on: string; readonly fileId: string | null };
type Named = { readonly access: string; readonly what: string; readonly on: string; readonly fileId: string };

/** The files that were named as evidence of departures, or of a right or thing of theirs. */
export function filesOf(departures: readonly DepartureShown[]): readonly string[] {
  return [...new Set(departures.flatMap(shownIn).flatMap(({ fileId }) => fileId ?? []))];
}

const shownIn = ({ closed, open, earlier }: DepartureShown): readonly Shown[] =>
  [closed, ...[...open, ...earlier].map((one) => one.closed)].filter((one) => one !== null);

/** Each file that shows something closed, with the hash by which anybody knows it again; no sheet where there is none. */
function evidenceSheets(
  closed: readonly DepartureShown[],
  files: ReadonlyMap<string, NamedFile>,
  words: Words,
  language: Language,
): NonNullable<StatementToDraw["more"]> {
  const { say } = words;
  const rows = closed.flatMap(({ name: access, closed: how, open, earlier }): Named[] => [
    ...named(access, say("pack", "certificate.the-access"), how),
    ...[...open, ...earlier].flatMap((one) => named(access, one.name[language], one.closed)),
  ]);
  if (rows.length === 0) return [];
  const fileOf = ({ fileId }: Named) => files.get(fileId);
  const sheet = sheetOf<Named>(
    "accesses",
    words,
    [
      { key: "tool", kind: "text", width: 20, cell: ({ access }) => access },
      {
        ...{ key: "what-was-ours", kind: "text", width: 22, title: say("pack", "certificate.closed-thing") },
        cell: ({ what }) => what,
      },
      {
        ...{ key: "closed-on", kind: "date", width: 14, title: say("pack", "certificate.seen-on") },
        cell: ({ on }) => on,
      },
      {
        ...{ key: "file", kind: "text", width: 24, title: say("pack", "certificate.file") },
        cell: (one) => {
          const file = fileOf(one);
          const name = file?.name ?? "";
          return file?.isRemoved ? say("pack", "certificate.file-removed", { name }) : name || null;
        },
      },
      {
        // In groups, so that it goes over the lines that it takes.
        ...{ key: "sha256", kind: "text", width: 30, title: "SHA-256" },
        cell: (one) =>
          fileOf(one)
            ?.sha256?.match(/.{1,16}/g)
            ?.join(" ") ?? null,
      },
    ],
    rows,
  );
  return [{ ...sheet, name: say("pack", "certificate.files") }];
}

const named = (access: string, what: string, how: Shown | null): Named[] =>
  how?.fileId ? [{ access, what, on: how.on, fileId: how.fileId }] : [];

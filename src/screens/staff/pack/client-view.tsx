import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { useSizes } from "../files/size-words.ts";
import { PreviewSheet } from "./preview-sheet.tsx";
import { SheetCell } from "./sheet-cell.tsx";

type Preview = Answer<"pack.preview">;

/** The most pressing items that are told before the tables. */
const mostPressing = 8;

/** The pack as the client reads it: who and when, the open work, then sheet after sheet of the workbook. */
export function ClientView(props: { readonly dossierId: string; readonly preview: Preview }) {
  const { dossierId, preview } = props;
  const { say, dates } = useWords();
  const sizeOf = useSizes();
  const { title, agency, end, counts, sheets, files, language } = preview;
  const [chosen, setChosen] = useState<string>();
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  const figures = [
    ["open", counts.workItems.open],
    ["done", counts.workItems.done],
    ["decisions", counts.decisions],
    ["people", counts.people],
  ] as const;
  return (
    <article className="client-view">
      <header>
        <h3 lang={language}>{title}</h3>
        <p className="quiet">
          {[agency, end === null ? say("preview.no-end") : say("preview.end", { date: dates.day(end) })]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>
          {figures.map(([key, count]) => say(`preview.figure.${key}`, { count })).join(" · ")}
          {files.count > 0 && ` · ${say("preview.files", { count: files.count, size: sizeOf(files.bytes) })}`}
        </p>
      </header>
      <OpenWork preview={preview} />
      <nav className="subtabs sheet-tabs" aria-label={say("preview.sheets")}>
        {sheets.map(({ id, name, total }) => (
          <button key={id} type="button" aria-pressed={id === sheet?.id} onClick={() => setChosen(id)}>
            <span lang={language}>{name}</span> {total}
          </button>
        ))}
      </nav>
      {sheet && <PreviewSheet key={`${language} ${sheet.id}`} {...{ dossierId, language, sheet }} />}
    </article>
  );
}

const told = ["urgency", "handling", "due", "people", "next-step", "missing"];

/** The first open items in the pack's own words, before any table. */
function OpenWork({ preview: { sheets, language } }: { readonly preview: Preview }) {
  const { say } = useWords();
  const open = sheets.find(({ id }) => id === "open-work");
  if (!open || open.total === 0) return null;
  const shown = open.rows.slice(0, mostPressing).map((row, at) => ({ key: `item ${at}`, row }));
  const at = (key: string) => open.columns.findIndex((column) => column.key === key);
  return (
    <div className="open-first" lang={language}>
      <h4>{open.name}</h4>
      <ol>
        {shown.map(({ key: place, row }) => (
          <li key={place}>
            <strong>
              <SheetCell cell={row[at("title")]} kind="link" language={language} />
            </strong>
            <dl>
              {told.map((key) => {
                const column = open.columns[at(key)];
                const cell = row[at(key)];
                if (!column || cell === null || cell === undefined) return null;
                return (
                  <div key={key}>
                    <dt>{column.title}</dt>
                    <dd>
                      <SheetCell cell={cell} kind={column.kind} language={language} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </li>
        ))}
      </ol>
      {open.total > shown.length && (
        <p className="quiet">{say("preview.open-more", { count: open.total - shown.length })}</p>
      )}
    </div>
  );
}

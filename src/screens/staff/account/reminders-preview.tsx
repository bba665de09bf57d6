import { placeOfZone } from "#messages/written-days.ts";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";

/** Lines in sight; the mail itself has them all. */
const shown = 12;

/** What the digest would say if it left now. */
export function RemindersPreview() {
  const { say, dates } = useWords();
  const { data, error, refetch } = useAsk("reminder.preview", {});
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { lines } = data;
  const left = lines.length - shown;
  return (
    <>
      <h3>{say("reminders.preview")}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{say("reminders.preview.empty")}</p>
      ) : (
        <Table
          caption={say("reminders.preview")}
          rows={lines.slice(0, shown).map((line, row) => ({ ...line, row }))}
          keyOf={({ row }) => String(row)}
          columns={[
            {
              key: "what",
              head: say("reminders.what"),
              isName: true,
              cell: ({ title, dossier }) => title ?? dossier,
            },
            {
              key: "dossier",
              head: say("reminders.dossier"),
              cell: ({ kind, title, dossier }) => (title === null || kind === "leaver" ? "" : dossier),
            },
            { key: "kind", head: say("reminders.kind"), cell: ({ kind }) => say(`reminders.kind.${kind}`) },
            {
              key: "day",
              head: say("reminders.day"),
              cell: ({ day, at, zone }) =>
                at === null
                  ? dates.day(day)
                  : say(zone === null ? "reminders.at" : "reminders.at-there", {
                      ...{ day: dates.day(day), at },
                      place: placeOfZone(zone ?? ""),
                    }),
            },
          ]}
        />
      )}
      {left > 0 && <p className="quiet">{say("reminders.more", { count: left })}</p>}
    </>
  );
}

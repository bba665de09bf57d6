import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { usePlaceWords } from "./use-place-words.ts";
import "./meeting.css";

type Sheet = Answer<"meeting.read-sheet">;

/** What do we tell whoever takes over, and how do we decline the rest? To have at hand, on paper too. */
export function MeetingSheetPage() {
  const { say, language } = useWords();
  const sayOf = useSided();
  const { dossierId = "" } = useParams({ strict: false });
  const reason = useReason("meeting.write");
  const placeOf = usePlaceWords();
  const { api } = useStaff();
  const agency = api.agencyId ? `&agency=${api.agencyId}` : "";
  const { data, error, refetch } = useAsk("meeting.read-sheet", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="meetings meeting-sheet">
      <Section
        title={say("meeting.sheet.title")}
        lead={
          <>
            {say("meeting.sheet.lead")} <Link to={paths.meeting(dossierId)}>{say("meeting.sheet.back")}</Link>
          </>
        }
        actions={
          <>
            {(["agency", "client"] as const).map((view) => (
              <Button
                key={view}
                component="a"
                variant="default"
                size="compact-sm"
                href={`/api/meeting-sheets/${dossierId}.pdf?view=${view}${agency}`}
                download
              >
                {view === "client" ? sayOf("meeting.sheet.pdf.client") : say("meeting.sheet.pdf")}
              </Button>
            ))}
            <Button variant="default" size="compact-sm" onClick={() => window.print()}>
              {say("meeting.sheet.print")}
            </Button>
          </>
        }
      >
        {data.rest.map(({ place, count }) => (
          <p key={place.sheet} className="quiet">
            {say("meeting.rest", { count, sheet: placeOf(place) })}
          </p>
        ))}
        {data.leftOut > 0 && <p className="quiet">{say("meeting.left-out", { count: data.leftOut })}</p>}
      </Section>
      <QuestionsSection dossierId={dossierId} questions={data.questions} reason={reason} />
      <Section title={say("meeting.declined.title")} lead={say("meeting.declined.lead")}>
        <dl className="meeting-declined">
          {data.declined.map(({ topic, named, sentence }) => (
            <div key={topic}>
              <dt>{named[language]}</dt>
              <dd>
                <q>{sentence[language]}</q>
                <q lang={language === "fr" ? "en" : "fr"} className="quiet">
                  {sentence[language === "fr" ? "en" : "fr"]}
                </q>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <ToldSection title={say("meeting.told.decisions")} told={data.decisions} />
      <ToldSection title={say("meeting.told.actions")} told={data.actions} />
      <ToldSection title={say("meeting.told.open-work")} told={data.openWork} />
    </div>
  );
}

function ToldSection({ title, told }: { readonly title: string; readonly told: Sheet["actions"] }) {
  const { say, dates } = useWords();
  const placeOf = usePlaceWords();
  return (
    <Section title={title}>
      {told.length === 0 ? (
        <p className="quiet">{say("meeting.told.none")}</p>
      ) : (
        <ul className="meeting-told">
          {told.map(({ on, what, why, place }) => (
            <li key={place.row}>
              <div>{what}</div>
              {why && <div>{why}</div>}
              <div className="quiet">
                {[on && dates.shortDay(on), placeOf(place)].filter(Boolean).join(" · ")}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

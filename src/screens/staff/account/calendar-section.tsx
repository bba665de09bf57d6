import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { CopyField } from "#screens/ui/copy-field.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";

/** Where can my calendar, or that of others for one dossier, read what is due? The open addresses, each to be closed. */
export function CalendarSection({ dossierId }: { readonly dossierId?: string }) {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const { data, error, refetch } = useAsk("calendar.list-feeds", {});
  const [made, setMade] = useState<{ readonly feedId: string; readonly address: string }>();
  const { once, isGoing, error: failed } = useOnce();

  const open = () =>
    once(async () => {
      const { feedId, path } = await tell("calendar.open-feed", dossierId ? { dossierId } : {});
      setMade({ feedId, address: `${location.origin}${path}` });
    }, "open");
  const close = (feedId: string) =>
    once(async () => {
      await tell("calendar.close-feed", { feedId });
      if (made?.feedId === feedId) setMade(undefined);
      toast(say("calendars.closed"));
    }, feedId);

  const feeds = data?.feeds.filter((feed) => dossierId === undefined || feed.dossierId === dossierId);
  return (
    <Section
      title={say(dossierId ? "calendars.dossier.title" : "calendars.title")}
      lead={say(dossierId ? "calendars.dossier.lead" : "calendars.lead")}
    >
      {failed !== undefined && <Notice tone="danger">{sentenceOf(problemOf(failed), say)}</Notice>}
      <ReasonedButton
        quiet
        label={say("calendars.open")}
        loading={isGoing("open")}
        onClick={() => void open()}
      />
      {made && (
        <div className="stack" role="status">
          <Notice tone="amber">{say("calendars.once")}</Notice>
          <CopyField label={say("calendars.made")} value={made.address} />
        </div>
      )}
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !feeds ? (
        <Loading />
      ) : (
        feeds.length > 0 && (
          <Table
            caption={say("calendars.list")}
            rows={feeds}
            keyOf={({ feedId }) => feedId}
            columns={[
              {
                key: "of",
                head: say("calendars.of"),
                isName: true,
                cell: ({ dossier }) =>
                  dossier === null
                    ? say("calendars.of.member")
                    : say("calendars.of.dossier", { name: dossier }),
              },
              { key: "since", head: say("calendars.since"), cell: ({ openedAt }) => dates.moment(openedAt) },
              {
                key: "close",
                head: "",
                cell: ({ feedId, openedAt }) => (
                  <ReasonedButton
                    quiet
                    label={say("calendars.close")}
                    about={dates.moment(openedAt)}
                    loading={isGoing(feedId)}
                    onClick={() => void close(feedId)}
                  />
                ),
              },
            ]}
          />
        )
      )}
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { type OwnSession, signInApi } from "#screens/sign-in-api.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { useAccountChanged, useAccountKey } from "./account-answers.ts";
import { browserOf } from "./browser-of.ts";

/** Where the person is signed in, each to be ended; the sign-in shows it to who signed in today. */
export function SessionsSection({ ownToken }: { readonly ownToken: string }) {
  const { say, dates } = useWords();
  const { signOut } = useStaff();
  const changed = useAccountChanged();
  const key = useAccountKey();
  const { data, error, refetch } = useQuery({
    queryKey: [...key, "sessions"],
    queryFn: signInApi.sessions,
  });
  const { once, isGoing, error: failed } = useOnce();

  const end = (which: string, work: () => Promise<unknown>) => once(() => work().then(changed), which);

  const isStale = error && problemOf(error).details.key === "sign-in.no.stale";
  const browser = ({ userAgent }: OwnSession) => browserOf(userAgent ?? "") || say("sessions.unknown");
  return (
    <Section title={say("sessions.title")} lead={say("sessions.lead")}>
      {failed !== undefined && <Notice tone="danger">{sentenceOf(problemOf(failed), say)}</Notice>}
      {isStale ? (
        <>
          <p>{say("sign-in.no.stale")}</p>
          <ReasonedButton quiet label={say("sessions.again")} onClick={() => void signOut()} />
        </>
      ) : error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <Table
            caption={say("sessions.title")}
            rows={data.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))}
            keyOf={({ token }) => token}
            columns={[
              {
                key: "browser",
                head: say("sessions.browser"),
                isName: true,
                cell: (one) => (
                  <>
                    {browser(one)}{" "}
                    {one.token === ownToken && <span className="quiet">{say("sessions.this")}</span>}
                  </>
                ),
              },
              { key: "from", head: say("sessions.from"), cell: ({ ipAddress }) => ipAddress },
              { key: "since", head: say("sessions.since"), cell: ({ createdAt }) => dates.moment(createdAt) },
              {
                key: "end",
                head: "",
                cell: (one) =>
                  one.token === ownToken ? null : (
                    <ReasonedButton
                      quiet
                      label={say("sessions.end")}
                      about={`${browser(one)}, ${dates.moment(one.createdAt)}`}
                      loading={isGoing(one.token)}
                      onClick={() => void end(one.token, () => signInApi.endSession(one.token))}
                    />
                  ),
              },
            ]}
          />
          {data.length > 1 && (
            <ReasonedButton
              quiet
              label={say("sessions.end-others")}
              loading={isGoing("others")}
              onClick={() => void end("others", signInApi.endOtherSessions)}
            />
          )}
        </>
      )}
    </Section>
  );
}

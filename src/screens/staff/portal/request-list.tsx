import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import "./portal.css";

type Asked = Answer<"portal.list">["requests"][number];
type Part = {
  readonly dossierId: string;
  readonly requests: readonly Asked[];
  readonly reason?: string;
  readonly reasonId?: string;
};

/** What contacts wrote instead of saying that they have a right: what waits, then what was settled. */
export function RequestList(props: Part) {
  const { requests } = props;
  const { say } = useWords();
  const waiting = requests.filter(({ settledAt }) => settledAt === null);
  const settled = requests.filter(({ settledAt }) => settledAt !== null);
  return (
    <Section title={say("portal.requests")} lead={say("portal.requests.lead")}>
      {waiting.length === 0 ? (
        <p className="quiet">{say("portal.requests.none")}</p>
      ) : (
        <Requests {...props} requests={waiting} />
      )}
      {settled.length > 0 && (
        <details>
          <summary>{say("portal.settled", { count: settled.length })}</summary>
          <Requests {...props} requests={settled} />
        </details>
      )}
    </Section>
  );
}

function Requests({ dossierId, requests, reason, reasonId }: Part) {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [error, setError] = useState<unknown>();
  const contacts = useAsk("contact.list", { dossierId, limit: 200 }).data?.rows;
  const accesses = useAsk("access.list", { dossierId }).data?.accesses;
  const toolOf = ({ accessId }: Asked) => {
    const access = accesses?.find(({ id }) => id === accessId);
    if (access) return [access.tool.name, access.resource].filter(Boolean).join(" · ");
    return accesses ? say("portal.request.tool.gone") : "\u00a0";
  };
  const whoOf = ({ contactId }: Asked) =>
    contacts?.find(({ id }) => id === contactId)?.name ?? (contacts ? say("portal.contact.gone") : "\u00a0");
  const settle = async (helpId: string) => {
    setError(undefined);
    await tell("portal.settle-request", { dossierId, helpId });
    toast(say("portal.settled.done"));
  };
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      <ul className="portal-requests">
        {requests.map((asked) => (
          <li key={asked.id}>
            <div className="portal-request">
              <strong>{toolOf(asked)}</strong>
              <span className="quiet">
                {`${whoOf(asked)} ${say(`portal.request.${asked.kind}`)} · ${dates.moment(asked.askedAt)}`}
                {asked.settledAt !== null &&
                  ` · ${say("portal.request.settled", { day: dates.longDay(asked.settledAt) })}`}
              </span>
              <p>{asked.text}</p>
            </div>
            {asked.settledAt === null && (
              <ReasonedButton
                quiet
                label={say("portal.settle")}
                about={toolOf(asked)}
                reason={reason}
                reasonId={reasonId}
                onClick={() => void settle(asked.id).catch(setError)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

import { Button } from "@mantine/core";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { AreaField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";

type Asked = Answer<"portal.list">["requests"][number];
type Part = {
  readonly dossierId: string;
  readonly requests: readonly Asked[];
  readonly reason?: string;
  readonly reasonId?: string;
};

/** What contacts asked, of a tool or of anything, and what was answered: what waits, then what was settled. */
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
  const sayOf = useSided();
  const tell = useTell();
  const toast = useToast();
  const [answering, setAnswering, close] = useOneOpen<string>();
  const contacts = useAsk("contact.list", { dossierId, limit: 200 }).data?.rows;
  const accesses = useAsk("access.list", { dossierId }).data?.accesses;
  const toolOf = ({ accessId }: Asked) => {
    if (accessId === null) return say("portal.request.general");
    const access = accesses?.find(({ id }) => id === accessId);
    if (access) return [access.tool.name, access.resource].filter(Boolean).join(" · ");
    return accesses ? say("portal.request.tool.gone") : "\u00a0";
  };
  const whoOf = ({ contactId }: Asked) =>
    contacts?.find(({ id }) => id === contactId)?.name ?? (contacts ? say("portal.contact.gone") : "\u00a0");
  const whatOf = ({ kind }: Asked) =>
    kind === "out" ? sayOf("portal.request.out") : say(`portal.request.${kind}`);
  const settle = async (helpId: string, answer: string) => {
    await tell("portal.settle-request", { dossierId, helpId, answer });
    close(helpId);
    toast(say(answer === "" ? "portal.settled.done" : "portal.answered.done"));
  };
  return (
    <ul className="portal-requests">
      {requests.map((asked) => (
        <li key={asked.id}>
          <div className="portal-request">
            {asked.accessId === null ? (
              <strong>{toolOf(asked)}</strong>
            ) : (
              <Link to={paths.access(dossierId, asked.accessId)}>{toolOf(asked)}</Link>
            )}
            <span className="quiet">
              {`${whoOf(asked)} ${whatOf(asked)} · ${dates.moment(asked.askedAt)}`}
              {asked.settledAt !== null &&
                ` · ${say("portal.request.settled", { day: dates.longDayAt(asked.settledAt) })}`}
            </span>
            <p>
              {asked.text}
              {asked.fileId !== null && (
                <>
                  {" "}
                  <Link to={paths.file(dossierId, asked.fileId)}>{say("portal.request.file")}</Link>
                </>
              )}
            </p>
            {asked.answer !== null && (
              <p className="portal-answer">
                <span className="quiet">{say("portal.answer.given")}</span> {asked.answer}
              </p>
            )}
            {answering === asked.id && (
              <FormShell
                submit={say("portal.answer.submit")}
                onSubmit={({ answer = "" }) => settle(asked.id, answer.trim())}
                beside={
                  <Button variant="default" onClick={() => close(asked.id)}>
                    {say("portal.closing.keep")}
                  </Button>
                }
              >
                <AreaField
                  name="answer"
                  label={say("portal.answer")}
                  help={say("portal.answer.help")}
                  optional
                  focus
                />
              </FormShell>
            )}
          </div>
          {asked.settledAt === null && answering !== asked.id && (
            <ReasonedButton
              quiet
              label={say("portal.settle")}
              about={toolOf(asked)}
              reason={reason}
              reasonId={reasonId}
              onClick={() => setAnswering(asked.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";

export type ToolRead = Answer<"tool.read">;
export type Tool = ToolRead["tool"];
type Both = Tool["autonomy"]["role"];

/** Everything that is known of a tool, in the order in which one needs it. */
export function ToolSections({ tool }: { readonly tool: Tool }) {
  const { say, language } = useWords();
  const { autonomy, roles, traps, waits, check, handover, departure, lost, tied, name } = tool;
  return (
    <>
      <Section title={say("tools.autonomy")}>
        <p>
          <strong>{autonomy.role[language]}</strong> <Level level={autonomy.level} />
        </p>
        {autonomy.conditions.length > 0 && (
          <>
            <h3>{say("tools.conditions")}</h3>
            <List of={autonomy.conditions} />
          </>
        )}
        <h3>{say("tools.check")}</h3>
        <p>{check.where[language]}</p>
        {check.url && <Outside url={check.url} text={say("tools.check.open", { name })} />}
      </Section>
      {traps.length > 0 && (
        <Section title={say("tools.traps")}>
          <Marked rows={traps.map(({ kind, text }) => ({ mark: say(`tools.trap.${kind}`), text }))} />
        </Section>
      )}
      <Section title={say("tools.roles")}>
        <Table
          caption={say("tools.roles")}
          rows={roles}
          keyOf={({ name: role }) => role.en}
          columns={[
            {
              key: "role",
              head: say("tools.autonomy.role"),
              isName: true,
              cell: ({ name: role, note }) => (
                <>
                  {role[language]}
                  {note && <div className="quiet tools-note">{note[language]}</div>}
                </>
              ),
            },
            {
              key: "level",
              head: say("tools.roles.level"),
              cell: ({ level }) => say(`tools.level.${level}`),
            },
          ]}
        />
      </Section>
      <Section title={say("tools.handover")} lead={say(`tools.transferable.${handover.transferable}`)}>
        <Steps of={handover.steps} />
        {waits.length > 0 && (
          <>
            <h3>{say("tools.waits")}</h3>
            <Marked
              rows={waits.map(({ days, what }) => ({
                mark: days === null ? say("tools.wait.unknown") : say("tools.wait.days", { count: days }),
                text: what,
              }))}
            />
          </>
        )}
      </Section>
      <Section title={say("tools.departure")} lead={say(`tools.alone.${departure.alone}`)}>
        <Steps of={departure.steps} />
        {departure.url && <Outside url={departure.url} text={say("tools.check.open", { name })} />}
      </Section>
      <Section title={say("tools.lost")}>
        {lost.length > 0 ? <List of={lost} /> : <p className="quiet">{say("tools.lost.none")}</p>}
      </Section>
      <Section title={say("tools.tied")}>
        {tied.length > 0 ? (
          <Marked rows={tied.map(({ kind, text }) => ({ mark: say(`tools.tied.${kind}`), text }))} />
        ) : (
          <p className="quiet">{say("tools.tied.none")}</p>
        )}
      </Section>
      <Api api={tool.api} />
      <Sources tool={tool} />
    </>
  );
}

function Level({ level }: { readonly level: Tool["autonomy"]["level"] }) {
  const { say } = useWords();
  return <span className="quiet">({say(`tools.level.${level}`)})</span>;
}

/** Sentences in no order. */
export function List({ of }: { readonly of: readonly Both[] }) {
  const { language } = useWords();
  return (
    <ul className="tools-list">
      {of.map((one) => (
        <li key={one.en}>{one[language]}</li>
      ))}
    </ul>
  );
}

/** Sentences, one after the other. */
export function Steps({ of }: { readonly of: readonly Both[] }) {
  const { language } = useWords();
  if (of.length === 0) return null;
  return (
    <ol className="tools-list">
      {of.map((one) => (
        <li key={one.en}>{one[language]}</li>
      ))}
    </ol>
  );
}

/** Sentences, each with the word of what it is about. */
export function Marked({
  rows,
}: {
  readonly rows: readonly { readonly mark: string; readonly text: Both }[];
}) {
  const { language } = useWords();
  return (
    <ul className="tools-marked">
      {rows.map(({ mark, text }) => (
        <li key={text.en}>
          <strong>{mark}</strong>
          <span>{text[language]}</span>
        </li>
      ))}
    </ul>
  );
}

/** A page of the tool itself; one with parts to fill in is shown as it is written, to be copied. */
export function Outside({ url, text }: { readonly url: string; readonly text: string }) {
  if (/[{}]|%7B/i.test(url)) return <code className="tools-url">{url}</code>;
  return (
    <p>
      <a href={url} target="_blank" rel="noreferrer noopener">
        {text}
      </a>
    </p>
  );
}

function Api({ api }: { readonly api: Tool["api"] }) {
  const { say, language } = useWords();
  return (
    <Section title={say("tools.api")}>
      {api.level === "unverified" ? (
        <p>{say("tools.api.unverified")}</p>
      ) : (
        <p>
          {say(api.lists ? "tools.api.lists" : "tools.api.lists.no")}{" "}
          {say(api.removes ? "tools.api.removes" : "tools.api.removes.no")}
        </p>
      )}
      {api.note && <p>{api.note[language]}</p>}
    </Section>
  );
}

function Sources({ tool: { confidence, checkedOn, unsure, sources } }: { readonly tool: Tool }) {
  const { say, dates } = useWords();
  return (
    <Section title={say("tools.sources")} lead={say("tools.checked-on", { day: dates.longDay(checkedOn) })}>
      <p>{say(`tools.confidence.${confidence}`)}</p>
      {unsure.length > 0 && (
        <>
          <h3>{say("tools.unsure")}</h3>
          <List of={unsure} />
        </>
      )}
      <ul className="tools-list tools-sources">
        {sources.map(({ kind, ref }) => (
          <li key={`${kind} ${ref}`}>
            {ref === undefined ? (
              say("tools.source.recalled")
            ) : ref.startsWith("https://") ? (
              <a href={ref} target="_blank" rel="noreferrer noopener">
                {ref}
              </a>
            ) : (
              ref
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

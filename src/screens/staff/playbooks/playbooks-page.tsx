import { useId, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Page, Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useAskPages } from "../ask.ts";
import { useReason } from "../reason.ts";
import "./playbooks.css";
import { useCopy } from "./use-copy.ts";
import { usePlaybookWords } from "./use-playbook-words.ts";

type Line = Answer<"playbook.list">["rows"][number];
type Copying = ReturnType<typeof useCopy>;

/** Which plan can an exit follow? The agency's own playbooks, and the catalogue that they come from. */
export function PlaybooksPage() {
  const { say } = useWords();
  const [isArchived, setArchived] = useState(false);
  const { rows, error, retry, more, loadingMore } = useAskPages("playbook.list", { isArchived, limit: 50 });
  const catalogue = useAsk("playbook.list", { limit: 1 });
  const copying = useCopy();
  const title = say(isArchived ? "playbooks.own.archived" : "playbooks.own");
  return (
    <Page title={say("playbooks.title")} lead={say("playbooks.lead")}>
      {copying.error !== undefined && <ErrorState error={copying.error} />}
      <Section
        title={title}
        actions={
          <LinkButton onClick={() => setArchived(!isArchived)}>
            {say(isArchived ? "playbooks.see.in-use" : "playbooks.see.archived")}
          </LinkButton>
        }
      >
        {error ? (
          <ErrorState error={error} retry={retry} />
        ) : !rows ? (
          <Loading />
        ) : rows.length > 0 ? (
          <Lines title={title} rows={rows} copying={copying} more={more} loadingMore={loadingMore} />
        ) : isArchived ? (
          <p className="quiet">{say("playbooks.own.none-archived")}</p>
        ) : (
          <EmptyState title={say("playbooks.own.none")}>
            <p>{say("playbooks.own.none.lead")}</p>
          </EmptyState>
        )}
      </Section>
      <Section title={say("playbooks.catalogue")}>
        {catalogue.error ? (
          <ErrorState error={catalogue.error} retry={() => void catalogue.refetch()} />
        ) : catalogue.data ? (
          <Lines title={say("playbooks.catalogue")} rows={catalogue.data.catalogue} copying={copying} />
        ) : (
          <Loading />
        )}
      </Section>
    </Page>
  );
}

function Lines(props: {
  readonly title: string;
  readonly rows: readonly Line[];
  readonly copying: Copying;
  readonly more?: (() => void) | undefined;
  readonly loadingMore?: boolean;
}) {
  const { title, rows, copying, more, loadingMore = false } = props;
  const { say } = useWords();
  const { both } = usePlaybookWords();
  const reason = useReason("playbook.write");
  const reasonId = useId();
  return (
    <>
      {reason && (
        <p id={reasonId} className="quiet">
          {reason}
        </p>
      )}
      <Table
        caption={title}
        rows={rows}
        keyOf={({ key }) => key}
        more={more}
        loadingMore={loadingMore}
        columns={[
          {
            key: "name",
            head: say("playbooks.name"),
            isName: true,
            cell: (row) => (
              <>
                <Link to={paths.playbook(row.key)}>{both(row.title)}</Link>
                {row.playbookId !== null && <div className="quiet playbook-key">{row.key}</div>}
              </>
            ),
          },
          { key: "about", head: say("playbooks.about"), cell: ({ about }) => about && both(about) },
          {
            key: "direction",
            head: say("dossier.direction"),
            cell: ({ direction }) => say(`direction.${direction}`),
          },
          { key: "steps", head: say("playbooks.steps"), cell: ({ steps }) => steps },
          {
            key: "version",
            head: say("playbooks.version"),
            cell: ({ version, hasDraft }) => (
              <>
                {version === 0 ? say("playbooks.version.none") : version}
                {hasDraft && <div className="quiet">{say("playbooks.draft.going")}</div>}
              </>
            ),
          },
          {
            key: "lines",
            head: say("playbooks.lines"),
            cell: ({ lines }) => lines && say("playbooks.lines.of", { count: lines.length }),
          },
          {
            key: "copy",
            head: "",
            cell: ({ key, title: name, version }) => (
              <ReasonedButton
                quiet
                label={say("playbooks.copy")}
                about={both(name)}
                reason={reason ?? (version === 0 ? say("playbooks.copy.unpublished") : undefined)}
                reasonId={reason ? reasonId : undefined}
                loading={copying.copying === key}
                onClick={() => void copying.copy(key)}
              />
            ),
          },
        ]}
      />
    </>
  );
}

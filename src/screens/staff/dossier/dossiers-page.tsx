import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { dossierStates } from "#core/dossier/dossier.ts";
import { FilterChips } from "#screens/ui/filter-chips.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Page, Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../ask.ts";
import { useReason } from "../reason.ts";
import "./dossier.css";
import { useToday } from "../today.ts";
import { askedOf, type DossierFilter, filterOf, firstFilter, orderOf, piecesOf } from "./dossier-filter.ts";
import { DossierFilters } from "./dossier-filters.tsx";
import { DossierTable } from "./dossier-table.tsx";
import { NewDossier } from "./new-dossier.tsx";
import { SavedViews } from "./saved-views.tsx";
import { useDossierFilter } from "./use-dossier-filter.ts";

/** Which exits does the agency run? Its dossiers, as one wants to look at them. */
export function DossiersPage() {
  const { say } = useWords();
  const today = useToday();
  const [filter, setFilter] = useDossierFilter();
  // In the address, so that other pages can ask for a new one; how the list is looked at stays there.
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const setOpening = (now: boolean) => {
    const { new: _, ...others } = search;
    void navigate({ to: ".", search: now ? { ...others, new: 1 } : others, resetScroll: false });
  };
  const reason = useReason("dossier.write");
  // Who may open none is told so by the button, before writing anything.
  const opening = search.new !== undefined && reason === undefined;
  const asked = useDeferredValue(filter);
  const { rows, error, retry, more, loadingMore } = useAskPages("dossier.list", askedOf(asked, today));
  const isPlain = asked.state === "open" && piecesOf(asked, say).length === 0;
  const isEmpty = isPlain && rows?.length === 0 && !(more || loadingMore);
  const open = (
    <ReasonedButton label={say("dossiers.new")} reason={reason} onClick={() => setOpening(true)} />
  );
  return (
    <Page title={say("dossiers.title")} actions={!opening && !isEmpty && open}>
      {opening && (
        <Section title={say("dossiers.new")}>
          <NewDossier
            beside={
              <Button variant="default" onClick={() => setOpening(false)}>
                {say("form.cancel")}
              </Button>
            }
          />
        </Section>
      )}
      {isEmpty ? (
        !opening && (
          <EmptyState title={say("dossiers.empty.title")}>
            <p>{say("dossiers.empty.lead")}</p>
            <p className="quiet">{say("dossiers.empty.example")}</p>
            {open}
            <LinkButton onClick={() => setFilter({ ...firstFilter, state: "archived" })}>
              {say("dossiers.subject.archived")}
            </LinkButton>
          </EmptyState>
        )
      ) : (
        <>
          <DossierFilters
            filter={filter}
            beside={<SavedViews filter={filter} onChoose={setFilter} />}
            onChange={setFilter}
          />
          <Sentence filter={filter} count={rows?.length} hasMore={Boolean(more)} onChange={setFilter} />
          {error ? (
            <ErrorState error={error} retry={retry} />
          ) : !rows ? (
            <Loading />
          ) : rows.length === 0 ? (
            <EmptyState title={say("dossiers.none")}>
              <p>{say("dossiers.none.lead")}</p>
              <LinkButton onClick={() => setFilter(firstFilter)}>{say("dossiers.subject.open")}</LinkButton>
              <p className="quiet">{say("dossiers.none.elsewhere")}</p>
              {dossierStates
                .filter((state) => state !== filter.state)
                .map((state) => (
                  <LinkButton key={state} onClick={() => setFilter({ ...filter, state })}>
                    {say(`dossiers.elsewhere.${state}`)}
                  </LinkButton>
                ))}
            </EmptyState>
          ) : (
            <DossierTable rows={rows} more={more} loadingMore={loadingMore} />
          )}
        </>
      )}
    </Page>
  );
}

/** What the list is narrowed to, as a sentence, and how many there are as far as one has looked. */
function Sentence(props: {
  readonly filter: DossierFilter;
  readonly count: number | undefined;
  readonly hasMore: boolean;
  readonly onChange: (filter: DossierFilter) => void;
}) {
  const { filter, count, hasMore, onChange } = props;
  const { say } = useWords();
  return (
    <FilterChips
      subject={say(`dossiers.subject.${filter.state}`)}
      chips={[...piecesOf(filter, say), ...orderOf(filter, say)].map(({ key, text }) => ({
        key,
        text,
        onRemove: () => onChange(filterOf({ ...filter, [key]: undefined })),
      }))}
      count={
        count === undefined ? undefined : say(hasMore ? "dossiers.count.more" : "dossiers.count", { count })
      }
      onClear={() => onChange({ ...firstFilter, state: filter.state })}
    />
  );
}

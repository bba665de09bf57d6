import { Outlet, useParams } from "@tanstack/react-router";
import { type ReactNode, Suspense, useRef } from "react";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Problem, problemOf } from "#screens/problem.ts";
import { Link } from "#screens/ui/link.tsx";
import { Page } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useLinkInSight } from "#screens/ui/use-link-in-sight.ts";
import { usePath } from "#screens/ui/use-path.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import "./dossier-frame.css";
import { useToday } from "../today.ts";
import { dossierTabs, labelOf, tabOf } from "./dossier-tabs.ts";

/** What stays while one goes from part to part of a dossier: who, until when, and the way to each part. */
export function DossierFrame() {
  const { say } = useWords();
  const dossierId = useParams({ strict: false, select: (params) => params.dossierId ?? "" });
  const { data: dossier, error, refetch } = useAsk("dossier.read", { dossierId });
  const part = usePath((path) => tabOf(path, dossierId)?.label);
  const tab = dossierTabs.find(({ label }) => label === part);
  const back = (
    <p>
      <Link to={paths.dossiers()}>{say("dossiers.title")}</Link>
    </p>
  );
  if (error) {
    return (
      <Page title={say("dossier.title")} above={back}>
        <ErrorState
          error={isNoAddress(error) ? new Problem("not-found") : error}
          retry={() => void refetch()}
        />
      </Page>
    );
  }
  // What is inside asks for what it needs at the same time, rather than after.
  const title = dossier?.name ?? say("dossier.title");
  return (
    <Page
      title={title}
      {...(tab ? { inWindow: `${say(labelOf(tab, dossier?.direction ?? "client"))} · ${title}` } : {})}
      above={back}
      lead={dossier ? <Lead dossier={dossier} /> : <span className="lead-to-come">{"\u00a0"}</span>}
    >
      <Tabs dossierId={dossierId} current={tab?.to(dossierId)} direction={dossier?.direction ?? "client"} />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Page>
  );
}

/** An address cut short by a mail, or mistyped: it holds no id at all. */
const isNoAddress = (error: unknown) =>
  problemOf(error).details.fields?.some(({ field }) => field === "dossierId") === true;

/** Of whom, in which sense it ends and when, how far and which day; whether it was put away, and how tense it is. */
function Lead({ dossier }: { readonly dossier: Answer<"dossier.read"> }): ReactNode {
  const { direction, endOn, name, party, state, tone } = dossier;
  const { say, dates } = useWords();
  const today = useToday();
  return (
    <>
      {state !== "open" && <strong>{say(`dossiers.state.${state}`)} · </strong>}
      {name !== party && `${party} · `}
      {say(`direction.${direction}.long`)} ·{" "}
      {endOn ? (
        <>
          {say("dossier.ends")} <strong>{dates.apart(endOn, today)}</strong> · {dates.day(endOn)}
        </>
      ) : (
        say("dossier.end-unknown")
      )}
      {(tone === "tense" || tone === "dispute") &&
        ` · ${say("dossier.tone")}${say("edit.is")}${say(`tone.${tone}`)}`}
    </>
  );
}

/** On a narrow screen the row scrolls by itself, and the part that one is in is always in sight. */
function Tabs(props: {
  readonly dossierId: string;
  readonly current: string | undefined;
  readonly direction: string;
}) {
  const { dossierId, current, direction } = props;
  const { say } = useWords();
  const row = useRef<HTMLElement>(null);
  useLinkInSight(row, current);
  return (
    <nav ref={row} className="tabs" aria-label={say("dossier.parts")}>
      {dossierTabs.map((tab) => (
        <Link key={tab.label} to={tab.to(dossierId)} current={tab.to(dossierId) === current}>
          {say(labelOf(tab, direction))}
        </Link>
      ))}
    </nav>
  );
}

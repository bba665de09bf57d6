import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { saying } from "#screens/sentences.ts";
import { Beside } from "#screens/ui/drawer.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { DeparturesLine } from "../departures/departures-line.tsx";
import { UseOfAccesses } from "../departures/use-of-accesses.tsx";
import { useReason } from "../reason.ts";
import { AccessBoard } from "./access-board.tsx";
import { AccessDrawer } from "./access-drawer.tsx";
import { AccessScore } from "./access-score.tsx";
import { AddAccesses } from "./add-accesses.tsx";
import { HooksSection } from "./hooks-section.tsx";
import { nameOf, useAccessWords } from "./use-access-words.ts";
import type { InventoryDone } from "./use-inventory.ts";
import { useOpenAccess } from "./use-open-access.ts";
import "../tools/tools.css";
import "./accesses.css";

type Board = Answer<"access.list">;

const inventory = saying(
  ["accesses", "import", "inventory", "tools"],
  () => import("./import-inventory.tsx"),
);
const ImportInventory = lazy(() => inventory().then((file) => ({ default: file.ImportInventory })));
const result = saying(["inventory", "import"], () => import("./inventory-result.tsx"));
const InventoryResult = lazy(() => result().then((file) => ({ default: file.InventoryResult })));

/** Can the client manage without us? Each access of a dossier, the worst first, and what is missing. */
export function AccessesPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useAsk("access.list", { dossierId });
  // The board stands without it where it failed, which is told in each drawer; it waits, so as not to move.
  const departures = useAsk("departure.list", { dossierId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || !departures.isFetched) return <Loading />;
  return <OfDossier dossierId={dossierId} board={data} departures={departures.data} />;
}

function OfDossier(props: {
  readonly dossierId: string;
  readonly board: Board;
  readonly departures: Answer<"departure.list"> | undefined;
}) {
  const { dossierId, board, departures } = props;
  const { accesses, score } = board;
  const { say } = useWords();
  const { side } = useAccessWords();
  const reason = useReason("access.write");
  const { openId, close: closeAccess } = useOpenAccess();
  const reasonId = useId();
  const [doing, setDoing, close] = useOneOpen<"add" | "import">();
  const [came, setCame] = useState<Came>();
  const isEmpty = accesses.length === 0;
  const isImporting = reason === undefined && doing === "import";
  const isAdding = reason === undefined && !isImporting && (doing === "add" || isEmpty);
  const button = (label: string, what: "add" | "import") => (
    <ReasonedButton
      quiet
      label={label}
      reason={reason}
      reasonId={reason === undefined ? undefined : reasonId}
      onClick={() => setDoing((before) => (before === what ? undefined : what))}
    />
  );
  const access = accesses.find(({ id }) => id === openId);
  return (
    <div className="accesses">
      <Section
        title={side("title")}
        actions={
          <>
            {(!isEmpty || reason !== undefined) && button(say("accesses.add"), "add")}
            {button(say("accesses.import"), "import")}
            {reason !== undefined && (
              <span id={reasonId} className="reason">
                {reason}
              </span>
            )}
          </>
        }
      >
        {isEmpty ? (
          <EmptyState title={say("accesses.empty.title")}>
            <p>{say("accesses.empty.lead")}</p>
            <p className="quiet">{say("accesses.empty.example")}</p>
          </EmptyState>
        ) : (
          <>
            <AccessScore dossierId={dossierId} accesses={accesses} score={score} />
            {departures && <DeparturesLine dossierId={dossierId} list={departures} />}
          </>
        )}
        {came && <CameIn key={came.at} came={came} accesses={accesses} />}
      </Section>
      {isAdding && (
        <AddAccesses
          dossierId={dossierId}
          accesses={accesses}
          onAdded={(added) => {
            setCame({ at: Date.now(), added });
            close("add");
          }}
          {...(isEmpty ? {} : { onCancel: () => close("add") })}
        />
      )}
      {isImporting && (
        <Suspense fallback={<Loading />}>
          <ImportInventory
            dossierId={dossierId}
            accesses={accesses}
            onDone={(imported) => {
              setCame({ at: Date.now(), imported });
              close("import");
            }}
            onCancel={() => close("import")}
          />
        </Suspense>
      )}
      {!isEmpty && (
        <Beside isOpen={access !== undefined}>
          <AccessBoard accesses={accesses} departures={departures?.departures ?? []} openId={openId} />
          {access && (
            <AccessDrawer key={access.id} dossierId={dossierId} access={access} onClose={closeAccess} />
          )}
        </Beside>
      )}
      {departures && !isEmpty && <UseOfAccesses dossierId={dossierId} list={departures} />}
      <HooksSection dossierId={dossierId} />
    </div>
  );
}

/** What came onto the board last, and how. */
type Came = { readonly at: number } & (
  | { readonly added: Answer<"access.add"> }
  | { readonly imported: InventoryDone }
);

function CameIn({ came, accesses }: { readonly came: Came; readonly accesses: Board["accesses"] }) {
  const box = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={box} tabIndex={-1} className="stack">
      {"added" in came ? (
        <Added answer={came.added} accesses={accesses} />
      ) : (
        <Suspense fallback={<Loading />}>
          <InventoryResult done={came.imported} />
        </Suspense>
      )}
    </div>
  );
}

/** How many were added, and which were there before. */
function Added(props: { readonly answer: Answer<"access.add">; readonly accesses: Board["accesses"] }) {
  const { added, alreadyThere } = props.answer;
  const { say } = useWords();
  const there = new Set(alreadyThere.map(({ id }) => id));
  const names = props.accesses.filter(({ id }) => there.has(id)).map(nameOf);
  return (
    <Notice tone="accent">
      {added.length === 0 ? say("accesses.added.none") : say("accesses.added", { count: added.length })}{" "}
      {names.length > 0 && say("accesses.added.there", { names: names.join(", ") })}
    </Notice>
  );
}

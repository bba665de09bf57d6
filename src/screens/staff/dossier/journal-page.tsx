import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { FactList } from "./fact-list.tsx";
import "./dossier.css";

/** What was done here, by whom, and does the journal still hold? */
export function JournalPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { say } = useWords();
  const asked = { dossierId, newestFirst: true, limit: 50 };
  const { rows, error, retry, more, loadingMore } = useAskPages("journal.list", asked);
  return (
    <>
      <Section title={say("journal.title")} lead={say("journal.lead")}>
        {error ? (
          <ErrorState error={error} retry={retry} />
        ) : rows ? (
          <>
            <FactList lines={rows} />
            {more && (
              <Button variant="default" loading={loadingMore} onClick={more}>
                {say("table.more")}
              </Button>
            )}
          </>
        ) : (
          <Loading />
        )}
      </Section>
      {(rows || error) && <Verification dossierId={dossierId} />}
    </>
  );
}

/** The whole chain computed anew, on demand, and what that proves. */
function Verification({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const { api } = useStaff();
  const [verdict, setVerdict] = useState<Answer<"journal.verify">>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setVerdict(await api.call("journal.verify", { dossierId }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={say("journal.verify")} lead={say("journal.proves")}>
      <div className="row">
        <Button variant="default" loading={busy} onClick={verify}>
          {say("journal.verify")}
        </Button>
      </div>
      <div role="status" className="stack">
        {verdict && <Verdict {...verdict} />}
      </div>
      {error !== undefined && <ErrorState error={error} />}
    </Section>
  );
}

function Verdict({ seq, hash, fault }: Answer<"journal.verify">) {
  const { say } = useWords();
  if (fault) {
    return (
      <Notice tone="danger" title={say("journal.fault", { seq: fault.seq })}>
        {say(`journal.fault.${fault.fault}`)}
      </Notice>
    );
  }
  return (
    <>
      <p>
        <strong>{say("journal.whole", { count: seq })}</strong>
      </p>
      <p className="quiet breaks">
        {say("journal.fingerprint")} <code>{hash}</code>
      </p>
    </>
  );
}

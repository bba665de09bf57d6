import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer, Api } from "#screens/api.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useWords } from "#screens/words.tsx";
import { useAskPages } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { FactList } from "./fact-list.tsx";
import "./dossier.css";

/** Whose journal: a dossier's, or the agency's own. */
type Whose = { readonly dossierId?: string };

/** What was done here, by whom, and does the journal still hold? */
export function JournalSections(props: { readonly whose: Whose; readonly lead: string }) {
  const { whose, lead } = props;
  const { say } = useWords();
  const asked = { ...whose, newestFirst: true, limit: 50 };
  const { rows, error, retry, more, loadingMore } = useAskPages("journal.list", asked);
  return (
    <>
      <Section title={say("journal.title")} lead={lead}>
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
      {(rows || error) && <Verification whose={whose} />}
    </>
  );
}

/** The whole chain computed anew, on demand, and what that proves. */
function Verification({ whose }: { readonly whose: Whose }) {
  const { say } = useWords();
  const { api } = useStaff();
  const [verdict, setVerdict] = useState<Answer<"journal.verify">>();
  const { once, isGoing, error } = useOnce();
  const verify = async () => setVerdict(await api.call("journal.verify", whose));
  const save = async () =>
    saveText(
      `journal-${whose.dossierId ?? api.agencyId}.jsonl`,
      "application/x-ndjson",
      await textOf(api, whose),
    );
  return (
    <Section title={say("journal.verify")} lead={say("journal.proves")}>
      <div className="row">
        <Button variant="default" loading={isGoing("verify")} onClick={() => void once(verify, "verify")}>
          {say("journal.verify")}
        </Button>
        <Button variant="default" loading={isGoing("save")} onClick={() => void once(save, "save")}>
          {say("journal.save")}
        </Button>
      </div>
      <p className="quiet">{say("journal.save.lead")}</p>
      <div role="status" className="stack">
        {verdict && <Verdict {...verdict} />}
      </div>
      {error !== undefined && <ErrorState error={error} />}
    </Section>
  );
}

/** All lines, the first one first, as `catalogue/evidence/verify-journal.mjs` reads them. */
async function textOf(api: Api, whose: Whose): Promise<string> {
  const lines: string[] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = await api.call("journal.list", {
      ...whose,
      limit: 200,
      ...(after ? { after } : {}),
    });
    lines.push(...rows.map((row) => `${JSON.stringify(row)}\n`));
    if (!next) return lines.join("");
    after = next;
  }
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

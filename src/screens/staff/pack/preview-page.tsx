import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { refuse } from "#core/kernel/refusal.ts";
import { languages } from "#screens/languages.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { useOnce } from "#screens/ui/use-once.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useReason } from "../reason.ts";
import { ChangesList } from "./changes-list.tsx";
import { ClientView } from "./client-view.tsx";
import { LeftOutList } from "./left-out-list.tsx";
import { ToneList } from "./tone-list.tsx";
import "./preview.css";

/** What exactly will the client see? The pack before it is built, beside it what stays inside and what changed. */
export function PreviewPage() {
  const { say, language: spoken, why } = useWords();
  const sayOf = useSided();
  const { dossierId = "" } = useParams({ strict: false });
  const [language, setLanguage] = useState(spoken);
  const { data, error, refetch } = useAsk("pack.preview", { dossierId, language }, { long: true });
  const choice = (
    <fieldset className="subtabs" aria-label={say("pack.language")}>
      {(["fr", "en"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
          {languages[one]}
        </button>
      ))}
    </fieldset>
  );
  return (
    <>
      <p>
        <Link to={paths.pack(dossierId)}>{say("preview.back")}</Link>
      </p>
      <div className="preview">
        <Section title={sayOf("preview.title")} lead={say("preview.lead")} actions={choice}>
          {error && <ErrorState error={error} retry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data?.refusal && (
            <EmptyState title={say("preview.empty")}>
              <p className="quiet">{why(refuse(data.refusal))}</p>
            </EmptyState>
          )}
          {data && !data.refusal && <ClientView dossierId={dossierId} preview={data} />}
        </Section>
        {data && (
          <div className="preview-aside">
            <Section title={say("preview.left.title")} lead={say("preview.left.lead")}>
              <LeftOutList leftOut={data.leftOut} />
            </Section>
            <Section title={say("preview.tone.title")} lead={say("preview.tone.lead")}>
              <ToneList tone={data.tone} />
            </Section>
            <Section
              title={
                data.since ? say("preview.since", { number: data.since.number }) : say("preview.since.title")
              }
            >
              {data.since ? <ChangesList changes={data.since.changes} /> : <p>{say("preview.since.none")}</p>}
            </Section>
            <Build dossierId={dossierId} language={language} refused={data.refusal} />
          </div>
        )}
      </div>
    </>
  );
}

/** Builds what was just looked at, and goes to where its progress shows. */
function Build(props: {
  readonly dossierId: string;
  readonly language: "fr" | "en";
  readonly refused: "pack.nothing" | "pack.nothing-shared" | null;
}) {
  const { dossierId, language, refused } = props;
  const { say, why } = useWords();
  const tell = useTell();
  const navigate = useNavigate();
  const reason = useReason("pack.build") ?? (refused ? why(refuse(refused)) : undefined);
  const { once, busy, error: problem } = useOnce();
  const build = async () => {
    await tell("pack.build", { dossierId, language });
    await navigate({ to: paths.pack(dossierId) });
  };
  return (
    <Notice tone="accent" title={say("preview.build.title")}>
      <div className="stack">
        {problem !== undefined && <ErrorState error={problem} />}
        <ReasonedButton
          label={say("pack.build")}
          reason={reason}
          loading={busy}
          onClick={() => void once(build)}
        />
      </div>
    </Notice>
  );
}

import { Button, NativeSelect } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ChooseFiles } from "#screens/ui/choose-files.tsx";
import { DropZone } from "#screens/ui/drop-zone.tsx";
import { FocusedStage } from "#screens/ui/focused-stage.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ProgressLine } from "#screens/ui/progress-line.tsx";
import { useWords } from "#screens/words.tsx";
import { ProblemNotice } from "../accesses/problem-notice.tsx";
import { useAsk } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { WarningList } from "../tracking/warnings.tsx";
import { LookedAnswers } from "./looked-answers.tsx";
import { type AnswersKept, type AnswersStage, useAnswers } from "./use-answers.ts";

/** For a contact who prefers a file: the sheet to hand over, and what a returned one says. */
export function AnswerSheet({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const { stage, look, keep, leave } = useAnswers(dossierId);
  const known = useAsk("contact.list", { dossierId, limit: 200 }).data?.rows ?? [];
  // A successor says nothing of what its client may do.
  const contacts = known.filter(({ side }) => side !== "successor");
  const [chosen, setChosen] = useState<string>();
  const [tooMany, setTooMany] = useState(0);
  const contactId = contacts.find(({ id }) => id === chosen)?.id ?? contacts[0]?.id;
  const choose = (files: readonly File[]) => {
    const [file, ...others] = files;
    setTooMany(others.length > 0 ? files.length : 0);
    if (file && others.length === 0 && contactId) void look(file, contactId);
  };
  const one = tooMany > 0 && <Notice tone="amber">{say("sheet.one", { count: tooMany })}</Notice>;
  const cancel = (
    <Button variant="default" onClick={leave}>
      {say("form.cancel")}
    </Button>
  );
  const draw = (): ReactNode => {
    switch (stage.kind) {
      case "empty":
        return (
          <Section title={say("sheet.title")} lead={say("sheet.lead")}>
            <Take dossierId={dossierId} />
            <Told stage={stage} />
            {one}
            {contactId === undefined ? (
              <p className="quiet">{say("sheet.nobody")}</p>
            ) : (
              <>
                <WhoReturned contacts={contacts} value={contactId} onChoose={setChosen} />
                <DropZone invitation={say("sheet.drop")} choose={say("sheet.choose")} onFiles={choose} />
              </>
            )}
          </Section>
        );
      case "looking":
      case "keeping": {
        const { file, howFar, kind } = stage;
        const what = howFar.step === "sending" ? "sending" : kind === "looking" ? "reading" : "keeping";
        return (
          <Section title={say("sheet.title")}>
            <ProgressLine label={say(`sheet.${what}`, { file })} done={howFar.part} />
          </Section>
        );
      }
      case "looked":
        return (
          <LookedAnswers
            stage={stage}
            name={contacts.find(({ id }) => id === stage.contactId)?.name ?? ""}
            onKeep={() => void keep(stage)}
            others={
              <>
                <ChooseFiles label={say("sheet.other")} onFiles={choose} />
                {cancel}
              </>
            }
          />
        );
      case "unsure":
        return (
          <Section title={say("sheet.title")}>
            <Notice tone="amber" title={say("sheet.unsure")}>
              {say("sheet.unsure.lead")}
            </Notice>
            <div className="row">
              <Button onClick={() => void look(stage.file, stage.contactId)}>
                {say("sheet.read-again")}
              </Button>
              {cancel}
            </div>
          </Section>
        );
      default:
        return stage satisfies never;
    }
  };
  return <FocusedStage stage={stage.kind}>{draw()}</FocusedStage>;
}

/** The sheet itself, in each language: it is the contact's that counts. */
function Take({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const { api } = useStaff();
  const agency = api.agencyId ? `&agency=${api.agencyId}` : "";
  const address = (language: "fr" | "en") =>
    `/api/answer-sheets/${dossierId}.xlsx?language=${language}${agency}`;
  return (
    <p className="row">
      <a href={address("fr")} download>
        {say("sheet.take")}
      </a>
      <a href={address("en")} download>
        {say("sheet.take.en")}
      </a>
    </p>
  );
}

function WhoReturned(props: {
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}) {
  const { contacts, value, onChoose } = props;
  const { say } = useWords();
  return (
    <NativeSelect
      className="sheet-who"
      label={say("sheet.who")}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={contacts.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** What was kept of the last sheet, or why nothing was. */
function Told({ stage }: { readonly stage: Extract<AnswersStage, { readonly kind: "empty" }> }) {
  const { say } = useWords();
  const { refused, kept } = stage;
  if (refused)
    return <ProblemNotice title={say("sheet.refused", { file: refused.file })} problem={refused.problem} />;
  return kept ? <Kept kept={kept} /> : null;
}

function Kept({ kept }: { readonly kept: AnswersKept }) {
  const { say } = useWords();
  const { file, evidence, requests, leftOut } = kept;
  return (
    <>
      <Notice tone="accent">
        {say("sheet.done", {
          file,
          evidence: say("sheet.done.evidence", { count: evidence }),
          requests: say("sheet.done.requests", { count: requests }),
        })}{" "}
        {leftOut.length > 0 && say("sheet.done.left-out", { count: leftOut.length })}
      </Notice>
      {leftOut.length > 0 && <WarningList warnings={leftOut.flatMap(({ remarks }) => remarks)} />}
    </>
  );
}

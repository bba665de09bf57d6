import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import type { Refusal } from "#core/kernel/refusal.ts";
import {
  whyIncomplete,
  whyNotApproved,
  whyNotFiled,
  whyNotRead,
  whyNotSaid,
  whyNotSent,
} from "#core/letter/leaving.ts";
import type { LetterRemark } from "#core/letter/letter-tone.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { saveFile } from "#screens/ui/save-text.ts";
import { ErrorState } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useAddedBy } from "../files/use-files.ts";
import { useStaff } from "../session.tsx";
import { LeavesOtherwise } from "./leaves-otherwise.tsx";
import type { Letter } from "./letter-text.ts";

/** What can be done with a letter that has not left, each with the reason where it cannot. */
export function LetterActions(props: {
  readonly dossierId: string;
  readonly letter: Letter;
  readonly remarks: readonly LetterRemark[];
  readonly isOutdated: boolean;
  /** Saves what is typed, and gives the letter as it then is. */
  readonly save: () => Promise<Letter>;
}) {
  const { dossierId, letter, remarks, isOutdated, save } = props;
  const { say, why, dates } = useWords();
  const { api, actor, session } = useStaff();
  const tell = useTell();
  const toast = useToast();
  const nameOf = useAddedBy();
  const dossier = useAsk("dossier.read", { dossierId });
  const templates = useAsk("letter.list-templates", { language: letter.language });
  const [toneReason, setToneReason] = useState("");
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const lackId = useId();
  const template = templates.data?.templates.find(({ key }) => key === letter.template);
  if (!dossier.data || !template) return null;
  const sendsMail = session?.sendsMail === true;
  const now = { dossier: dossier.data, template, actor, sendsMail, isOutdated };
  const notSent = whyNotSent(letter, now) ?? whyNotSaid(remarks, toneReason.trim() || undefined);
  const mayStay = remarks.length > 0 && remarks.every((one) => one.mayStay);
  const notApproved = whyNotApproved(letter, actor);
  const needsApproval = whyNotRead(letter, dossier.data) !== undefined;
  const incomplete = whyIncomplete(letter);
  /** What lacks is said once, for every button that it holds back. */
  const told = (refusal: Refusal | undefined) =>
    refusal && {
      reason: why(refusal),
      reasonId: refusal.refused === incomplete?.refused ? lackId : undefined,
    };
  const attempt = async (work: () => Promise<unknown>) => {
    setError(undefined);
    await work().catch(setError);
  };
  const copy = async () => {
    const { text } = await api.call("letter.read", { dossierId, letterId: (await save()).id });
    await navigator.clipboard.writeText(text);
    toast(say("letter.copied"));
  };
  const saveAsFile = async () => {
    const { id, subject } = await save();
    saveFile(`${subject}.eml`, await api.file(`/api/letters/${dossierId}/${id}.eml`));
  };
  const { approvedBy, approvedAt } = letter;
  return (
    <Section title={say("letter.what-next")}>
      {error !== undefined && <ErrorState error={error} />}
      {approvedBy && approvedAt && (
        <p>{say("letter.approved", { name: nameOf(approvedBy), day: dates.longDayAt(approvedAt) })}</p>
      )}
      <div className="letter-actions">
        {incomplete && (
          <span id={lackId} className="reason">
            {why(incomplete)}
          </span>
        )}
        {needsApproval && (
          <ReasonedButton
            label={say("letter.approve")}
            {...told(notApproved)}
            onClick={() =>
              void attempt(() =>
                tell("letter.approve", { dossierId, letterId: letter.id, revision: letter.revision }),
              )
            }
          />
        )}
        {mayStay && (
          <TextInput
            className="letter-fields"
            label={say("letter.remarks.reason")}
            value={toneReason}
            maxLength={500}
            onChange={({ currentTarget: { value } }) => setToneReason(value)}
          />
        )}
        <ReasonedButton label={say("letter.send")} {...told(notSent)} onClick={() => setSending(true)} />
        <ReasonedButton quiet label={say("letter.copy")} onClick={() => void attempt(copy)} />
        <ReasonedButton
          quiet
          label={say("letter.file")}
          {...told(whyNotFiled(letter, now))}
          onClick={() => void attempt(saveAsFile)}
        />
        <LeavesOtherwise dossierId={dossierId} letter={letter} notByHand={told(incomplete)} save={save} />
      </div>
      {sending && (
        <Confirm
          title={say("letter.send.title")}
          consequence={say("letter.send.consequence", { email: letter.recipientEmail ?? "" })}
          action={say("letter.send")}
          isCalm
          onClose={() => setSending(false)}
          onConfirm={async () => {
            const { id: letterId, revision } = await save();
            const kept = toneReason.trim();
            await tell("letter.send", {
              dossierId,
              letterId,
              revision,
              ...(kept ? { toneReason: kept } : {}),
            });
          }}
        />
      )}
    </Section>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { addressOfPreview } from "#screens/paths.ts";
import { CheckGroup } from "#screens/ui/check-group.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useStaff } from "../session.tsx";

/** Who takes over, and what of the dossier they are shown: each version, access and meeting by itself. */
export function SuccessorSection(props: { readonly dossierId: string; readonly reason?: string }) {
  const { dossierId, reason } = props;
  const { say } = useWords();
  const sayOf = useSided();
  const { api } = useStaff();
  const contacts = useAsk("contact.list", { dossierId, limit: 200 }).data?.rows ?? [];
  const successors = contacts.filter(({ side }) => side === "successor");
  const nameOf = (wanted: string | null) => contacts.find(({ id }) => id === wanted)?.name;
  const preview = (
    <Button
      component="a"
      variant="default"
      size="compact-sm"
      href={addressOfPreview(dossierId, api.agencyId, "successor")}
      target="_blank"
      rel="noopener"
    >
      {say("successor.preview")}
    </Button>
  );
  return (
    <Section title={say("successor.title")} lead={say("successor.lead")} actions={preview}>
      {successors.length === 0 ? (
        <p className="quiet">{sayOf("successor.none")}</p>
      ) : (
        <ul>
          {successors.map(({ id, name, organisation, invitedBy }) => {
            const namer = nameOf(invitedBy);
            return (
              <li key={id}>
                {organisation ? say("successor.person", { name, organisation }) : name}
                {namer && <span className="quiet"> · {say("successor.named-by", { name: namer })}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <Shown dossierId={dossierId} isLocked={reason !== undefined} />
    </Section>
  );
}

type Thing = { readonly value: string; readonly label: string };
type Part = "packs" | "accesses" | "meetings";
type Wanted = { readonly [One in Part]?: readonly string[] | undefined };
type Kind = "packId" | "accessId" | "meetingId";

function Shown({ dossierId, isLocked }: { readonly dossierId: string; readonly isLocked: boolean }) {
  const { say, dates } = useWords();
  const tell = useTell();
  const [error, setError] = useState<unknown>();
  const [wanted, setWanted] = useState<Wanted>({});
  const shares = useAsk("portal.list-shares", { dossierId });
  const packList = useAsk("pack.list", { dossierId, limit: 50 });
  const accessList = useAsk("access.list", { dossierId });
  const meetingList = useAsk("meeting.list", { dossierId, limit: 50 });
  const packs = packList.data?.rows ?? [];
  const accesses = accessList.data?.accesses ?? [];
  const meetings = meetingList.data?.rows ?? [];
  if (shares.error) return <ErrorState error={shares.error} retry={() => void shares.refetch()} />;
  const isWaiting = [packList, accessList, meetingList].some(({ isFetched }) => !isFetched);
  if (!shares.data || isWaiting) return <Loading />;
  const group = (kind: Kind, part: Part, choices: readonly Thing[]) => {
    const chosen = wanted[part] ?? shares.data[part];
    // What was ticked stays so while it is on its way; what was refused goes back to how it is.
    const change = async (now: readonly string[]) => {
      setError(undefined);
      setWanted((before) => ({ ...before, [part]: now }));
      for (const { value } of choices)
        if (now.includes(value) !== chosen.includes(value))
          await tell("portal.share", { dossierId, [kind]: value, shared: now.includes(value) });
      await shares.refetch();
    };
    const settle = () => setWanted((before) => ({ ...before, [part]: undefined }));
    return (
      <CheckGroup
        label={say(`successor.${part}`)}
        {...(choices.length === 0 ? { help: say(`successor.${part}.none`) } : {})}
        choices={choices}
        chosen={chosen}
        disabled={isLocked}
        onChange={(now) => void change(now).catch(setError).finally(settle)}
      />
    );
  };
  const versions = packs.flatMap(({ id, number, state, madeAt }) =>
    state === "ready" && number !== null && madeAt !== null
      ? [{ value: id, label: `${say("successor.pack", { number })} · ${dates.shortDayAt(madeAt)}` }]
      : [],
  );
  return (
    <>
      {error !== undefined && <ErrorState error={error} />}
      {group("packId", "packs", versions)}
      {group(
        "accessId",
        "accesses",
        accesses.map(({ id, tool, resource }) => ({
          value: id,
          label: [tool.name, resource].filter(Boolean).join(" · "),
        })),
      )}
      {group(
        "meetingId",
        "meetings",
        meetings
          .filter(({ state }) => state === "proposed" || state === "fixed")
          .map(({ id, title }) => ({ value: id, label: title })),
      )}
    </>
  );
}

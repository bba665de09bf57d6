import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useSided } from "../dossier/use-sided.ts";

type PortalLink = Answer<"portal.list">["links"][number];
type Part = {
  readonly dossierId: string;
  readonly links: readonly PortalLink[];
  readonly reason?: string;
  readonly reasonId?: string;
};

const counts = ({ state }: PortalLink) => state === "waiting" || state === "open";

/** The newest link of each contact, and those that still let somebody in; the former ones stand folded. */
export function LinkTable(props: Part) {
  const { links } = props;
  const { say } = useWords();
  const sayOf = useSided();
  const isNewest = ({ contactId }: PortalLink, at: number) =>
    links.findIndex((one) => one.contactId === contactId) === at;
  const shown = links.filter((link, at) => counts(link) || isNewest(link, at));
  const former = links.filter((link) => !shown.includes(link));
  if (links.length === 0) return <p className="quiet">{say("portal.none")}</p>;
  return (
    <>
      <Links {...props} caption={sayOf("portal.title")} links={shown} />
      {former.length > 0 && (
        <details>
          <summary>{say("portal.older", { count: former.length })}</summary>
          <Links {...props} caption={say("portal.older", { count: former.length })} links={former} />
        </details>
      )}
    </>
  );
}

function Links({ dossierId, links, caption, reason, reasonId }: Part & { readonly caption: string }) {
  const { say, dates } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [ending, setEnding] = useState<PortalLink>();
  const nameOf = ({ contactName }: PortalLink) => contactName ?? say("portal.contact.gone");
  const state = (link: PortalLink) => {
    const day = dates.longDayAt((link.state === "open" ? link.sessionUntil : null) ?? link.expiresAt);
    const stands = say(`portal.state.${link.state}`, { day });
    return link.withCode ? `${stands} · ${say("portal.state.with-code")}` : stands;
  };
  const moment = (instant: string | null) => (instant === null ? "" : dates.moment(instant));
  const columns: readonly Column<PortalLink>[] = [
    { key: "contact", head: say("portal.contact"), isName: true, cell: nameOf },
    {
      key: "side",
      head: say("portal.side"),
      cell: ({ side, invitedBy }) =>
        [
          side && say(`portal.side.${side}`),
          invitedBy &&
            say(side === "successor" ? "successor.named-by" : "portal.invited-by", { name: invitedBy }),
        ]
          .filter(Boolean)
          .join(" · "),
    },
    { key: "state", head: say("portal.state"), cell: state },
    { key: "made", head: say("portal.made"), cell: ({ madeAt }) => moment(madeAt) },
    { key: "mailed", head: say("portal.mailed"), cell: ({ mailedAt }) => moment(mailedAt) },
    { key: "opened", head: say("portal.opened"), cell: ({ openedAt }) => moment(openedAt) },
    {
      key: "end",
      head: "",
      cell: (link) =>
        counts(link) ? (
          <ReasonedButton
            quiet
            label={say("portal.revoke")}
            about={nameOf(link)}
            reason={reason}
            reasonId={reasonId}
            onClick={() => setEnding(link)}
          />
        ) : undefined,
    },
  ];
  return (
    <>
      <Table caption={caption} rows={links} keyOf={({ id }) => id} columns={columns} />
      {ending && (
        <Confirm
          title={say("portal.revoke.title", { name: nameOf(ending) })}
          consequence={say("portal.revoke.consequence")}
          action={say("portal.revoke")}
          onClose={() => setEnding(undefined)}
          onConfirm={async () => {
            await tell("portal.revoke-link", { dossierId, linkId: ending.id });
            toast(say("portal.revoked", { name: nameOf(ending) }));
          }}
        />
      )}
    </>
  );
}

import { useState } from "react";
import { refusalToHandle, refusalToLose } from "#core/agency/agency.ts";
import { type Role, roles } from "#core/kernel/actor.ts";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { Answer } from "#screens/api.ts";
import { Address } from "#screens/ui/address.tsx";
import { Confirm } from "#screens/ui/confirm.tsx";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { RoleSelect } from "./role-select.tsx";

type Member = Answer<"agency.list-members">["members"][number];

type Left = { readonly name: string; readonly accesses: number; readonly dossiers: number };

/** Who was just taken out and is still on tools of clients, with the way to which. */
function StillOn({ left: { name, accesses, dossiers } }: { readonly left: Left }) {
  const { say } = useWords();
  const where = say("leavers.in", { count: dossiers });
  return (
    <Notice tone="amber">
      {say("leavers.still", { name, count: accesses, where })} <a href="#leavers">{say("leavers.see")}</a>
    </Notice>
  );
}

/** The members, each with its role to change and the way out, or why not. */
export function MemberTable(props: {
  readonly members: readonly Member[];
  /** Where the page says why nothing here may be changed at all. */
  readonly reasonId: string | undefined;
}) {
  const { members, reasonId } = props;
  const { say, why } = useWords();
  const { actor, agency, refresh } = useStaff();
  const tell = useTell();
  const toast = useToast();
  const [leaving, setLeaving] = useState<Member>();
  const [left, setLeft] = useState<Left>();

  const isSelf = (member: Member) => member.id === agency?.memberId;
  /** The same rule as the server's, so that the reason is known before it is asked. */
  const refusalTo = (member: Member, next?: Role): Refusal | undefined =>
    (next ? refusalToHandle(actor, member.role, next) : refusalToHandle(actor, member.role)) ??
    refusalToLose(member, members, next);
  /** The role cannot be changed at all: the reason is said there, once for the whole row. */
  const isFixed = (member: Member) =>
    roles.every((role) => role === member.role || refusalTo(member, role) !== undefined);
  const reasonFor = (refusal: Refusal | undefined) => refusal && why(refusal);

  return (
    <>
      <Table
        caption={say("team.members")}
        rows={members}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "name",
            head: say("account.name"),
            isName: true,
            cell: (member) => (
              <>
                {member.name} {isSelf(member) && <span className="quiet">{say("team.you")}</span>}
              </>
            ),
          },
          {
            key: "email",
            head: say("account.email"),
            breaks: true,
            cell: ({ email }) => <Address email={email} />,
          },
          {
            key: "role",
            head: say("team.role"),
            cell: (member) =>
              reasonId ? (
                say(`role.${member.role}`)
              ) : (
                <RoleSelect
                  about={member.name}
                  reasonId={`why-${member.id}`}
                  role={member.role}
                  refusalTo={(next) => refusalTo(member, next)}
                  onChoose={async (role) => {
                    await tell("agency.change-role", { memberId: member.id, role });
                    toast(say("team.role-changed", { name: member.name, role: say(`role.${role}`) }));
                    if (isSelf(member)) await refresh();
                  }}
                />
              ),
          },
          {
            key: "remove",
            head: "",
            cell: (member) => (
              <ReasonedButton
                quiet
                label={say(isSelf(member) ? "team.leave" : "team.remove")}
                about={member.name}
                reason={reasonId ? say("team.remove") : reasonFor(refusalTo(member))}
                reasonId={reasonId ?? (isFixed(member) ? `why-${member.id}` : undefined)}
                onClick={() => setLeaving(member)}
              />
            ),
          },
        ]}
      />
      {left && left.accesses > 0 && <StillOn left={left} />}
      {leaving && (
        <Confirm
          title={say("team.remove.title", { name: leaving.name })}
          consequence={say("team.remove.consequence")}
          action={say("team.remove")}
          onClose={() => setLeaving(undefined)}
          onConfirm={async () => {
            const { stillOn } = await tell("agency.remove-member", { memberId: leaving.id });
            setLeft({ name: leaving.name, ...stillOn });
            toast(say("team.removed", { name: leaving.name }));
            if (isSelf(leaving)) await refresh();
          }}
        />
      )}
    </>
  );
}

import { NativeSelect } from "@mantine/core";
import { type Role, roles } from "#core/kernel/actor.ts";
import type { Refusal } from "#core/kernel/refusal.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useOnce } from "#screens/ui/use-once.ts";
import { useWords } from "#screens/words.tsx";

/** A role, changed where it stands. What may not be chosen stays in the list, and the reason below it. */
export function RoleSelect(props: {
  readonly about: string;
  /** The id under which the reason stands, for what else the same reason holds. */
  readonly reasonId: string;
  readonly role: Role;
  readonly refusalTo: (next: Role) => Refusal | undefined;
  readonly onChoose: (role: Role) => Promise<unknown>;
}) {
  const { about, reasonId, role, refusalTo, onChoose } = props;
  const { say, why } = useWords();
  const { once, busy, error } = useOnce();
  const others = roles.filter((one) => one !== role);
  const refusals = others.map(refusalTo);
  const isFixed = refusals.every((refusal) => refusal !== undefined);
  const [first] = refusals;

  const choose = (wanted: string) => {
    const next = roles.find((one) => one === wanted);
    if (next && next !== role) void once(() => onChoose(next));
  };

  return (
    <NativeSelect
      aria-label={`${say("team.role")} — ${about}`}
      value={role}
      disabled={busy || isFixed}
      onChange={(event) => choose(event.currentTarget.value)}
      data={roles.map((value) => ({
        value,
        label: say(`role.${value}`),
        disabled: value !== role && refusalTo(value) !== undefined,
      }))}
      inputWrapperOrder={["label", "input", "description", "error"]}
      {...(isFixed && first ? { description: why(first), descriptionProps: { id: reasonId } } : {})}
      {...(error === undefined ? {} : { error: sentenceOf(problemOf(error), say) })}
    />
  );
}

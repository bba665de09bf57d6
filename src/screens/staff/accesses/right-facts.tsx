import type { ReactNode } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import { useWords } from "#screens/words.tsx";
import { useAccessWords } from "./use-access-words.ts";

/** Who has what on an access, as far as somebody said. */
export function RightFacts({ access }: { readonly access: AccessShown }) {
  const { say, dates } = useWords();
  const { holder, level, side } = useAccessWords();
  const { clientLevel, clientWho, login, ours, owner, payer, others, waitSince, note } = access;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [side("has"), [level(clientLevel), clientWho].filter(Boolean).join(" · ")],
    [side("login"), say(`accesses.login.${login}`)],
    [
      side("ours"),
      ours.length === 0
        ? side("ours.none")
        : ours.map((right) => (
            <div key={`${right.form} ${right.name}`}>
              {right.name}{" "}
              <span className="quiet">
                {level(right.level)} · {say(`accesses.form.${right.form}`)}
              </span>
            </div>
          )),
    ],
    [say("accesses.owner"), holder(owner)],
    [say("accesses.payer"), holder(payer)],
    ...(others.length > 0 ? [[say("accesses.others"), others.join(", ")] as const] : []),
    ...(waitSince ? [[say("accesses.wait-since"), dates.longDay(waitSince)] as const] : []),
    ...(note ? [[say("accesses.note"), note] as const] : []),
  ];
  return (
    <dl className="facts access-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

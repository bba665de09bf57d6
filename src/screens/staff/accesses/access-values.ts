import type { AccessShown } from "#core/access/fields.ts";
import { type ClientLevel, clientLevels, holders, logins, rightForms } from "#core/access/kinds.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import type { Values } from "#screens/ui/form-shell.tsx";

/** What people say of an access. */
export type Said = Pick<
  AccessShown,
  | "resource"
  | "clientLevel"
  | "clientWho"
  | "login"
  | "ours"
  | "owner"
  | "payer"
  | "others"
  | "waitSince"
  | "note"
>;

type Right = AccessShown["ours"][number];

/** The field of a part of a right of ours: `ours.2.name`. */
export const fieldOf = (id: number, part: keyof Right) => `ours.${id}.${part}`;

/** The rights of which a name was given, in the order of their lines. */
function rightsIn(values: Values): readonly { readonly id: number; readonly right: Right }[] {
  const ids = Object.keys(values).flatMap((name) => {
    const [, id] = /^ours\.(\d+)\.name$/.exec(name) ?? [];
    return id === undefined || values[name]?.trim() === "" ? [] : [Number(id)];
  });
  return ids
    .toSorted((one, other) => one - other)
    .map((id) => ({
      id,
      right: {
        form: chosen(rightForms, values[fieldOf(id, "form")]) ?? "person",
        name: (values[fieldOf(id, "name")] ?? "").trim(),
        level: chosen(rightLevels, values[fieldOf(id, "level")]) ?? "none",
      },
    }));
}

const chosen = <Choice extends string>(choices: readonly Choice[], value: string | undefined) =>
  choices.find((one) => one === value);

/** What the form says; a field that it does not show stays as it was. */
export function saidIn(values: Values, before: Said): Said {
  const text = (name: keyof Said) => values[name]?.trim() || null;
  const level: ClientLevel | undefined = chosen(clientLevels, values.clientLevel);
  return {
    resource: text("resource"),
    clientLevel: level ?? before.clientLevel,
    clientWho: text("clientWho"),
    login: chosen(logins, values.login) ?? before.login,
    ours: rightsIn(values).map(({ right }) => right),
    owner: chosen(holders, values.owner) ?? before.owner,
    payer: chosen(holders, values.payer) ?? before.payer,
    others: (values.others ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean),
    waitSince: "waitSince" in values ? text("waitSince") : before.waitSince,
    note: text("note"),
  };
}

/** The field that holds what the server calls `ours.0.name`: blank lines before it are none. */
export function fieldAt(values: Values, path: string): string {
  const [, at, part = ""] = /^ours\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (at === undefined) return path.replace(/^others\..*/, "others");
  return `ours.${rightsIn(values)[Number(at)]?.id ?? at}.${part}`;
}

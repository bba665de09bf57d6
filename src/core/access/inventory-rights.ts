import type { RightLevel } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import { type RowCells, shortened } from "./inventory-cells.ts";
import type { Column } from "./inventory-columns.ts";
import { isOneOf, levelIn, type NamedRight, namesIn, saysNo, saysYes } from "./inventory-values.ts";
import { connectionWords } from "./inventory-words.ts";
import type { RightForm } from "./kinds.ts";

/** A right of ours that a file names; `level` is null where the file does not say it. */
export type SaidRight = {
  readonly form: RightForm;
  readonly name: string;
  readonly level: RightLevel | null;
};

/** What the client may do, and who there may; each with the column that says it. */
export function clientIn(cells: RowCells, tool: Tool) {
  const [role, named] = [cells.column("clientRole"), cells.column("clientWho")];
  const said = role && levelIn(cells.text(role), tool);
  let who = named && { said: cells.text(named), column: named };
  const take = (name: string, column: Column) => {
    if (who) cells.keep(column);
    else who = { said: name, column };
  };
  if (role && said?.rest) take(said.rest, role);
  // Some write there who has access, and not with which role.
  if (role && !said && cells.text(role).includes("@")) take(cells.text(role), role);
  else if (role && !said) cells.unread(role, "warning.inventory-level-unread");
  return { level: said && role && { said: said.level, column: role }, who };
}

const forms = [
  ["ourPeople", "person"],
  ["serviceAccounts", "service-account"],
  ["agencyLinks", "agency-link"],
  ["sharedMailboxes", "shared-mailbox"],
] as const;

/**
 * Our rights: whoever the columns of our side name, by the role of theirs or else by the one of the row. A role that
 * nobody is named for is one of the agency's own account.
 */
export function oursIn(
  cells: RowCells,
  tool: Tool,
  agency: string,
  isConnections: boolean,
): readonly SaidRight[] {
  if (isConnections && !isGranted(cells)) return [];
  const { text } = cells;
  const role = cells.column("ourRole");
  const said = role && levelIn(text(role), tool);
  const rights: SaidRight[] = [];
  const add = (form: RightForm, named: readonly NamedRight[]) => {
    for (const { name, level } of named) {
      const isRobot = form === "person" && /\.gserviceaccount\.com\b/i.test(name);
      const right = { form: isRobot ? ("service-account" as const) : form, name: cells.line(name) };
      rights.push({ ...right, level: level ?? said?.level ?? null });
    }
  };
  for (const [field, form] of forms) {
    const column = cells.column(field);
    if (!column || saysNo(text(column))) continue;
    // « Nos accès » holds people, or a role.
    const level = field === "ourPeople" ? levelIn(text(column), tool)?.level : undefined;
    if (level || saysYes(text(column)))
      add(form === "person" ? "agency-link" : form, [{ name: agency, level }]);
    else add(form, namesIn(text(column), tool));
  }
  if (role && said?.rest) add("person", namesIn(said.rest, tool));
  if (role && !said && text(role).includes("@")) add("person", namesIn(text(role), tool));
  else if (role && !said) cells.unread(role, "warning.inventory-level-unread");
  if (said && said.level !== "none" && rights.length === 0)
    add("agency-link", [{ name: agency, level: said.level }]);
  for (const { name, level } of rights)
    if (level === null)
      cells.warn("warning.inventory-level-assumed", { name: shortened(name), tool: tool.name });
  return rights;
}

/** Whether the client gave what it was asked for; where it did not, what the row says goes to the note. */
function isGranted(cells: RowCells): boolean {
  const status = cells.column("status");
  if (!status) return true;
  const said = cells.text(status);
  const isRefused = isOneOf(said, connectionWords.refused);
  if (isRefused || isOneOf(said, connectionWords.partly)) cells.keep(status);
  if (!isRefused) return true;
  cells.warn("warning.inventory-not-granted", { tool: cells.tool, status: shortened(said) }, status);
  cells.all("ourRole").forEach(cells.keep);
  return false;
}

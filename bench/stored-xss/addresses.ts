import type { Written } from "./write.ts";

/** Which entries the pages of lists show beside them. */
const entriesOf: Readonly<Record<string, readonly string[]>> = {
  work: ["work-item"],
  decisions: ["decision"],
  people: ["stakeholder"],
  actions: ["action"],
  recap: ["work-item"],
};

/** The addresses of a page of ours, one for each thing that it may be about. */
export function addressesOf(
  name: string,
  path: (...ids: string[]) => string,
  all: readonly Written[],
): readonly (readonly [name: string, address: string])[] {
  const [, list = ""] = /^\(?([^)=]*)\)?\s*=>/.exec(String(path)) ?? [];
  const asks = list.split(",").flatMap((one) => one.trim() || []);
  const build: (...ids: string[]) => string = path;
  if (asks.length === 0 || asks.includes("token")) return [[name, build()]];
  return all.flatMap(({ dossierId, ids, entries }) => {
    const address = build(
      ...asks.map((one) =>
        one === "dossierId" ? dossierId : name === "letterTemplate" ? "questionnaire" : (ids.get(one) ?? ""),
      ),
    );
    const entryIds = entriesOf[name]?.flatMap((kind) => entries.get(kind)?.slice(-2) ?? []) ?? [];
    const beside = entryIds.map((id) => [name, `${address}?item=${id}`] as const);
    return [[name, address] as const, ...beside];
  });
}

/** Pages of the account, of signing in, and the blank forms of the portal say nothing that somebody else wrote. */
export function showsTexts(name: string): boolean {
  const blank = ["forgottenPassword", "newPassword", "invitation", "apiReference", "newAgency", "account"];
  return ![...blank, "portal-stored", "portal-colleague", "portal-successor"].includes(name);
}

import type { RightLevel } from "#core/tool/kinds.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { shortened } from "./inventory-cells.ts";
import type { SaidRight } from "./inventory-rights.ts";
import type { SaidAccess } from "./inventory-row.ts";
import { toolFinder } from "./inventory-tools.ts";
import { bare, levelIn } from "./inventory-values.ts";

/** What a report of a service says of accesses, and what of it was not understood. */
export type ReportRead = {
  readonly rows: readonly SaidAccess[];
  readonly remarks: readonly ImportWarning[];
  /** `kept`: nothing in it was understood as a report, or it reports nothing granted. */
  readonly state: "taken" | "partly" | "kept";
};

/** What things are called in reports that no tool of the catalogue is called. */
const toolOf: Readonly<Record<string, string>> = {
  "ad account": "meta-ad-account",
  "facebook ad account": "meta-ad-account",
  page: "facebook-page",
  pixel: "meta-pixel-dataset",
  dataset: "meta-pixel-dataset",
  "instagram account": "instagram",
  catalog: "meta-business-portfolio",
  "meta catalog": "meta-business-portfolio",
  "facebook catalog": "meta-business-portfolio",
  "google my business location": "google-business-profile",
  "google business profile location": "google-business-profile",
  "google analytics account": "google-analytics-4",
  "google analytics property": "google-analytics-4",
  "google search console property": "google-search-console",
  "google tag manager container": "google-tag-manager",
  "linkedin page": "linkedin-page",
  "linkedin ad account": "linkedin-campaign-manager",
  "tiktok ad account": "tiktok-business",
  "youtube channel": "youtube",
};

const levelOf: Readonly<Record<string, RightLevel>> = {
  ...{ view: "viewer", viewonly: "viewer", "view only": "viewer" },
  ...{ admin: "admin", manage: "admin", owner: "owner" },
};

/** How both versions of the report tell whether one thing was granted. */
const states: Readonly<Record<string, boolean>> = {
  connected: true,
  ...{ "in progress": false, unknown: false, "insufficient permissions": false, "not connected": false },
};

const mostAssets = 300;
const known = new Set(["SUCCESS", "PARTIAL_SUCCESS", "FAILED"]);

/**
 * Reads what Leadsie posts once a client granted something, in both versions that it documents. It tells what *we*
 * obtained: nothing of it shows what the client may do. What was not granted gives no right and takes none away; a
 * shape, a tool or a state that is not known is told, and the report is kept as it came.
 */
export function leadsieReport(
  body: string,
  { tools, agency }: { readonly tools: readonly Tool[]; readonly agency: string },
): ReportRead {
  const file = "Leadsie";
  const remarks: ImportWarning[] = [];
  const tell = (key: ImportWarning["key"], params: ImportWarning["params"], row?: number) =>
    void remarks.push({ key, file, ...(row === undefined ? {} : { row }), params });
  const unread = (): ReportRead => {
    tell("warning.report-unread", {});
    return { rows: [], remarks, state: "kept" };
  };
  const whole = parsed(body);
  if (!isRecord(whole) || !Array.isArray(whole.connectionAssets)) return unread();
  const status = textIn(whole, "status");
  if (!known.has(status)) tell("warning.report-status", { value: shortened(status) });
  const general = levelOf[bare(textIn(whole, "accessLevel"))];
  const byKey = new Map(tools.map((tool) => [tool.key, tool]));
  const find = toolFinder(tools);
  const rows: SaidAccess[] = [];
  const assets: readonly unknown[] = whole.connectionAssets;
  if (assets.length > mostAssets) tell("warning.report-cut", { count: assets.length, most: mostAssets });
  const names = assets.flatMap((one) =>
    isRecord(one) ? [`${textIn(one, "type")} ${textIn(one, "name")}`] : [],
  );
  for (const [at, asset] of assets.slice(0, mostAssets).entries()) {
    const row = at + 1;
    if (!isRecord(asset)) {
      tell("warning.report-asset-unread", {}, row);
      continue;
    }
    const [type, name, id] = [textIn(asset, "type"), textIn(asset, "name"), textIn(asset, "id")];
    const item = shortened([type, name || id].filter(Boolean).join(" · "));
    const tool = byKey.get(toolOf[bare(type)] ?? "") ?? toolNamed(type, find);
    if (!tool) {
      tell("warning.report-tool-unknown", { item }, row);
      continue;
    }
    const granted = isGranted(asset);
    if (granted === undefined) {
      tell(
        "warning.report-state-unknown",
        { item, value: shortened(textIn(asset, "connectionStatus")) },
        row,
      );
      continue;
    }
    if (!granted) {
      const value = textIn(asset, "connectionStatus") || textIn(asset, "message") || status;
      tell("warning.inventory-not-granted", { tool: item, status: shortened(value) }, row);
      continue;
    }
    const level = levelOf[bare(textIn(asset, "accessLevel"))] ?? general;
    if (level === undefined) tell("warning.report-level-unknown", { item }, row);
    const isTwice = names.filter((one) => one === `${type} ${name}`).length > 1;
    rows.push({
      ...blank,
      ...{ row, tool },
      resource: line(isTwice && id !== "" ? `${name} (${id})` : name || id) || null,
      ours: [
        {
          form: "agency-link",
          name: line(nameIn(asset.connectedAccount) || textIn(asset, "inviteSentTo") || agency),
          level: level ?? "viewer",
        },
        ...peopleIn(asset.assignedUsers, tool),
      ],
      notes: [line(["Leadsie", type, id].filter(Boolean).join(" · "))],
    });
  }
  const isWhole = remarks.length === 0;
  return { rows, remarks, state: rows.length === 0 ? "kept" : isWhole ? "taken" : "partly" };
}

const blank: Omit<SaidAccess, "row" | "tool" | "resource" | "ours" | "notes"> = {
  ...{ sheet: null, clientLevel: null, clientWho: null, login: null, owner: null, payer: null },
  ...{ others: [], cells: {} },
};

/** « Google Ads Account » is Google Ads: what a thing is on its platform says nothing of which tool it is. */
function toolNamed(type: string, find: ReturnType<typeof toolFinder>): Tool | undefined {
  if (type === "") return undefined;
  const short = type.replace(
    /\s+(?:account|store|property|container|location|page|channel|profile|site)$/i,
    "",
  );
  return find(type).tool ?? find(short).tool;
}

/** The newer version says a state, the older one yes or no; nothing is taken for a yes that is none. */
function isGranted(asset: Readonly<Record<string, unknown>>): boolean | undefined {
  const state = textIn(asset, "connectionStatus");
  if (state !== "") return states[bare(state)];
  return typeof asset.isSuccess === "boolean" ? asset.isSuccess : undefined;
}

/** People of ours that the service put on a thing. */
function peopleIn(users: unknown, tool: Tool): readonly SaidRight[] {
  if (!Array.isArray(users)) return [];
  return users.slice(0, 50).flatMap((user: unknown): SaidRight[] => {
    if (!isRecord(user) || user.isSuccess === false) return [];
    const name = line(textIn(user, "name") || textIn(user, "id"));
    return name === ""
      ? []
      : [{ form: "person", name, level: levelIn(textIn(user, "role"), tool)?.level ?? null }];
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isRecord = (one: unknown): one is Readonly<Record<string, unknown>> =>
  typeof one === "object" && one !== null && !Array.isArray(one);

const textIn = (record: Readonly<Record<string, unknown>>, key: string): string => {
  const value = record[key];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
};
const nameIn = (one: unknown): string => (isRecord(one) ? textIn(one, "name") || textIn(one, "id") : "");
/** What a name of an access has room for. */
const line = (text: string): string => shortened(text.replace(/\s+/g, " ").trim(), 200);

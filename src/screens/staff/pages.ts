import { saying } from "#screens/sentences.ts";

/** The script of each page by its address: fetched when the page is opened, or before anything can be drawn. */
export const pages = {
  "/": saying(["home", "plan"], () => import("./home/home-page.tsx")),
  "/dossiers": () => import("./dossier/dossiers-page.tsx"),
  "/team": saying(["account", "sweep", "refusals"], () => import("./agency/team-page.tsx")),
  "/settings": saying(["account"], () => import("./agency/settings-page.tsx")),
  "/letter-templates": saying(["handover"], () => import("./letters/templates-page.tsx")),
  "/letter-templates/$templateKey": saying(["handover"], () => import("./letters/template-page.tsx")),
  "/playbooks": saying(["plan", "playbooks"], () => import("./playbooks/playbooks-page.tsx")),
  "/playbooks/$playbookKey": saying(["plan", "playbooks"], () => import("./playbooks/playbook-page.tsx")),
  "/tools": saying(["tools"], () => import("./tools/tools-page.tsx")),
  "/tools/$toolKey": saying(["tools"], () => import("./tools/tool-page.tsx")),
  "/new-tool": saying(["tools"], () => import("./tools/new-tool-page.tsx")),
  "/api-keys": saying(["account"], () => import("./agency/api-keys-page.tsx")),
  "/journal": saying(["facts"], () => import("./agency/journal-page.tsx")),
  "/new-agency": saying(["account"], () => import("./agency/new-agency-page.tsx")),
  "/account": saying(["account"], () => import("./account/account-page.tsx")),
  "/invitation": saying(["account"], () => import("./sign-in/invitation-page.tsx")),
  "/new-password": saying(["account"], () => import("./sign-in/new-password-page.tsx")),
  "/forgotten-password": saying(["account"], () => import("./sign-in/forgotten-password-page.tsx")),
} as const;

/** The same for the parts of a dossier, by their address inside it. */
export const parts = {
  "": saying(["plan", "facts"], () => import("./dossier/overview-page.tsx")),
  contract: saying(["account", "handover"], () => import("./contract/contract-page.tsx")),
  plan: saying(["plan", "playbooks", "handover", "refusals"], () => import("./plan/plan-page.tsx")),
  tracking: () => import("./tracking/tracking-index.tsx"),
  import: saying(["import", "refusals"], () => import("./tracking/import/import-page.tsx")),
  "tracking/sources": saying(["import"], () => import("./tracking/sources/sources-page.tsx")),
  "tracking/performance": saying(["figures"], () => import("./tracking/performance/performance-page.tsx")),
  "tracking/work": () => import("./tracking/work-items/work-page.tsx"),
  "tracking/decisions": () => import("./tracking/decisions/decisions-page.tsx"),
  "tracking/people": () => import("./tracking/people/people-page.tsx"),
  "tracking/actions": () => import("./tracking/actions/actions-page.tsx"),
  "tracking/recap": () => import("./tracking/recap/recap-page.tsx"),
  accesses: saying(
    ["accesses", "tools", "sweep", "import", "refusals"],
    () => import("./accesses/accesses-page.tsx"),
  ),
  sweep: saying(["accesses", "tools", "sweep", "refusals"], () => import("./sweep/sweep-page.tsx")),
  files: saying(["handover"], () => import("./files/files-page.tsx")),
  "files/$fileId": saying(["handover"], () => import("./files/files-page.tsx")),
  "pack/preview": saying(["handover", "refusals"], () => import("./pack/preview-page.tsx")),
  pack: saying(["handover", "refusals"], () => import("./pack/pack-page.tsx")),
  portal: saying(
    ["account", "handover", "sheet", "import", "tools"],
    () => import("./portal/portal-page.tsx"),
  ),
  meeting: saying(["handover", "plan", "refusals"], () => import("./meeting/meeting-page.tsx")),
  "meeting/sheet": saying(["handover"], () => import("./meeting/sheet-page.tsx")),
  transition: saying(["handover"], () => import("./transition/transition-page.tsx")),
  monitors: saying(["handover", "refusals"], () => import("./registers/monitors-page.tsx")),
  tickets: saying(["handover"], () => import("./registers/tickets-page.tsx")),
  letters: saying(["handover"], () => import("./letters/letters-page.tsx")),
  "letters/$letterId": saying(["handover", "refusals"], () => import("./letters/letter-page.tsx")),
  journal: saying(["facts"], () => import("./dossier/journal-page.tsx")),
} as const;

/** What stays around the parts. */
export const frames = {
  dossier: () => import("./dossier/dossier-frame.tsx"),
  tracking: () => import("./tracking/tracking-frame.tsx"),
} as const;

const ofDossier = /^\/dossiers\/([^/]+)\/?(.*)$/;

/** The dossier that an address is in, and the part of it. */
export function placeAt(path: string): { readonly dossierId: string; readonly part: string } | undefined {
  const [, dossierId = "", rest = ""] = ofDossier.exec(path) ?? [];
  const part = rest.replace(/^files\/.+$/, "files/$fileId").replace(/^letters\/.+$/, "letters/$letterId");
  return dossierId ? { dossierId, part } : undefined;
}

/** Fetches the scripts that draw an address; what they need besides is fetched with them. */
export function fetchPage(path: string): void {
  const place = placeAt(path);
  const scripts: readonly [address: string, script: () => Promise<unknown>][] = Object.entries(
    place ? parts : pages,
  );
  const isWanted = place ? place.part : path;
  for (const [address, script] of scripts) if (address === isWanted) void script();
  if (!place) return;
  void frames.dossier();
  if (/^(?:tracking|import)/.test(place.part)) void frames.tracking();
}

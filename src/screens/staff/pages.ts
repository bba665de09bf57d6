/** The script of each page by its address: fetched when the page is opened, or before anything can be drawn. */
export const pages = {
  "/": () => import("./home/home-page.tsx"),
  "/dossiers": () => import("./dossier/dossiers-page.tsx"),
  "/team": () => import("./agency/team-page.tsx"),
  "/settings": () => import("./agency/settings-page.tsx"),
  "/letter-templates": () => import("./letters/templates-page.tsx"),
  "/letter-templates/$templateKey": () => import("./letters/template-page.tsx"),
  "/playbooks": () => import("./playbooks/playbooks-page.tsx"),
  "/playbooks/$playbookKey": () => import("./playbooks/playbook-page.tsx"),
  "/api-keys": () => import("./agency/api-keys-page.tsx"),
  "/new-agency": () => import("./agency/new-agency-page.tsx"),
  "/account": () => import("./account/account-page.tsx"),
  "/invitation": () => import("./sign-in/invitation-page.tsx"),
  "/new-password": () => import("./sign-in/new-password-page.tsx"),
  "/forgotten-password": () => import("./sign-in/forgotten-password-page.tsx"),
} as const;

/** The same for the parts of a dossier, by their address inside it. */
export const parts = {
  "": () => import("./dossier/overview-page.tsx"),
  contract: () => import("./contract/contract-page.tsx"),
  plan: () => import("./plan/plan-page.tsx"),
  tracking: () => import("./tracking/tracking-index.tsx"),
  import: () => import("./tracking/import/import-page.tsx"),
  "tracking/sources": () => import("./tracking/sources/sources-page.tsx"),
  "tracking/performance": () => import("./tracking/performance/performance-page.tsx"),
  "tracking/work": () => import("./tracking/work-items/work-page.tsx"),
  "tracking/decisions": () => import("./tracking/decisions/decisions-page.tsx"),
  "tracking/people": () => import("./tracking/people/people-page.tsx"),
  "tracking/actions": () => import("./tracking/actions/actions-page.tsx"),
  "tracking/recap": () => import("./tracking/recap/recap-page.tsx"),
  files: () => import("./files/files-page.tsx"),
  "files/$fileId": () => import("./files/files-page.tsx"),
  "pack/preview": () => import("./pack/preview-page.tsx"),
  pack: () => import("./pack/pack-page.tsx"),
  meeting: () => import("./meeting/meeting-page.tsx"),
  "meeting/sheet": () => import("./meeting/sheet-page.tsx"),
  transition: () => import("./transition/transition-page.tsx"),
  letters: () => import("./letters/letters-page.tsx"),
  "letters/$letterId": () => import("./letters/letter-page.tsx"),
  journal: () => import("./dossier/journal-page.tsx"),
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

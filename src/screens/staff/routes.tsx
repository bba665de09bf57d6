import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { BrokenPage } from "./broken-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { StaffGate } from "./staff-gate.tsx";

/** Every page and its address; each page is a script of its own, fetched when it is opened. */
export function openRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const staff = createRoute({ getParentRoute: () => root, id: "staff", component: StaffGate });
  const inside = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => staff, path, component });
  const dossier = inside(
    "/dossiers/$dossierId",
    lazyRouteComponent(() => import("./dossier/dossier-frame.tsx"), "DossierFrame"),
  );
  /** A part of a dossier, inside its frame. */
  const ofDossier = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => dossier, path, component });
  /** What is imported is a part of the tracking, under an address of its own. */
  const tracking = createRoute({
    getParentRoute: () => dossier,
    id: "tracking",
    component: lazyRouteComponent(() => import("./tracking/tracking-frame.tsx"), "TrackingFrame"),
  });
  const ofTracking = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => tracking, path, component });
  const outside = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => root, path, component });
  return createRouter({
    routeTree: root.addChildren([
      staff.addChildren([
        inside(
          "/",
          lazyRouteComponent(() => import("./dossier/dossiers-page.tsx"), "DossiersPage"),
        ),
        dossier.addChildren([
          ofDossier(
            "/",
            lazyRouteComponent(() => import("./dossier/overview-page.tsx"), "OverviewPage"),
          ),
          tracking.addChildren([
            ofTracking(
              "tracking",
              lazyRouteComponent(() => import("./tracking/tracking-index.tsx"), "TrackingIndex"),
            ),
            ofTracking(
              "import",
              lazyRouteComponent(() => import("./tracking/import/import-page.tsx"), "ImportPage"),
            ),
            ofTracking(
              "tracking/sources",
              lazyRouteComponent(() => import("./tracking/sources/sources-page.tsx"), "SourcesPage"),
            ),
            ofTracking(
              "tracking/performance",
              lazyRouteComponent(
                () => import("./tracking/performance/performance-page.tsx"),
                "PerformancePage",
              ),
            ),
            ofTracking(
              "tracking/work",
              lazyRouteComponent(() => import("./tracking/work-items/work-page.tsx"), "WorkPage"),
            ),
            ofTracking(
              "tracking/decisions",
              lazyRouteComponent(() => import("./tracking/decisions/decisions-page.tsx"), "DecisionsPage"),
            ),
            ofTracking(
              "tracking/people",
              lazyRouteComponent(() => import("./tracking/people/people-page.tsx"), "PeoplePage"),
            ),
            ofTracking(
              "tracking/actions",
              lazyRouteComponent(() => import("./tracking/actions/actions-page.tsx"), "ActionsPage"),
            ),
            ofTracking(
              "tracking/recap",
              lazyRouteComponent(() => import("./tracking/recap/recap-page.tsx"), "RecapPage"),
            ),
          ]),
          ofDossier(
            "files",
            lazyRouteComponent(() => import("./files/files-page.tsx"), "FilesPage"),
          ),
          ofDossier(
            "pack/preview",
            lazyRouteComponent(() => import("./pack/preview-page.tsx"), "PreviewPage"),
          ),
          ofDossier(
            "pack",
            lazyRouteComponent(() => import("./pack/pack-page.tsx"), "PackPage"),
          ),
          ofDossier(
            "files/$fileId",
            lazyRouteComponent(() => import("./files/files-page.tsx"), "FilesPage"),
          ),
          ofDossier(
            "journal",
            lazyRouteComponent(() => import("./dossier/journal-page.tsx"), "JournalPage"),
          ),
        ]),
        inside(
          "/team",
          lazyRouteComponent(() => import("./agency/team-page.tsx"), "TeamPage"),
        ),
        inside(
          "/settings",
          lazyRouteComponent(() => import("./agency/settings-page.tsx"), "SettingsPage"),
        ),
        inside(
          "/api-keys",
          lazyRouteComponent(() => import("./agency/api-keys-page.tsx"), "ApiKeysPage"),
        ),
        inside(
          "/new-agency",
          lazyRouteComponent(() => import("./agency/new-agency-page.tsx"), "NewAgencyPage"),
        ),
        inside(
          "/account",
          lazyRouteComponent(() => import("./account/account-page.tsx"), "AccountPage"),
        ),
      ]),
      outside(
        "/invitation",
        lazyRouteComponent(() => import("./sign-in/invitation-page.tsx"), "InvitationPage"),
      ),
      outside(
        "/new-password",
        lazyRouteComponent(() => import("./sign-in/new-password-page.tsx"), "NewPasswordPage"),
      ),
      outside(
        "/forgotten-password",
        lazyRouteComponent(() => import("./sign-in/forgotten-password-page.tsx"), "ForgottenPasswordPage"),
      ),
    ]),
    defaultPreload: "intent",
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  });
}

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { followPath } from "#screens/ui/use-path.ts";
import { BrokenPage } from "./broken-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { frames, pages, parts } from "./pages.ts";
import { StaffGate } from "./staff-gate.tsx";

/** Every page and its address; each page is a script of its own, fetched when it is opened. */
export function openRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const staff = createRoute({ getParentRoute: () => root, id: "staff", component: StaffGate });
  const inside = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => staff, path, component });
  const dossier = inside("/dossiers/$dossierId", lazyRouteComponent(frames.dossier, "DossierFrame"));
  /** A part of a dossier, inside its frame. */
  const ofDossier = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => dossier, path, component });
  /** What is imported is a part of the tracking, under an address of its own. */
  const tracking = createRoute({
    getParentRoute: () => dossier,
    id: "tracking",
    component: lazyRouteComponent(frames.tracking, "TrackingFrame"),
  });
  const ofTracking = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => tracking, path, component });
  const outside = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      staff.addChildren([
        inside("/", lazyRouteComponent(pages["/"], "HomePage")),
        inside("/dossiers", lazyRouteComponent(pages["/dossiers"], "DossiersPage")),
        dossier.addChildren([
          ofDossier("/", lazyRouteComponent(parts[""], "OverviewPage")),
          ofDossier("contract", lazyRouteComponent(parts.contract, "ContractPage")),
          ofDossier("plan", lazyRouteComponent(parts.plan, "PlanPage")),
          tracking.addChildren([
            ofTracking("tracking", lazyRouteComponent(parts.tracking, "TrackingIndex")),
            ofTracking("import", lazyRouteComponent(parts.import, "ImportPage")),
            ofTracking("tracking/sources", lazyRouteComponent(parts["tracking/sources"], "SourcesPage")),
            ofTracking(
              "tracking/performance",
              lazyRouteComponent(parts["tracking/performance"], "PerformancePage"),
            ),
            ofTracking("tracking/work", lazyRouteComponent(parts["tracking/work"], "WorkPage")),
            ofTracking(
              "tracking/decisions",
              lazyRouteComponent(parts["tracking/decisions"], "DecisionsPage"),
            ),
            ofTracking("tracking/people", lazyRouteComponent(parts["tracking/people"], "PeoplePage")),
            ofTracking("tracking/actions", lazyRouteComponent(parts["tracking/actions"], "ActionsPage")),
            ofTracking("tracking/recap", lazyRouteComponent(parts["tracking/recap"], "RecapPage")),
          ]),
          ofDossier("accesses", lazyRouteComponent(parts.accesses, "AccessesPage")),
          ofDossier("sweep", lazyRouteComponent(parts.sweep, "SweepPage")),
          ofDossier("files", lazyRouteComponent(parts.files, "FilesPage")),
          ofDossier("pack/preview", lazyRouteComponent(parts["pack/preview"], "PreviewPage")),
          ofDossier("pack", lazyRouteComponent(parts.pack, "PackPage")),
          ofDossier("files/$fileId", lazyRouteComponent(parts.files, "FilesPage")),
          ofDossier("portal", lazyRouteComponent(parts.portal, "PortalPage")),
          ofDossier("meeting", lazyRouteComponent(parts.meeting, "MeetingPage")),
          ofDossier("meeting/sheet", lazyRouteComponent(parts["meeting/sheet"], "MeetingSheetPage")),
          ofDossier("transition", lazyRouteComponent(parts.transition, "TransitionPage")),
          ofDossier("monitors", lazyRouteComponent(parts.monitors, "MonitorsPage")),
          ofDossier("tickets", lazyRouteComponent(parts.tickets, "TicketsPage")),
          ofDossier("letters", lazyRouteComponent(parts.letters, "LettersPage")),
          ofDossier("letters/$letterId", lazyRouteComponent(parts["letters/$letterId"], "LetterPage")),
          ofDossier("journal", lazyRouteComponent(parts.journal, "JournalPage")),
        ]),
        inside("/team", lazyRouteComponent(pages["/team"], "TeamPage")),
        inside("/settings", lazyRouteComponent(pages["/settings"], "SettingsPage")),
        inside("/letter-templates", lazyRouteComponent(pages["/letter-templates"], "TemplatesPage")),
        inside(
          "/letter-templates/$templateKey",
          lazyRouteComponent(pages["/letter-templates/$templateKey"], "TemplatePage"),
        ),
        inside("/playbooks", lazyRouteComponent(pages["/playbooks"], "PlaybooksPage")),
        inside(
          "/playbooks/$playbookKey",
          lazyRouteComponent(pages["/playbooks/$playbookKey"], "PlaybookPage"),
        ),
        inside("/tools", lazyRouteComponent(pages["/tools"], "ToolsPage")),
        inside("/tools/$toolKey", lazyRouteComponent(pages["/tools/$toolKey"], "ToolPage")),
        inside("/new-tool", lazyRouteComponent(pages["/new-tool"], "NewToolPage")),
        inside("/api-keys", lazyRouteComponent(pages["/api-keys"], "ApiKeysPage")),
        inside("/journal", lazyRouteComponent(pages["/journal"], "AgencyJournalPage")),
        inside("/new-agency", lazyRouteComponent(pages["/new-agency"], "NewAgencyPage")),
        inside("/account", lazyRouteComponent(pages["/account"], "AccountPage")),
      ]),
      outside("/invitation", lazyRouteComponent(pages["/invitation"], "InvitationPage")),
      outside("/new-password", lazyRouteComponent(pages["/new-password"], "NewPasswordPage")),
      outside(
        "/forgotten-password",
        lazyRouteComponent(pages["/forgotten-password"], "ForgottenPasswordPage"),
      ),
    ]),
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  });
  followPath(router);
  return router;
}

import { Outlet, useParams, useRouterState } from "@tanstack/react-router";
import { Suspense, useRef } from "react";
import type { KeyOf } from "#messages/messages.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Loading } from "#screens/ui/states.tsx";
import { useLinkInSight } from "#screens/ui/use-link-in-sight.ts";
import { useWords } from "#screens/words.tsx";
import "./tracking-frame.css";

/** The parts of the tracking, from what is to be decided to where it comes from. */
const parts: readonly { readonly label: KeyOf<"screens">; readonly to: (dossierId: string) => string }[] = [
  { label: "tracking.recap", to: paths.recap },
  { label: "tracking.work", to: paths.work },
  { label: "tracking.decisions", to: paths.decisions },
  { label: "tracking.people", to: paths.people },
  { label: "tracking.actions", to: paths.actions },
  { label: "tracking.performance", to: paths.performance },
  { label: "tracking.sources", to: paths.sources },
  { label: "tracking.import", to: paths.import },
];

/** What stays while one goes from part to part of the tracking. */
export function TrackingFrame() {
  const dossierId = useParams({ strict: false, select: (params) => params.dossierId ?? "" });
  const { say } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const row = useRef<HTMLElement>(null);
  useLinkInSight(row, path);
  return (
    <>
      <nav ref={row} className="subtabs" aria-label={say("tracking.parts")}>
        {parts.map(({ label, to }) => (
          <Link key={label} to={to(dossierId)} current={to(dossierId) === path}>
            {say(label)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </>
  );
}

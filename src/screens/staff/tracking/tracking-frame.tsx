import { useParams } from "@tanstack/react-router";
import { Suspense, useRef } from "react";
import type { KeyOf } from "#messages/messages.ts";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { Loading } from "#screens/ui/states.tsx";
import { useLinkInSight } from "#screens/ui/use-link-in-sight.ts";
import { usePath } from "#screens/ui/use-path.ts";
import { useWords } from "#screens/words.tsx";
import { KeptParts } from "../kept-parts.tsx";
import "./tracking-frame.css";

/** The parts of the tracking, from what is to be decided to where it comes from. */
const parts: readonly {
  readonly label: KeyOf<"screens">;
  readonly to: (dossierId: string) => string;
  /** Long lists, between which one goes to and fro. */
  readonly stays?: true;
}[] = [
  { label: "tracking.recap", to: paths.recap, stays: true },
  { label: "tracking.work", to: paths.work, stays: true },
  { label: "tracking.decisions", to: paths.decisions, stays: true },
  { label: "tracking.people", to: paths.people, stays: true },
  { label: "tracking.actions", to: paths.actions, stays: true },
  { label: "tracking.performance", to: paths.performance },
  { label: "tracking.sources", to: paths.sources },
  { label: "tracking.import", to: paths.import },
];

/** What stays while one goes from part to part of the tracking. */
export function TrackingFrame() {
  const dossierId = useParams({ strict: false, select: (params) => params.dossierId ?? "" });
  const { say } = useWords();
  const path = usePath((at) => at);
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
        <KeptParts
          key={dossierId}
          stay={(part) => parts.some(({ to, stays }) => stays && to(dossierId) === part)}
        />
      </Suspense>
    </>
  );
}

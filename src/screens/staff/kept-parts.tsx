import { Outlet, useChildMatches, useRouter } from "@tanstack/react-router";
import { Activity, type ComponentType, memo, Suspense, useState } from "react";
import { Loading } from "#screens/ui/states.tsx";

/**
 * The part that is shown. Those that `stay` by their address are drawn once: left, they stay as they are out of sight,
 * and to come back to one shows it at once, with what was chosen and half written there. Out of sight nothing of them
 * listens or asks.
 */
export function KeptParts({ stay }: { readonly stay: (path: string) => boolean }) {
  const { routesById } = useRouter();
  const at = useChildMatches({ select: ([match]) => match?.routeId });
  const path = useChildMatches({ select: ([match]) => match?.pathname ?? "" });
  const [opened, setOpened] = useState<readonly (keyof typeof routesById)[]>([]);
  const isKept = at !== undefined && stay(path);
  if (isKept && !opened.includes(at)) setOpened([...opened, at]);
  return (
    <>
      {opened.map((one) => (
        <Activity key={one} mode={isKept && one === at ? "visible" : "hidden"}>
          <Part page={routesById[one].options.component as ComponentType} />
        </Activity>
      ))}
      {!isKept && <Outlet />}
    </>
  );
}

/** Drawn anew by what it listens to itself. */
const Part = memo(function Part({ page: Page }: { readonly page: ComponentType }) {
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
});

import { lazy, Suspense, useEffect, useState } from "react";

const Notifications = lazy(() =>
  import("./drawn-notices.ts").then(({ Notifications: drawn }) => ({ default: drawn })),
);

/** How long after the first page what draws notices is fetched, ms: it must not hold that page up. */
const after = 1_500;

/** What is said in passing, wherever one is. A notice given before it can be drawn waits for that. */
export function Notices() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), after);
    return () => clearTimeout(timer);
  }, []);
  return isTime ? (
    <Suspense>
      <Notifications position="bottom-left" />
    </Suspense>
  ) : null;
}

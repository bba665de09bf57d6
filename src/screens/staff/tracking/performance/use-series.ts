import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useStaff } from "../../session.tsx";
import type { Look, Metric } from "./look.ts";

/** A metric over the days that are looked at, and over those that they are compared with. */
export function useSeries(dossierId: string, { sourceId, metric, currency }: Metric, look: Look) {
  const { api, scope } = useStaff();
  const { span, before, step } = look;
  const given = { dossierId, sourceId, metric, step, ...(currency ? { currency } : {}) };
  return useQuery({
    queryKey: [...scope, "tracking.read-series", given, span, before ?? null],
    queryFn: async () => {
      const [now, then] = await Promise.all([
        api.call("tracking.read-series", { ...given, ...span }),
        before ? api.call("tracking.read-series", { ...given, ...before }) : null,
      ]);
      return { now, then };
    },
    // The plot stays while the next one is on its way.
    placeholderData: keepPreviousData,
  });
}

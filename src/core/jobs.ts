import { anchorDaily } from "./journal/jobs/anchor-daily.ts";
import type { Job } from "./kernel/job.ts";

/** Everything that the worker does. */
export const jobs: readonly Job[] = [anchorDaily];

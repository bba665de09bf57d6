import { runningDatabase, startEmbedded } from "./embedded/embedded.ts";

/** A PostgreSQL that answers, and how to let go of it. */
export type FoundDatabase = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * One's own PostgreSQL, or the embedded one of the data folder. Where it already runs, a command
 * works beside the server that runs it; a second server is refused, as it would lose its database
 * with the first.
 */
export async function findDatabase(options: {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** Whether to work beside a Passation that runs on this data folder. */
  readonly beside: boolean;
  /** Told when the embedded one stopped by itself and is started again. */
  readonly onRestart: () => void;
}): Promise<FoundDatabase> {
  const { databaseUrl, dataFolder, beside, onRestart } = options;
  const others = databaseUrl ?? (beside ? runningDatabase(dataFolder) : undefined);
  return others === undefined
    ? startEmbedded({ dataFolder, onRestart })
    : { url: others, stop: async () => undefined };
}

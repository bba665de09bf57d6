import type { FileStore, Stored } from "./ports.ts";

/** A content as its row tells it. */
export type Kept = {
  readonly id: string;
  readonly dossierId: string;
  readonly place: string;
  readonly sealedBytes: number;
};

/** Where rows and store differ. */
export type Finding =
  /** A row whose content the store does not have, or has in another size. */
  | { readonly kind: "missing" | "altered"; readonly kept: Kept }
  /** A content that no row names: an import was refused or died before it was saved. */
  | { readonly kind: "forgotten"; readonly stored: Stored }
  | { readonly kind: "whole"; readonly kept: Kept };

/** What is known of rows; each answer is of its own moment. */
export type Rows = {
  /** Some of the agency's contents, those whose places come next. */
  readonly after: (place: string) => Promise<readonly Kept[]>;
  readonly has: (place: string) => Promise<boolean>;
};

/**
 * Compares what an agency's rows say with what the store has, both in the order of places, so that
 * neither is held in memory. Imports go on meanwhile: what seems wrong is asked once more, since a
 * content comes before its row and never goes while it has one.
 */
export async function* audit(
  agencyId: string,
  rows: Rows,
  store: Pick<FileStore, "list" | "size">,
): AsyncGenerator<Finding> {
  const kept = everyRow(rows)[Symbol.asyncIterator]();
  const stored = store.list(`${agencyId}/`)[Symbol.asyncIterator]();
  let row = await next(kept);
  let one = await next(stored);
  while (row || one) {
    if (row && one && row.place === one.place) {
      yield { kind: row.sealedBytes === one.bytes ? "whole" : "altered", kept: row };
      row = await next(kept);
      one = await next(stored);
    } else if (row && (!one || row.place < one.place)) {
      if ((await store.size(row.place)) !== undefined) yield { kind: "whole", kept: row };
      else if (await rows.has(row.place)) yield { kind: "missing", kept: row };
      row = await next(kept);
    } else if (one) {
      if (!(await rows.has(one.place))) yield { kind: "forgotten", stored: one };
      one = await next(stored);
    }
  }
}

async function* everyRow(rows: Rows): AsyncGenerator<Kept> {
  for (let after = ""; ; ) {
    const some = await rows.after(after);
    yield* some;
    const last = some.at(-1);
    if (!last) return;
    after = last.place;
  }
}

async function next<One>(all: AsyncIterator<One>): Promise<One | undefined> {
  const { done, value } = await all.next();
  return done ? undefined : value;
}

/** An import that took longer than that was given up; whatever it left may go. */
const oldEnough = Temporal.Duration.from({ hours: 24 });

/** Whether a content that no row names can no longer be waiting for one. */
export function mayGo({ storedAt }: Stored, now: Temporal.Instant): boolean {
  return Temporal.Duration.compare(now.since(Temporal.Instant.from(storedAt)), oldEnough) > 0;
}

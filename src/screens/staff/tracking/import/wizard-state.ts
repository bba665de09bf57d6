import { useSyncExternalStore } from "react";
import type { Answer } from "#screens/api.ts";
import type { Problem } from "#screens/problem.ts";
import type { HowFar } from "#screens/send-form.ts";

export type Preview = Answer<"tracking.preview">;
export type ImportResult = Answer<"tracking.import">;

/** By what an import is known again whose answer was lost: it is newer than one, and of these files. */
export type LostImport = { readonly before: string; readonly files: readonly string[] };

/** Where an import stands, from the first file dropped to the last word of the server. */
export type Stage =
  | { readonly kind: "empty" }
  | { readonly kind: "looking"; readonly howFar: HowFar }
  | { readonly kind: "looked"; readonly preview: Preview; readonly problem?: Problem }
  /** Not one of the files could be read. */
  | { readonly kind: "unread"; readonly problem: Problem }
  | { readonly kind: "importing"; readonly howFar: HowFar; readonly preview: Preview }
  /** Everything was sent, the answer was lost: what came of it is looked for. */
  | {
      readonly kind: "unsure";
      readonly preview: Preview;
      readonly lost: LostImport;
      /** It should have been found by now, or looking for it has stopped. */
      readonly isOverdue: boolean;
    }
  | { readonly kind: "done"; readonly result: ImportResult }
  /** It was done although its answer was lost. */
  | { readonly kind: "found"; readonly importId: string }
  | { readonly kind: "undone" };

/** What one person is importing into one dossier. */
export type Wizard = {
  readonly files: readonly File[];
  /** The names of the drops that the person goes on without, because they cannot be read. */
  readonly letGo: ReadonlySet<string>;
  readonly stage: Stage;
};

const empty: Wizard = { files: [], letGo: new Set(), stage: { kind: "empty" } };

// One goes from page to page while files are looked at and imported: this lives as long as the window.
const wizards = new Map<string, Wizard>();
const listeners = new Set<() => void>();

export const wizardOf = (key: string): Wizard => wizards.get(key) ?? empty;

/** The one way in which a wizard changes; nothing of the files is held any more once it is empty. */
export function setWizard(key: string, change: Partial<Wizard>): void {
  const next = { ...wizardOf(key), ...change };
  if (next.stage.kind === "empty") wizards.delete(key);
  else wizards.set(key, next);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useWizard = (key: string): Wizard => useSyncExternalStore(subscribe, () => wizardOf(key));

/** Whether leaving the window would stop something. */
export const isAnyRunning = (): boolean =>
  [...wizards.values()].some(({ stage }) => stage.kind === "looking" || stage.kind === "importing");

/** The dropped thing, a file or a folder, that a file belongs to; sources and refusals begin by it. */
export const dropOf = (name: string): string => name.split("/", 1)[0] ?? name;

/** The files without those of a drop. */
export const withoutDrop = (files: readonly File[], drop: string): readonly File[] =>
  files.filter(({ name }) => dropOf(name) !== drop);

/** The files with others; one of the same name takes the place of the one before. */
export function withAdded(files: readonly File[], others: readonly File[]): readonly File[] {
  const drops = new Set(others.map(({ name }) => dropOf(name)));
  return [...files.filter(({ name }) => !drops.has(dropOf(name))), ...others];
}

/** The files that the person does not go on without. */
export const filesKept = ({ files, letGo }: Wizard): readonly File[] =>
  files.filter(({ name }) => !letGo.has(dropOf(name)));

/** What cannot be read and holds the import back, until it is let go or replaced. */
export const holding = ({ letGo, stage }: Wizard) =>
  stage.kind === "looked" ? stage.preview.refused.filter(({ file }) => !letGo.has(dropOf(file))) : [];

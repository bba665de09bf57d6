import type { Language } from "#messages/messages.ts";
import type { Api } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Problem, problemOf } from "#screens/problem.ts";
import type { HowFar } from "#screens/send-form.ts";
import type { Words } from "#screens/words.tsx";
import { dropTask, putTask } from "../../tray/tasks.ts";
import { findLostImport } from "./find-lost-import.ts";
import {
  filesKept,
  isAnyRunning,
  type LostImport,
  type Preview,
  setWizard,
  withoutDrop,
  wizardOf,
} from "./wizard-state.ts";

/** Into which dossier, by whom, and who hears of what came of it. */
export type Place = {
  /** By which the wizard of this person in this dossier is kept. */
  readonly key: string;
  readonly dossierId: string;
  readonly api: Api;
  readonly language: Language;
  readonly say: Words["say"];
  /** As the journal names the person. */
  readonly by: string;
  readonly onImported: () => Promise<unknown>;
  /** Tells in passing who has left the page. */
  readonly tell: (sentence: string) => void;
};

/** What is under way, to be given up when the person changes their mind. */
const running = new Map<string, AbortController>();

function begin(key: string): AbortController {
  running.get(key)?.abort();
  const controller = new AbortController();
  running.set(key, controller);
  addEventListener("beforeunload", askBeforeLeaving);
  return controller;
}

/** Leaving the window stops what is on its way: the browser asks first. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (isAnyRunning()) event.preventDefault();
}

/** Looks at what files hold; nothing is imported. Earlier files of the wizard that are not given are left out. */
export async function look(place: Place, files: readonly File[]): Promise<void> {
  const { key, dossierId, api, language } = place;
  if (files.length === 0) return forget(key);
  const { signal } = begin(key);
  const onProgress = (howFar: HowFar) => {
    if (signal.aborted) return;
    setWizard(key, { files, letGo: new Set(), stage: { kind: "looking", howFar } });
    putOnTray(place, files.length, howFar, "looking");
  };
  onProgress({ step: "sending", part: 0 });
  try {
    const given = { dossierId, language, unreadable: "skip" as const, files: [...files] };
    const preview = await api.upload("tracking.preview", given, { onProgress, signal });
    if (!signal.aborted) setWizard(key, { stage: { kind: "looked", preview } });
  } catch (thrown) {
    const told = problemOf(thrown);
    // A look changes nothing: where its answer was lost, only the network is to be blamed.
    const problem = told.kind === "unsure" ? new Problem("offline") : told;
    if (!signal.aborted) setWizard(key, { stage: { kind: "unread", problem } });
  } finally {
    if (!signal.aborted) dropTask(taskOf(key));
  }
}

/** Imports what was looked at, all at once or nothing. */
export async function importAll(place: Place, preview: Preview): Promise<void> {
  const { key, dossierId, api, language } = place;
  const files = filesKept(wizardOf(key));
  const { signal } = begin(key);
  const onProgress = (howFar: HowFar) => {
    if (signal.aborted) return;
    setWizard(key, { stage: { kind: "importing", howFar, preview } });
    putOnTray(place, files.length, howFar, "importing");
  };
  onProgress({ step: "sending", part: 0 });
  const newestBefore = api.call("tracking.list-imports", { dossierId, limit: 1 });
  try {
    const before = (await newestBefore).rows[0]?.id ?? "";
    try {
      const given = { dossierId, language, unreadable: "refuse" as const, files: [...files] };
      const result = await api.upload("tracking.import", given, { onProgress, signal });
      setWizard(key, { files: [], stage: { kind: "done", result } });
      await place.onImported();
      tellWhoLeft(place, result.sources.length);
    } catch (thrown) {
      if (problemOf(thrown).kind !== "unsure") throw thrown;
      await seek(place, preview, { before, files: files.map(({ name }) => name) });
    }
  } catch (thrown) {
    if (!signal.aborted) setWizard(key, { stage: { kind: "looked", preview, problem: problemOf(thrown) } });
  } finally {
    if (running.get(key)?.signal === signal) dropTask(taskOf(key));
  }
}

/** Looks for an import whose answer was lost, however long the network stays away. */
export async function seek(place: Place, preview: Preview, lost: LostImport): Promise<void> {
  const { key, dossierId, api, by, say } = place;
  const { signal } = begin(key);
  const unsure = (isOverdue: boolean) => {
    if (!signal.aborted) setWizard(key, { stage: { kind: "unsure", preview, lost, isOverdue } });
  };
  unsure(false);
  const label = say("import.task", { count: lost.files.length });
  putTask({ key: taskOf(key), label, state: say("import.unsure"), to: paths.import(dossierId) });
  const found = await findLostImport(api, { dossierId, by, ...lost }, () => unsure(true), signal);
  if (!signal.aborted) dropTask(taskOf(key));
  if (found === undefined) return unsure(true);
  setWizard(key, { files: [], stage: { kind: "found", importId: found.id } });
  await place.onImported();
  tellWhoLeft(place, found.sources.length);
}

/** Goes on without a drop, whatever was said of it. */
export const leaveOut = (place: Place, drop: string): Promise<void> =>
  look(place, withoutDrop(wizardOf(place.key).files, drop));

/** Goes on without a drop that cannot be read, or no longer: the rest need not be looked at again. */
export function letGo(key: string, drop: string, gone: boolean): void {
  const names = new Set(wizardOf(key).letGo);
  if (gone) names.add(drop);
  else names.delete(drop);
  setWizard(key, { letGo: names });
}

/** Gives up what is under way: looked-at files stay as they were before the import, others are put away. */
export function giveUp(key: string): void {
  running.get(key)?.abort();
  dropTask(taskOf(key));
  const { stage } = wizardOf(key);
  const isImport = stage.kind === "importing" || stage.kind === "unsure";
  setWizard(key, { stage: isImport ? { kind: "looked", preview: stage.preview } : { kind: "empty" } });
}

export function forget(key: string): void {
  running.get(key)?.abort();
  dropTask(taskOf(key));
  setWizard(key, { stage: { kind: "empty" } });
}

/** The import that was just done is taken back. */
export const sayUndone = (key: string): void => setWizard(key, { files: [], stage: { kind: "undone" } });

const taskOf = (key: string) => `import ${key}`;

function putOnTray(
  { key, dossierId, say }: Place,
  count: number,
  { step, part }: HowFar,
  what: "looking" | "importing",
): void {
  const label = say(what === "looking" ? "import.task-look" : "import.task", { count });
  putTask({ key: taskOf(key), label, part, state: say(`import.step.${step}`), to: paths.import(dossierId) });
}

function tellWhoLeft({ dossierId, say, tell }: Place, count: number): void {
  if (location.pathname !== paths.import(dossierId)) tell(say("import.done", { count }));
}

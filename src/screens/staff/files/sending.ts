import { useSyncExternalStore } from "react";
import { inFolder, pathOf, placeInFolder } from "#core/file/names.ts";
import type { Answer, Api } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { type Problem, problemOf } from "#screens/problem.ts";
import { dropTask, putTask } from "../tray/tasks.ts";
import { type Sender, sendFile } from "./send-file.ts";

export type Unfinished = Answer<"upload.list">["uploads"][number];

/** A file on its way from this browser. */
export type Sending = {
  readonly key: number;
  readonly dossierId: string;
  readonly folder: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly uploadId: string | undefined;
  readonly state:
    | { readonly kind: "queued" | "going" | "waiting" | "paused" | "checking" }
    | { readonly kind: "done"; readonly path: string | null; readonly added: boolean }
    | { readonly kind: "failed"; readonly problem: Problem };
};

type Kept = Sending & { readonly file: File; readonly to: Destination; readonly sender?: Sender };

/** Where files go, for whom, and who is told when one has arrived. */
export type Destination = {
  readonly api: Api;
  readonly dossierId: string;
  readonly folder: string;
  readonly onArrived: (fileId: string) => void;
};

/** Uploads at once: more of them only share the same network. */
const atOnce = 3;
/** How often the server is asked whether a large file is put together; ms. */
const askAgain = 1_000;

// Files go on their way while one goes from page to page: what is known of them lives as long as the window.
let all: readonly Kept[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();

/** The one way in which the list changes; the tray, that follows whoever leaves the page, shows it too. */
function set(to: readonly Kept[]): void {
  const before = all;
  all = to;
  for (const { key } of before) if (!find(key) || isOver(find(key))) dropTask(taskOf(key));
  for (const one of to) {
    if (isOver(one)) continue;
    const { key, bytes, sent, dossierId } = one;
    const part = bytes === 0 ? 1 : sent / bytes;
    putTask({ key: taskOf(key), label: pathOf(one), part, to: paths.files(dossierId) });
  }
  for (const listener of listeners) listener();
}

function change(key: number, to: Partial<Kept>): void {
  set(all.map((one) => (one.key === key ? { ...one, ...to } : one)));
}

const taskOf = (key: number) => `upload ${key}`;
const find = (key: number) => all.find((one) => one.key === key);
const isOver = (one: Pick<Sending, "state"> | undefined) =>
  one?.state.kind === "done" || one?.state.kind === "failed";

/** Leaving the window stops what is on its way: the browser asks first. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (all.some(({ state }) => ["going", "queued", "waiting"].includes(state.kind))) event.preventDefault();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Every file on its way from this window, the last one first. */
export function useSendings(): readonly Sending[] {
  return useSyncExternalStore(subscribe, () => all);
}

/** Sends files; one that stopped half way before, here or in another browser, goes on from there. */
export function sendFiles(files: readonly File[], to: Destination, unfinished: readonly Unfinished[]): void {
  addEventListener("beforeunload", askBeforeLeaving);
  const added = files.map((file): Kept => {
    const inner = placeInFolder(file.name);
    const { name } = inner;
    const folder = inFolder(to.folder, inner.folder);
    const before = unfinished.find(
      (one) =>
        one.name === name &&
        one.bytes === file.size &&
        one.modifiedMs === file.lastModified &&
        !all.some((other) => other.uploadId === one.id && !isOver(other)),
    );
    lastKey += 1;
    return {
      key: lastKey,
      dossierId: to.dossierId,
      folder: before?.folder ?? folder,
      name,
      bytes: file.size,
      sent: before?.received ?? 0,
      uploadId: before?.id,
      state: { kind: "queued" },
      file,
      to,
    };
  });
  set([...added.toReversed(), ...all]);
  goNext();
}

function goNext(): void {
  const busy = all.filter(({ state }) => state.kind === "going" || state.kind === "waiting").length;
  const next = all.findLast(({ state }) => state.kind === "queued");
  if (!next || busy >= atOnce) return;
  change(next.key, { state: { kind: "going" } });
  void start(next);
  goNext();
}

async function start({ key, file, to, folder, name, uploadId }: Kept): Promise<void> {
  const failed = (thrown: unknown) => {
    change(key, { state: { kind: "failed", problem: problemOf(thrown) } });
    goNext();
  };
  try {
    const sender = await sendFile({
      file,
      headers: to.api.headers,
      metadata: {
        dossierId: to.dossierId,
        filename: name,
        folder,
        lastModified: String(file.lastModified),
      },
      address: uploadId && `/api/uploads/${to.dossierId}/${uploadId}`,
      onAddress: (address) => change(key, { uploadId: address.split("/").at(-1) }),
      onProgress: (sent) => change(key, { sent }),
      onNetwork(there) {
        const now = find(key)?.state.kind;
        if (now === "going" && !there) change(key, { state: { kind: "waiting" } });
        if (now === "waiting" && there) change(key, { state: { kind: "going" } });
      },
      onReceived() {
        change(key, { sent: file.size, state: { kind: "checking" } });
        goNext();
        settle(key).catch(failed);
      },
      isBack: to.api.isBack,
      onProblem: failed,
    });
    change(key, { sender });
  } catch (thrown) {
    failed(thrown);
  }
}

/** Asks until the server has made a file of it, and says what became of it. */
async function settle(key: number): Promise<void> {
  for (let asked = 0; ; asked += 1) {
    const { to, uploadId = "" } = find(key) ?? {};
    if (!to) return;
    const upload = await to.api.call("upload.read", { dossierId: to.dossierId, uploadId }).catch((thrown) => {
      if (problemOf(thrown).kind === "offline") return undefined;
      throw thrown;
    });
    if (upload?.fileId) {
      const { alreadyHereAs: path, added } = upload;
      change(key, { state: { kind: "done", path, added: added === true } });
      to.onArrived(upload.fileId);
      return;
    }
    await new Promise((wait) => setTimeout(wait, asked === 0 ? askAgain / 4 : askAgain));
  }
}

/** What can be done about a file on its way. */
export const sending = {
  pause(key: number): void {
    find(key)?.sender?.pause();
    change(key, { state: { kind: "paused" } });
    goNext();
  },
  goOn(key: number): void {
    const one = find(key);
    if (one?.sender) {
      change(key, { state: { kind: "going" } });
      one.sender.goOn();
    } else {
      change(key, { state: { kind: "queued" } });
      goNext();
    }
  },
  giveUp(key: number): void {
    find(key)?.sender?.giveUp();
    set(all.filter((one) => one.key !== key));
    goNext();
  },
  clear(): void {
    set(all.filter((one) => !isOver(one)));
  },
};

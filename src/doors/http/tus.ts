import { DataStore, ERRORS, type Locker, Server, Upload } from "@tus/server";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Uploads, WhichUpload } from "#core/receive-upload.ts";
import { statusOf } from "./problem.ts";

const path = "/api/uploads";

/** Thrown through the library, which knows statuses and texts alone; the door answers the refusal itself. */
class Refused extends Error {
  readonly status_code: number;
  readonly body: string;
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
    this.status_code = statusOf(refusal.refused);
    this.body = refusal.refused;
  }
}

const orThrow = <Value>(value: Value | Refusal): Value => {
  if (isRefusal(value)) throw new Refused(value);
  return value;
};

/** The protocol for one request: its store knows who asks. */
export function tusServer(uploads: Uploads) {
  let refusal: Refusal | undefined;
  let fault: unknown;
  const store = new SealedUploads(uploads);
  const server = new Server({
    path,
    datastore: store,
    locker: lockerOf(uploads, store),
    // Whoever waits for an upload has usually lost the connection that still holds it.
    lockDrainTimeout: 200,
    relativeLocation: true,
    namingFunction: async ({ headers }, metadata) =>
      idOf(orThrow(await uploads.begin(announced(Number(headers.get("upload-length")), metadata ?? {})))),
    generateUrl: (_, { id }) => `${path}/${id}`,
    getFileIdFromRequest: ({ url }) => /\/([^/]+\/[^/]+)\/?$/.exec(new URL(url).pathname)?.[1],
    async onUploadFinish(_, { id }) {
      await uploads.finish(whichOf(id));
      return {};
    },
    onResponseError(_, error) {
      if (error instanceof Refused) refusal = error.refusal;
      else if (error instanceof Error && !("status_code" in error)) fault = error;
      return undefined;
    },
  });
  return { server, said: () => ({ refusal, fault }) };
}

/** Names and types are what somebody declares: the name is made safe, a type is not even looked at. */
function announced(bytes: number, metadata: Readonly<Record<string, string | null>>) {
  const { dossierId, filename, folder, visibility, lastModified } = metadata;
  const modified = Number(lastModified);
  return {
    dossierId: dossierId ?? "",
    name: filename ?? "",
    bytes,
    ...(folder ? { folder } : {}),
    ...(visibility ? { visibility } : {}),
    modifiedMs: lastModified && Number.isSafeInteger(modified) ? modified : null,
  };
}

const idOf = ({ dossierId, uploadId }: WhichUpload) => `${dossierId}/${uploadId}`;
function whichOf(id: string): WhichUpload {
  const [dossierId = "", uploadId = ""] = id.split("/");
  return { dossierId, uploadId };
}

class SealedUploads extends DataStore {
  readonly #uploads: Uploads;
  /** What is being written: a cut ends the request before what came of it is kept. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(uploads: Uploads) {
    super();
    this.#uploads = uploads;
    this.extensions = ["creation", "creation-with-upload", "termination"];
  }

  override async getUpload(id: string): Promise<Upload> {
    const { bytes: size, received: offset } = orThrow(await this.#uploads.look(whichOf(id)));
    return new Upload({ id, size, offset });
  }

  override async write(stream: AsyncIterable<Uint8Array>, id: string, offset: number): Promise<number> {
    const writing = this.#uploads.receive(whichOf(id), offset, stream);
    this.#writing = writing.catch(() => undefined);
    return orThrow(await writing);
  }

  async settled(): Promise<void> {
    await this.#writing;
  }

  override async remove(id: string): Promise<void> {
    orThrow(await this.#uploads.abandon(whichOf(id)));
  }
}

/** Whoever comes next sees all that this request has kept. */
function lockerOf(uploads: Uploads, store: SealedUploads): Locker {
  return {
    newLock(id) {
      let release = async () => {};
      return {
        async lock(signal, cancel) {
          const hold = orThrow(await uploads.hold(whichOf(id), signal, cancel));
          if (!hold) throw signal.aborted ? ERRORS.ABORTED : new Refused(refuse("request.busy"));
          release = hold.release;
        },
        async unlock() {
          await store.settled();
          await release();
        },
      };
    },
  };
}

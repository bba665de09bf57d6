import type { Operations } from "#core/commands.ts";
import type { Language } from "#messages/messages.ts";
import { Problem, problemOf } from "./problem.ts";
import { problemFrom } from "./problem-from.ts";
import { headersFor, questionOf, takeEarly } from "./questions.ts";
import { hearOfReach } from "./reach.ts";
import { type Hearing, sendForm } from "./send-form.ts";

export type Given<Name extends keyof Operations> = Operations[Name]["given"];
export type Answer<Name extends keyof Operations> = Operations[Name]["answer"];
/** What goes in as a form, because files go with it. */
export type TakesFiles =
  | "tracking.import"
  | "tracking.preview"
  | "access.import"
  | "access.read-inventory"
  | "portal.read-sheet"
  | "portal.import-sheet"
  | "agency.set-logo";

/** What the server knows of the person who looks, before any operation. */
export type Session = {
  readonly firstRun: boolean;
  readonly sendsMail: boolean;
  readonly person: { readonly email: string; readonly name: string } | null;
  readonly agencies: Answer<"agency.list-own">["agencies"];
};

/** What somebody is told who no longer belongs to the agency it asked for. */
const shutOut: ReadonlySet<string> = new Set(["agency.not-found", "request.no-agency"]);

export type Api = ReturnType<typeof openApi>;

/**
 * The product over HTTP. `language` is the one that refusals come back in, `agencyId` the agency
 * that one acts for. `onLost` hears of every answer that says that one is no longer let in there; `isBack`
 * tells, of a session that ended, once the same person is in again, or that it will not be.
 */
export function openApi(settings: {
  readonly language: Language;
  readonly agencyId: string | undefined;
  readonly onLost: () => void;
  readonly isBack: () => Promise<boolean>;
}) {
  const { language, agencyId, onLost, isBack } = settings;
  const headers = headersFor(language, agencyId);
  /** What the end of a session cut short was not done: it goes once more when the same person is in again. */
  const patiently = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
    try {
      return await ask();
    } catch (thrown) {
      const { kind, details } = problemOf(thrown);
      if (kind === "signed-out" && (await isBack())) return ask();
      if (shutOut.has(details.refused ?? "")) onLost();
      throw thrown;
    }
  };
  return {
    /** What says to the server, on other ways than these, who asks for which agency. */
    headers,
    agencyId,
    patiently,
    isBack,
    /** Runs one operation by its name; gives it up when the signal says so. Throws a `Problem`. */
    async call<Name extends Exclude<keyof Operations, TakesFiles>>(
      name: Name,
      given: Given<Name>,
      signal?: AbortSignal,
    ): Promise<Answer<Name>> {
      return patiently(async () => {
        const [address, request] = questionOf(headers, name, given);
        const response = await reach(address, signal ? { ...request, signal } : request);
        if (response.ok) return response.json();
        throw problemFrom(response.status, await bodyOf(response));
      });
    },

    /** The same for an operation that takes files: it says how far it is, and may be given up. */
    upload<Name extends TakesFiles>(name: Name, given: Given<Name>, hearing: Hearing) {
      const { files, ...input } = given;
      const form = new FormData();
      form.set("input", JSON.stringify(input));
      for (const file of files) form.append("files", file, file.name);
      return patiently(() => sendForm<Answer<Name>>(`/api/${name}`, headers, form, hearing));
    },

    /** A file of the server: what refuses it is thrown as a `Problem`, where a link would save the refusal. */
    async file(address: string): Promise<Blob> {
      return patiently(async () => {
        const response = await reach(address, { headers });
        if (response.ok) return response.blob();
        throw problemFrom(response.status, await bodyOf(response));
      });
    },

    async session(): Promise<Session> {
      const response = await reach("/api/session", { headers });
      if (response.ok) return response.json();
      throw problemFrom(response.status, await bodyOf(response));
    },
  };
}

/** Asks the server; being out of its reach is a `Problem` too. */
export async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    const response = await (takeEarly(address, request) ?? fetch(address, request));
    hearOfReach(!isGatewayAlone(response.status));
    return response;
  } catch {
    // Who takes a question back is not out of reach.
    if (request.signal?.aborted !== true) hearOfReach(false);
    throw new Problem("offline");
  }
}

/** A proxy that stands before the server answers, the server does not. */
const isGatewayAlone = (status: number) => status === 502 || status === 504;

/** The JSON of an answer; a proxy between us may answer something else. */
export async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

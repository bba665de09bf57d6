import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { StartFault } from "#messages/start/start-fault.ts";

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** A listening server: it answers 503 until it is given an app, and lets answers finish when it stops. */
export type Listening = {
  readonly port: number;
  readonly serve: (fetch: Fetch) => void;
  readonly stop: () => Promise<void>;
};

/** How long answers under way may take to finish when the server stops, in ms. */
const longestGoodbye = 20_000;

/** Listens, or throws a sentence that says which setting to change. */
export async function listen({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Listening> {
  let answer: Fetch = () => new Response("starting", { status: 503, headers: { "retry-after": "2" } });
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
  });
  await new Promise<void>((settle, fail) => {
    server.once("error", (error) => fail(worded(error, host, port)));
    server.listen(port, host, settle);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    serve: (fetch) => {
      answer = fetch;
    },
    async stop() {
      const closed = new Promise<void>((settle) => server.close(() => settle()));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      const forced = setTimeout(() => {
        if ("closeAllConnections" in server) server.closeAllConnections();
      }, longestGoodbye);
      await closed;
      clearTimeout(forced);
    },
  };
}

function worded(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new StartFault("start.fault.port-taken", { port });
  }
  if (code === "EACCES") {
    return new StartFault("start.fault.port-forbidden", { port });
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartFault("start.fault.no-host", { host });
  }
  return error;
}

import { connect, createServer, type Socket } from "node:net";

/** A proxy on loopback that counts what goes to the server, and cuts connections where it is told to. */
export type CuttingProxy = {
  readonly url: string;
  /** Bytes that went to the server so far, headers included. */
  readonly passed: () => number;
  readonly close: () => Promise<void>;
};

/**
 * Stands before the server at this address. Once so many bytes have passed, `at` is called with how
 * many: when it answers `cut`, every connection is reset in the middle of what it carries.
 */
export async function startCuttingProxy(
  url: string,
  at: (passed: number) => "cut" | "go",
): Promise<CuttingProxy> {
  const to = new URL(url);
  const open = new Set<Socket>();
  let passed = 0;
  const server = createServer((client) => {
    const upstream = connect({ host: "127.0.0.1", port: Number(to.port) });
    for (const one of [client, upstream]) {
      open.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        open.delete(one);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (bytes) => {
      passed += bytes.length;
      if (at(passed) === "cut") {
        for (const one of open) one.resetAndDestroy();
        return;
      }
      if (!upstream.write(bytes)) {
        client.pause();
        upstream.once("drain", () => client.resume());
      }
    });
    upstream.on("data", (bytes) => client.write(bytes));
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    passed: () => passed,
    async close() {
      for (const one of open) one.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}

import { connect, createServer, type Socket } from "node:net";

type Moment = "answer" | "request" | "start";

/** A network between a browser and a server, that can be cut at the worst moment. */
export type Network = {
  readonly url: string;
  /**
   * Cuts everything when a request for this address is answered (`answer`), once it was sent and
   * before the server hears of it (`request`), or as soon as it begins (`start`).
   */
  readonly cutAt: (moment: Moment, address: string) => void;
  readonly restore: () => void;
  readonly close: () => Promise<void>;
};

/** Long enough for a small form to be sent whole, and its sender to know it; ms. */
const sendingTime = 700;

export async function networkTo(serverUrl: string): Promise<Network> {
  const { port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let wanted: { readonly moment: Moment; readonly address: string } | undefined;
  let isCut = false;
  const cut = () => {
    isCut = true;
    wanted = undefined;
    for (const socket of sockets) socket.destroy();
  };
  const proxy = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), "localhost");
    let asked: Moment | undefined;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.end();
      });
    }
    near.on("data", (chunk) => {
      if (wanted && chunk.includes(`POST ${wanted.address} `)) {
        asked = wanted.moment;
        if (asked === "request") setTimeout(cut, sendingTime);
        if (asked === "start") return cut();
      }
      if (asked !== "request") far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (asked === "answer") cut();
      else near.write(chunk);
    });
  });
  await new Promise<void>((settle) => proxy.listen(0, settle));
  const address = proxy.address();
  return {
    url: `http://localhost:${typeof address === "object" && address ? address.port : 0}`,
    cutAt(moment, path) {
      wanted = { moment, address: path };
    },
    restore() {
      isCut = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((settle) => proxy.close(settle));
    },
  };
}

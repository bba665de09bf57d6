import type { Browser, BrowserContext, CDPSession } from "@playwright/test";

/** What pages store, besides what the browser only keeps to be quick. */
const stored = "local_storage,indexeddb,cache_storage,service_workers";

type Desk = { readonly url: string; readonly context: BrowserContext; readonly session: CDPSession };

/** Browsers that are handed on from one person to the next. */
export type Desks = {
  /** A browser for somebody who goes to this server, as a new one would be. */
  readonly take: (url: string, headers: Readonly<Record<string, string>>) => Promise<BrowserContext>;
  /** Makes it ready for the next one, who finds no page, no cookie and nothing stored; of a server that ends, closes it. */
  readonly giveBack: (context: BrowserContext) => Promise<void>;
};

/**
 * The browsers of a worker, for servers that last as long. Each keeps a page open that nobody looks at: with `--process-per-site`, what was loaded
 * and compiled serves the next person's first page, which takes less than two thirds of the time then.
 */
export function desksOf(browser: Browser, lasting: readonly string[]): Desks {
  const free: Desk[] = [];
  const taken = new WeakMap<BrowserContext, Desk>();
  return {
    async take(url, headers) {
      const at = free.findIndex((desk) => desk.url === url);
      const desk = free.splice(at < 0 ? free.length : at, 1)[0] ?? (await furnished(browser, url));
      await desk.context.setExtraHTTPHeaders({ ...headers });
      taken.set(desk.context, desk);
      return desk.context;
    },
    async giveBack(context) {
      const desk = taken.get(context);
      if (!desk || !lasting.includes(desk.url)) return context.close();
      const [, ...pages] = context.pages();
      await Promise.all(pages.map((page) => page.close()));
      await context.clearCookies();
      await desk.session.send("Storage.clearDataForOrigin", { origin: desk.url, storageTypes: stored });
      free.push(desk);
    },
  };
}

async function furnished(browser: Browser, url: string): Promise<Desk> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/robots.txt");
  return { url, context, session: await context.newCDPSession(page) };
}

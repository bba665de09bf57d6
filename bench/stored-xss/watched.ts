import type { Browser, BrowserContext, Page } from "playwright-core";
import { foreignHost, marker } from "../../src/testing/xss-payloads.ts";
import { headerFaults } from "./caller.ts";

/** A browser's context that remembers whatever a payload manages to do in any of its pages and frames. */
export async function openWatched(
  browser: Browser,
  url: string,
  onFault: (fault: string) => void,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 3000 } });
  await context.exposeFunction("tellTaken", (what: string) => onFault(`executed: ${what}`));
  await context.addInitScript((name) => {
    // A script that runs sets it, in whatever frame.
    Object.defineProperty(globalThis, name, {
      set: () => void Reflect.get(globalThis, "tellTaken")(location.href),
      get: () => undefined,
    });
  }, marker);
  const own = new URL(url).host;
  // Heard and not held back: who routes requests has every page fetch and compile its scripts anew. The
  // browser finds no other host.
  context.on("request", (request) => {
    const asked = new URL(request.url());
    const isOurs = asked.host === own || ["file:", "blob:", "data:"].includes(asked.protocol);
    if (!isOurs) onFault(`asked another host: ${asked.href.slice(0, 100)}`);
  });
  context.on("dialog", (dialog) => {
    onFault(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("console", (message) => {
    const text = message.text();
    if (/Content.Security.Policy/i.test(text)) onFault(`the policy had to refuse: ${text.slice(0, 160)}`);
    else if (["error", "warning"].includes(message.type()) && !text.startsWith("Failed to load resource"))
      onFault(`console at ${message.page()?.url()}: ${text.slice(0, 160)}`);
  });
  context.on("weberror", (error) => onFault(`error in a page: ${String(error.error()).slice(0, 160)}`));
  context.on("response", (response) => {
    if (!response.url().startsWith(url)) return;
    for (const fault of headerFaults(Object.entries(response.headers())))
      onFault(`${new URL(response.url()).pathname}: ${fault}`);
  });
  return context;
}

/** Markup that a payload has put into a page, though nothing of it ran; and how many payloads are in sight as text. */
export async function injectedInto(
  page: Page,
): Promise<{ readonly faults: readonly string[]; readonly seen: number }> {
  return page.evaluate(
    ([name, host]) => {
      const faults: string[] = [];
      const schemes = /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu;
      for (const element of document.querySelectorAll("*")) {
        const tag = element.localName;
        if (/^(?:iframe|object|embed|base|marquee|math|foreignobject|xss)$/.test(tag))
          faults.push(`<${tag}>`);
        if (
          tag === "script" &&
          (element.textContent ?? "").includes(`${name}=1`) &&
          !element.closest("[type='application/json']")
        )
          faults.push("<script> with a payload");
        for (const { name: attribute, value } of element.attributes) {
          if (/^on/i.test(attribute)) faults.push(`<${tag} ${attribute}>`);
          const leads = /^(?:href|src|action|formaction|xlink:href|data|poster|srcset|ping)$/i.test(
            attribute,
          );
          // A picture of the page's own may be written in its address.
          const isPicture = tag === "img" && /^(?:data:image\/(?:png|svg\+xml)|blob:)/.test(value);
          if (leads && schemes.test(value) && !isPicture)
            faults.push(`<${tag} ${attribute}="${value.slice(0, 60)}">`);
          if (/^(?:src|srcset|poster|ping)$/i.test(attribute) && value.includes(host))
            faults.push(`<${tag} ${attribute}> of another host`);
          if (attribute === "style" && /javascript|expression|url\(/i.test(value))
            faults.push(`<${tag} style="${value.slice(0, 60)}">`);
        }
      }
      return { faults, seen: (document.body.textContent ?? "").split(name).length - 1 };
    },
    [marker, foreignHost] as const,
  );
}

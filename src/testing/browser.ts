import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/** A headless Chromium that needs no package of the machine, and finds no host beyond it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const alone = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1";
  const args = ["--no-sandbox", "--headless=shell", "--disable-gpu", alone];
  return driver.launch({ executablePath, args });
}

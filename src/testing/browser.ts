import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

/** A headless Chromium that needs no package of the machine, and finds no host beyond it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const alone = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1";
  // No graphics card is played by the processor; pages of one person share what was loaded and compiled.
  const spare = ["--disable-gpu", "--disable-software-rasterizer", "--process-per-site"];
  const args = ["--no-sandbox", "--headless=shell", ...spare, alone];
  return driver.launch({ executablePath, args });
}

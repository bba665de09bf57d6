import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of the machine, else the one that npm brought, unpacked once in the temporary folder. */
export async function browserPath(): Promise<string> {
  const found = systemBrowsers.find((path) => existsSync(path));
  return found ?? chromium.executablePath();
}

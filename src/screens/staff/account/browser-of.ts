const browsers = [
  ["Edge", /Edg(?:A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /Safari\//],
] as const;

const systems = [
  ["Windows", /Windows/],
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["macOS", /Mac OS X|Macintosh/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
] as const;

/** `Firefox · Windows`, as far as a browser says what it is; empty when it says nothing known. */
export function browserOf(userAgent: string): string {
  const named = (list: typeof browsers | typeof systems) =>
    list.find(([, sign]) => sign.test(userAgent))?.[0];
  return [named(browsers), named(systems)].filter((part) => part !== undefined).join(" · ");
}

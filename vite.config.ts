import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The server that the screens ask while they are being worked on. */
const server = process.env.PASSATION_URL ?? "http://localhost:4310";

/** What asks for the first page stands by itself, so that it need not wait for what draws it. */
const firstScript =
  /preload-helper|screens[\\/](?:languages|questions|sentences|staff[\\/](?:first|first-questions|pages|chosen-agency))\.ts$/;

/** What says the first page's sentences, of each language. */
const firstSentences = /(?:sentences[\\/]first|refusals[\\/]request)-(fr|en)\.ts$/;

/** What stands around every part of a dossier, and what each list of its tracking needs. */
const dossierScript =
  /screens[\\/]staff[\\/](?:dossier[\\/]dossier-(?:frame|tabs)|tracking[\\/](?:tracking-frame|entries[\\/](?:key-hint|use-decide|chunks|entry|use-entry-cache|use-entry-work|entry-drawer)))\.tsx?$/;

/** What only pages with a form show, and our dependencies' part of it. */
const formScript =
  /src[\\/]screens[\\/]ui[\\/](?:fields|form-shell|check-group|confirm|choose-files|drop-zone|dropped-files|progress-line)\.tsx?$|@mantine[\\/]core[\\/]esm[\\/](?:components[\\/](?:Radio|PasswordInput|ActionIcon|Textarea|Progress)|utils[\\/]InlineInput)[\\/]/;

/** Tells the browser of what draws every page by the page itself: its first script only asks for it. */
const tellOfMain: Plugin = {
  name: "tell-of-main",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const main = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith("/staff/main.tsx")));
      const files = main ? [main.fileName, ...main.imports] : [];
      const styles = chunks.flatMap((chunk) =>
        files.includes(chunk.fileName) ? [...(chunk.viteMetadata?.importedCss ?? [])] : [],
      );
      return [
        ...files.map((file) => ({ rel: "modulepreload", href: `/${file}`, crossorigin: true })),
        ...styles.map((file) => ({ rel: "stylesheet", href: `/${file}`, crossorigin: true })),
      ].map((attrs) => ({ tag: "link", attrs, injectTo: "head" as const }));
    },
  },
};

/** What belongs to the server, and where a screen takes instead what it needs. */
const ofServer: Readonly<Record<string, string>> = {
  zod: "a file without schemas",
  "#messages/translator.ts": "a file that says nothing: the sentences of the screens travel by page",
};

const nothingOfServer: Plugin = {
  name: "nothing-of-server",
  enforce: "pre",
  resolveId(source, importer) {
    const instead = ofServer[source];
    if (instead)
      this.error(`${importer} would bring ${source} to the browser: take what is needed from ${instead}`);
  },
};

export default defineConfig({
  root: "src/screens",
  publicDir: "public",
  plugins: [react(), tellOfMain, nothingOfServer],
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: "../../dist/staff",
    emptyOutDir: true,
    // Where dialogs, `:has` and the passkey JSON methods are all there.
    target: ["chrome129", "edge129", "firefox128", "safari18"],
    // No data: address for styles or scripts, so that the content security policy stays short.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in three scripts: the first, one that changes with our dependencies
          // alone, one with the frame. A page then brings its own.
          groups: [
            {
              name: "base",
              priority: 2,
              test: /node_modules[\\/](?!@mantine[\\/]notifications[\\/]esm[\\/](?!notifications\.store)|@mantine[\\/]core[\\/]esm[\\/]components[\\/](?:Notification|Radio|PasswordInput|ActionIcon|Textarea|Progress)|@mantine[\\/]hooks[\\/]esm[\\/]use-drag|react-remove-scroll|react-style-singleton|use-sidecar|use-callback-ref|react-transition-group|uqr|tus-js-client|js-base64|proper-lockfile|url-parse|requires-port|querystringify|combine-errors|custom-error|is-stream|lodash\.throttle|markdown-it|linkify-it|mdurl|uc\.micro|punycode\.js|entities)/,
            },
            { name: "first", test: firstScript, priority: 3 },
            { name: (id) => `first-${firstSentences.exec(id)?.[1]}`, test: firstSentences, priority: 3 },
            { name: "dossier", test: dossierScript },
            { name: "forms", test: formScript },
            {
              name: "frame",
              priority: 1,
              test: /src[\\/]screens[\\/](?!index|sentences|ui[\\/](?:drawn-notices|(?:plot|plot-drawing|plot-frame|plot-scale|bars|fields|form-shell|check-group|confirm|choose-files|drop-zone|dropped-files|progress-line)\.tsx?$))(?:ui[\\/]|staff[\\/])?[^\\/]+$/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 4311,
    // The sign-in refuses other origins than its own: the browser's is replaced on the way.
    proxy: { "^/api(?:/|$)": { target: server, headers: { origin: new URL(server).origin } } },
  },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server that the screens ask while they are being worked on. */
const server = process.env.PASSATION_URL ?? "http://localhost:4310";

export default defineConfig({
  root: "src/screens",
  publicDir: "public",
  plugins: [react()],
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
          // What every page needs comes in two scripts: one that changes with our dependencies alone,
          // one with the frame. A page then brings its own.
          groups: [
            {
              name: "base",
              test: /node_modules[\\/](?!uqr|tus-js-client|js-base64|proper-lockfile|url-parse|requires-port|querystringify|combine-errors|custom-error|is-stream|lodash\.throttle)/,
            },
            { name: "frame", test: /src[\\/]screens[\\/](?!sentences)(?:ui[\\/]|staff[\\/])?[^\\/]+$/ },
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

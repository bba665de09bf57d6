import { execFile, spawnSync } from "node:child_process";

// The outside programs that judge our documents, found on the machine.

const programs = {
  unzip: "unzip",
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdffonts: "poppler-utils",
  pdftotext: "poppler-utils",
  soffice: "libreoffice-calc",
} as const;
export type Program = keyof typeof programs;

/** Says which programs are missing and what to install; nothing when all are there. */
export function missingPrograms(): string | undefined {
  const missing = Object.entries(programs).filter(
    ([program]) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0,
  );
  if (missing.length === 0) return undefined;
  const packages = [...new Set(missing.map(([, name]) => name))].join(" ");
  return `missing: ${missing.map(([program]) => program).join(", ")}. apt-get install -y --no-install-recommends ${packages}`;
}

export type Ran = { readonly status: number; readonly out: string; readonly said: string };

/** Runs a program to its end, in UTF-8, and never for longer than a minute unless told. */
export function run(program: Program, args: readonly string[], milliseconds = 60_000): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  execFile(
    program,
    args,
    {
      env: { ...process.env, LC_ALL: "C.UTF-8", UNZIP: "", ZIPINFO: "" },
      timeout: milliseconds,
      killSignal: "SIGKILL",
      maxBuffer: 200_000_000,
    },
    (error, out, said) => {
      const status = error ? (typeof error.code === "number" ? error.code : -1) : 0;
      resolve({ status, out, said: said.trim() });
    },
  );
  return promise;
}

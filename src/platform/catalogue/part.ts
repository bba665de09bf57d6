import { readFileSync } from "node:fs";

/** Where the build of the program keeps what it read (`scripts/build-program.ts`); beside the sources there is none. */
const kept = new URL("./kept/", import.meta.url);

/** A part of the catalogue, read and checked when it is first asked for, and kept from then on. */
export type CataloguePart<Value> = {
  readonly name: string;
  readonly read: () => Value;
  /** From the files of `catalogue`; throws for one that does not fit, which is a fault of the product. */
  readonly fromSources: () => Value;
};

/**
 * YAML of which everything is checked takes a thread hundreds of milliseconds at once; what the build kept of it, as
 * JSON, a tenth of that. The value is plain: lists, objects, texts, numbers.
 */
export function cataloguePart<Value>(name: string, fromSources: () => Value): CataloguePart<Value> {
  let value: { readonly is: Value } | undefined;
  const read = () => {
    value ??= { is: fromBuild(name) ?? fromSources() };
    return value.is;
  };
  return { name, read, fromSources };
}

function fromBuild(name: string) {
  try {
    return JSON.parse(readFileSync(new URL(`${name}.json`, kept), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

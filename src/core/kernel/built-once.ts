import type { CompiledQuery, Kysely } from "kysely";
import type { Database } from "#platform/db/schema.ts";

/** Where a value goes in a statement. */
class Place {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * A statement whose text is always the same, written as any other, and built when it is first asked for: to build one
 * with joins takes Node as long as to send it. `build` is given places instead of values, and must not look at them.
 */
export function builtOnce<Values extends object, Row>(
  build: (db: Kysely<Database>, values: Values) => { readonly compile: () => CompiledQuery<Row> },
): (db: Kysely<Database>, values: Values) => CompiledQuery<Row> {
  const places = new Proxy({}, { get: (_, name) => new Place(name) }) as Values;
  let built: CompiledQuery<Row> | undefined;
  return (db, values) => {
    built ??= build(db, places).compile();
    const parameters = built.parameters.map((one) =>
      one instanceof Place ? Reflect.get(values, one.name) : one,
    );
    return { ...built, parameters };
  };
}

/** The rows of such a statement. */
export type RowOf<Built> = Built extends (...of: never) => CompiledQuery<infer Row> ? Row : never;

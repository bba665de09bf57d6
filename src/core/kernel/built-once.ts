import type { CompiledQuery, Kysely } from "kysely";
import type { Database } from "#platform/db/schema.ts";

/** Where a value goes in a statement. */
class Place {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}

type Db = Kysely<Database>;
/** A statement that is written, as builders and `sql` write it. */
type Written<Row> = { readonly compile: (by: Db) => CompiledQuery<Row> };

/**
 * A statement whose text is always the same, written as any other, and built when it is first asked for: to build one
 * with joins takes Node as long as to send it. `build` is given places instead of values, and must not look at them.
 */
export function builtOnce<Values extends object, Row>(
  build: (db: Db, values: Values) => Written<Row>,
): (db: Db, values: Values) => CompiledQuery<Row> {
  const built = builtFor<object, Values, Row>((db, _, values) => build(db, values));
  return (db, values) => built(db, always, values);
}

const always = {};
/** How many texts are kept of one statement: lists can be narrowed in hundreds of ways, of which people use few. */
const mostBuilt = 50;

/**
 * The same for a statement whose text depends on `how` a list is ordered, and on which values it is narrowed by: one is
 * built for each way that is asked for. A value that is not given has no place, and is undefined for `build`.
 */
export function builtFor<How extends object, Values extends object, Row>(
  build: (db: Db, how: How, values: Values) => Written<Row>,
): (db: Db, how: How, values: Values) => CompiledQuery<Row> {
  const all = new Map<string, CompiledQuery<Row>>();
  return (db, how, values) => {
    const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const way = JSON.stringify([how, given]);
    let built = all.get(way);
    if (built === undefined) {
      const places = Object.fromEntries(given.map((name) => [name, new Place(name)])) as Values;
      built = build(db, how, places).compile(db);
      if (all.size < mostBuilt) all.set(way, built);
    }
    const parameters = built.parameters.map((one) =>
      one instanceof Place ? Reflect.get(values, one.name) : one,
    );
    return { ...built, parameters };
  };
}

/** Values of which a statement may be given some. */
export type Given<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

/** The rows of such a statement. */
export type RowOf<Built> = Built extends (...of: never) => CompiledQuery<infer Row> ? Row : never;

import type { CompiledQuery, Expression, Kysely, QueryExecutorProvider } from "kysely";
import type { Database } from "#platform/db/schema.ts";

/** One that is built already, or is to be. */
export type Question<Row = unknown> =
  | CompiledQuery<Row>
  | (Expression<Row> & { readonly compile: (by: QueryExecutorProvider) => CompiledQuery });
type Questions = Readonly<Record<string, Question>>;
/** The rows of questions that were asked together, by the names of these. */
export type Rows<Asked extends Questions> = {
  readonly [Name in keyof Asked]: (Asked[Name] extends Expression<infer Row>
    ? Row
    : Asked[Name] extends CompiledQuery<infer Row>
      ? Row
      : never)[];
};

/**
 * The rows of several questions, by the names of these, asked at once: they leave in one parcel, so that a page that
 * needs six tables waits for the database once. Throws what the first of them met that failed.
 */
export async function askTogether<Asked extends Questions>(
  { tx }: { readonly tx: Kysely<Database> },
  asked: Asked,
): Promise<Rows<Asked>> {
  const questions = Object.values(asked).map((question) =>
    "compile" in question ? question.compile(tx) : question,
  );
  // After one that failed a transaction answers nothing: it is that one which says why.
  const answers = await tx
    .getExecutor()
    .provideConnection((connection) =>
      Promise.allSettled(questions.map((one) => connection.executeQuery(one))),
    );
  const rows = Object.keys(asked).map((name, at) => {
    const answer = answers[at];
    if (answer?.status === "rejected") throw answer.reason;
    return [name, answer?.value.rows ?? []];
  });
  return Object.fromEntries(rows) as Rows<Asked>;
}

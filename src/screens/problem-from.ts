import { type FieldProblem, type FileProblem, Problem } from "./problem.ts";

/** An answer that is no, as a `Problem`. */
export function problemFrom(status: number, body: unknown): Problem {
  const { detail, refused, fields, files } = isProblem(body) ? body : {};
  const details = { detail, refused, fields, files };
  if (status === 401) return new Problem("signed-out", details);
  if (status === 404) return new Problem("not-found", details);
  if (status === 502 || status === 504) return new Problem("offline");
  return new Problem(status < 500 || refused !== undefined ? "refused" : "fault", details);
}

type ProblemBody = {
  readonly detail?: string;
  readonly refused?: string;
  readonly fields?: readonly FieldProblem[];
  readonly files?: readonly FileProblem[];
};

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === "object" && body !== null && "detail" in body;
}

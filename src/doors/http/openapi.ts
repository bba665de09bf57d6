import { z } from "zod";
import { commands } from "#core/commands.ts";
import { type Operation, workSteps } from "#core/kernel/operation.ts";
import { forUsers, isAskedBy } from "#core/permissions.ts";
import type { RefusalKey } from "#messages/keys.ts";
import { problemOf, statusOf, withBlanks } from "./problem.ts";
import { linesType } from "./progress.ts";

/** What any operation may answer besides its own refusals. */
export const everywhere: readonly RefusalKey[] = [
  "request.invalid",
  "request.unfit",
  "request.unreadable",
  "request.too-large",
  "request.not-signed-in",
  "request.not-permitted",
  "request.no-agency",
  "request.cross-site",
  "request.busy",
];

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of what goes in, or comes out, of an operation. */
export function schemaOf(shape: z.ZodType, io: "input" | "output"): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  return schema;
}

/** Whether files go in with it: it is then posted as a form. */
export function takesFiles(operation: Operation): boolean {
  return JSON.stringify(schemaOf(operation.input, "input")).includes('"contentEncoding":"binary"');
}

/** What may be asked for over HTTP: all of the list but what only the product itself does. */
export const askedByHttp = commands.filter(({ permission }) => isAskedBy("http", permission));

/** The OpenAPI 3.1 document of the whole list: nothing in it is written by hand. */
export function openApiDocument(url: string): Schema {
  return {
    openapi: "3.1.1",
    info: {
      title: "Passation",
      version: "1",
      description:
        "Everything that can be done or asked, by POST. A refusal is an RFC 9457 problem whose `refused` is one of the keys listed. With `Accept: application/x-ndjson`, the answer is lines that tell how far long work is, the last of which is the result or the problem.",
    },
    servers: [{ url }],
    security: [{ apiKey: [] }, { session: [] }],
    paths: Object.fromEntries(askedByHttp.map((one) => [`/api/${one.name}`, { post: pathOf(one) }])),
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "A key made by agency.create-api-key" },
        session: { type: "apiKey", in: "cookie", name: "passation.session_token" },
      },
      schemas: {
        Progress: {
          description:
            "One line of an answer in lines: news of a step under way, or, last, the result as it would be in JSON, or the problem. An answer without a last line was cut; the work goes on.",
          oneOf: [
            onlyProperty("progress", {
              type: "object",
              required: ["step", "done", "total"],
              properties: {
                step: { type: "string", enum: workSteps },
                done: { type: "integer" },
                total: { type: "integer" },
              },
            }),
            onlyProperty("result", {}),
            onlyProperty("problem", { $ref: "#/components/schemas/Problem" }),
          ],
        },
        Problem: {
          type: "object",
          required: ["type", "title", "status", "detail", "refused"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            detail: { type: "string", description: "The reason, in the language of Accept-Language" },
            refused: { type: "string", description: "The key of the reason" },
            fields: {
              type: "array",
              items: {
                type: "object",
                properties: { field: { type: "string" }, problem: { type: "string" } },
              },
            },
            files: {
              description:
                "Each of several files that cannot be read; `detail` is then the first one's reason",
              type: "array",
              items: {
                type: "object",
                properties: {
                  file: { type: "string" },
                  refused: { type: "string" },
                  detail: { type: "string" },
                },
              },
            },
          },
        },
      },
    },
  };
}

const onlyProperty = (name: string, schema: Schema): Schema => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});

function pathOf(operation: Operation): Schema {
  const { name, summary, permission, input, output, example } = operation;
  const type = takesFiles(operation) ? "multipart/form-data" : "application/json";
  return {
    operationId: name,
    tags: [name.split(".")[0]],
    summary,
    description: `${operation.kind === "query" ? "Changes nothing." : "Leaves a fact in the journal."} Permission: \`${permission}\`.`,
    ...(forUsers(permission) ? { security: [{ session: [] }] } : {}),
    requestBody: {
      required: true,
      content: { [type]: { schema: schemaOf(input, "input"), example: example.input } },
    },
    responses: {
      200: {
        description: "Done",
        content: {
          "application/json": { schema: schemaOf(output, "output"), example: example.output },
          [linesType]: { schema: { $ref: "#/components/schemas/Progress" } },
        },
      },
      ...refusalResponses([...operation.refusals, ...everywhere]),
    },
  };
}

function refusalResponses(refusals: readonly RefusalKey[]): Schema {
  const byStatus = Map.groupBy(refusals, statusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, keys]) => [
      status,
      {
        description: keys.join(", "),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(keys.map((key) => [key, { value: exampleProblem(key) }])),
          },
        },
      },
    ]),
  );
}

function exampleProblem(refused: RefusalKey) {
  const problem = problemOf({ refused, params: {} }, "en");
  return { ...problem, detail: withBlanks(problem.detail) };
}

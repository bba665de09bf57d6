import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { ClauseCheckFile } from "#core/contract/clause-checks.ts";
import { ClauseRuleFile, type ClauseRules, clauseRules } from "#core/contract/clause-rules.ts";

const folder = new URL("../../../catalogue/clauses/", import.meta.url);

const fileOf = (name: string): unknown => parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8"));

/** The rules of both languages as `catalogue/clauses` gives them; throws when a file does not fit its schema. */
export function readClauseRules(): readonly ClauseRules[] {
  return ["fr", "en"].map((language) => clauseRules(ClauseRuleFile.parse(fileOf(language))));
}

/** What to check for each kind of clause that a contract does not hold. */
export function readClauseChecks(): ClauseCheckFile {
  return ClauseCheckFile.parse(fileOf("not-found"));
}

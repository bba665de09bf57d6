import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { clauseKinds } from "#core/contract/clause.ts";
import { ClauseCheckFile } from "#core/contract/clause-checks.ts";
import { ClauseRuleFile, type ClauseRules, clauseRules } from "#core/contract/clause-rules.ts";
import { learnedOf } from "#platform/catalogue/learned.ts";
import { cataloguePart } from "#platform/catalogue/part.ts";

const folder = new URL("../../../catalogue/clauses/", import.meta.url);

const fileOf = (name: string): unknown => parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8"));

const rules = cataloguePart("clause-rules", () =>
  ["fr", "en"].map((language) => ({
    file: ClauseRuleFile.parse(fileOf(language)),
    learned: learnedOf(clauseKinds, new URL(`learned.${language}.json`, folder)),
  })),
);
const checks = cataloguePart("clause-checks", () => ClauseCheckFile.parse(fileOf("not-found")));
export const clauseParts = [rules, checks];

/** The rules of both languages as `catalogue/clauses` gives them. */
export const readClauseRules = (): readonly ClauseRules[] =>
  rules.read().map(({ file, learned }) => clauseRules(file, learned));

/** What to check for each kind of clause that a contract does not hold. */
export const readClauseChecks = checks.read;

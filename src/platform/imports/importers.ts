import { ahrefs } from "./ahrefs/ahrefs.ts";
import { asana } from "./asana/asana.ts";
import { basecamp } from "./basecamp/basecamp.ts";
import { calendar } from "./calendar/calendar.ts";
import { clickup } from "./clickup/clickup.ts";
import { ga4 } from "./ga4/ga4.ts";
import { github } from "./github/github.ts";
import { gitlab } from "./gitlab/gitlab.ts";
import { googleAds } from "./google-ads/google-ads.ts";
import type { Importer } from "./importer.ts";
import { jira } from "./jira/jira.ts";
import { linear } from "./linear/linear.ts";
import { mail } from "./mail/mail.ts";
import { matomo } from "./matomo/matomo.ts";
import { metaAds } from "./meta-ads/meta-ads.ts";
import { monday } from "./monday/monday.ts";
import { msProject } from "./ms-project/ms-project.ts";
import { notion } from "./notion/notion.ts";
import { planner } from "./planner/planner.ts";
import { redmine } from "./redmine/redmine.ts";
import { screamingFrog } from "./screaming-frog/screaming-frog.ts";
import { seRanking } from "./se-ranking/se-ranking.ts";
import { searchConsole } from "./search-console/search-console.ts";
import { semrush } from "./semrush/semrush.ts";
import { spreadsheet } from "./spreadsheet/spreadsheet.ts";
import { todoist } from "./todoist/todoist.ts";
import { trello } from "./trello/trello.ts";
import { universalAnalytics } from "./universal-analytics/universal-analytics.ts";

/**
 * Every importer, from the most particular to the most general: the first that recognises a
 * document reads it, so one that accepts any table with a header stands last.
 */
export const importers: readonly Importer[] = [
  trello,
  notion,
  jira,
  linear,
  asana,
  clickup,
  monday,
  github,
  gitlab,
  basecamp,
  msProject,
  planner,
  redmine,
  todoist,
  searchConsole,
  ga4,
  universalAnalytics,
  googleAds,
  metaAds,
  matomo,
  semrush,
  ahrefs,
  screamingFrog,
  seRanking,
  calendar,
  mail,
  spreadsheet,
];

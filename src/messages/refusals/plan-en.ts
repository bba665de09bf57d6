/** Why a plan, a step, a time or a request cannot be what was asked. */
export const planEn = {
  "plan.none": "This dossier has no plan yet. Choose a playbook first.",
  "plan.already": "This dossier already has a plan. Remove it first if you want another one.",
  "plan.playbook-not-found": "There is no playbook of this name.",
  "plan.other-direction":
    "This playbook is for the other direction: a client’s exit is not planned like a supplier’s. Choose another one, or correct the direction of the dossier.",
  "plan.unknown-step": "The step “{{step}}” hangs on “{{missing}}”, which is not in the playbook.",
  "plan.circle": "These steps wait for each other: {{steps}}. Remove one of the links.",
  "plan.step-not-found": "This step does not exist in this dossier’s plan.",
  "plan.step-of-playbook":
    "“{{title}}” comes from the playbook and stays in the plan. Say that it does not apply, or waive it, with a reason.",
  "plan.visibility-of-playbook":
    "“{{title}}” comes from the playbook, which says who sees it. Change it in the playbook, or add a step of your own.",
  "plan.removal-commented":
    "“{{title}}” has been commented on: what was said would go with it. Say that it does not apply, with a reason.",
  "plan.removal-timed":
    "Time is noted on “{{title}}”, or a clock is running on it. Remove that time first, or say that it does not apply.",
  "plan.removal-settled": "“{{title}}” is settled: what shows it would go with it. Set it back to do first.",
  "plan.step-left-out":
    "“{{title}}” is not part of this plan, given what the dossier says. Add a step, or correct the dossier.",
  "plan.too-many-steps": "A plan holds at most {{most}} steps. Gather some of them.",
  "plan.no-end": "The end of the relationship is not known yet. Say the day it ends.",
  "plan.which-end": "Say either the new end or how many months of transition, not both.",
  "plan.not-yet-day": "“{{title}}”: that day has not come yet. Give today or an earlier day.",
  "plan.blocked-by-whom": "Say who keeps “{{title}}” waiting.",
  "plan.reason-wanted": "Say why “{{title}}” will not be done: the reason is kept with your name.",
  "plan.evidence-wanted": "“{{title}}” wants to be shown: say what proves it is done, or attach a file.",
  "plan.evidence-not-found": "The file given as evidence does not exist in this dossier, or was removed.",
  "plan.before-first": "“{{before}}” comes before “{{title}}”. Do it first, or say that it does not apply.",
  "plan.work-undecided_one":
    "“{{title}}”: nobody has said what becomes of {{count}} open work item. Decide it first.",
  "plan.work-undecided_other":
    "“{{title}}”: nobody has said what becomes of {{count}} open work items. Decide them first.",
  "plan.pack-missing": "“{{title}}”: no handover pack is ready yet. Build one first.",
  "plan.end-ahead": "“{{title}}” is done once the relationship has ended. The end has not come yet.",
  "plan.same-version":
    "The plan follows version {{version}} of its playbook already, and no newer one is in use.",
  "plan.no-earlier-version":
    "The plan follows the version that it was made with, or has already gone back: there is nothing to take back.",
  "plan.time-not-found": "This time does not exist in this dossier, or was removed.",
  "plan.time-ahead": "Time is noted once it is spent. Give today or an earlier day.",
  "plan.timer-running": "A clock of yours is already running. Stop it first.",
  "plan.timer-not-running": "No clock of yours is running.",
  "plan.request-not-found": "This request does not exist in this dossier.",
  "plan.request-answered": "This request has already been answered.",
  "plan.price-wanted": "A quote says a price. Give the amount without tax.",
  "plan.no-free-work":
    "The relationship ended on {{end}}: nothing is included any more. Decline the request, or quote it.",
};

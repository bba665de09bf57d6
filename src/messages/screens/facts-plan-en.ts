/** What the journal tells of plans. */
export const factsPlanEn = {
  "fact.plan.commented": "commented on “{{name}}”",
  "fact.plan.end-moved": "moved the end to {{to}}, and the plan with it",
  "fact.plan.made": "made the plan from the playbook “{{name}}”",
  "fact.plan.removed": "removed the plan",
  "fact.plan.request-answered": "answered a request outside the contract: {{name}}",
  "fact.plan.request-logged": "noted a request outside the contract: {{name}}",
  "fact.plan.status-set_one": "changed where “{{name}}” stands: {{to}}",
  "fact.plan.status-set_other": "changed where {{count}} steps stand: {{to}}",
  "fact.plan.step-added": "added the step “{{name}}” to the plan",
  "fact.plan.step-edited": "edited the step “{{name}}”",
  "fact.plan.time-added": "noted {{number}} min spent",
  "fact.plan.time-removed": "took back {{number}} min that were noted",
  "fact.plan.timer-started": "started a clock",
  "fact.plan.timer-stopped": "stopped the clock: {{number}} min",
  "fact.field.services": "what was done",
};

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { commands as list } from "./commands.ts";
import { type Actor, roles } from "./kernel/actor.ts";
import type { Operation } from "./kernel/operation.ts";
import { holds } from "./permissions.ts";

const commands: readonly Operation[] = list;
const [agencyId, memberId] = ["01980000-0000-7000-8000-000000000001", "01980000-0000-7000-8000-000000000002"];
const actors: readonly Actor[] = [
  ...roles.flatMap((role): Actor[] => [
    { kind: "member", agencyId, memberId, role },
    { kind: "api-key", agencyId, keyId: memberId, role },
  ]),
  { kind: "operator", agencyId, name: "root" },
  { kind: "system", agencyId, because: "test" },
  { kind: "contact", agencyId, dossierId: agencyId, contactId: memberId, side: "client" },
  { kind: "contact", agencyId, dossierId: agencyId, contactId: memberId, side: "successor" },
  { kind: "user", userId: memberId, email: "sans-agence@x.example", name: "Sans agence" },
  { kind: "anonymous" },
];

const of = (noun: string, verbs: string, who: string) =>
  Object.fromEntries(verbs.split(" ").map((verb) => [`${noun}.${verb}`, who]));

test("the permissions are what they are said to be", () => {
  const named = (actor: Actor) => {
    if ("role" in actor) return `${actor.kind} ${actor.role}`;
    return "side" in actor && actor.side === "successor" ? actor.side : actor.kind;
  };
  const table = Object.fromEntries(
    commands.map((operation) => [
      operation.name,
      actors
        .filter((actor) => holds(actor, operation.permission) && actor.kind !== "api-key")
        .map(named)
        .join(", "),
    ]),
  );
  for (const operation of commands) {
    for (const role of roles) {
      const member = holds({ kind: "member", agencyId, memberId, role }, operation.permission);
      assert.equal(holds({ kind: "api-key", agencyId, keyId: memberId, role }, operation.permission), member);
    }
  }
  const lead = "member owner, member manager, operator";
  const writers = "member owner, member manager, member member, operator";
  const everyone = "member owner, member manager, member member, member read-only";
  assert.deepEqual(
    Object.fromEntries(Object.entries(table).filter(([name]) => !/^tracking\.(?:list|read)-/.test(name))),
    {
      "agency.create": "user",
      "agency.read": `${everyone}, operator`,
      ...of(
        "agency",
        "edit set-logo remove-logo invite list-invitations revoke-invitation change-role remove-member create-api-key list-api-keys revoke-api-key",
        lead,
      ),
      "agency.read-logo": `${everyone}, operator`,
      "agency.list-own": "user",
      "agency.list-members": `${everyone}, operator`,
      "agency.mail-invitation": "system",
      "agency.read-invitation": "user, anonymous",
      "agency.accept-invitation": "user",
      "agency.change-own-name": everyone,
      ...of("dossier", "create edit archive cancel reopen", writers),
      ...Object.fromEntries(
        ["draft", "edit", "mark-sent-by-hand", "cancel", "note-bounce", "close-link"].map((verb) => [
          `letter.${verb}`,
          "member owner, member manager, member member, operator",
        ]),
      ),
      "letter.send": "member owner, member manager, member member",
      "letter.approve": "member owner, member manager, member member",
      ...of("letter", "list read preview list-templates check-tone", `${everyone}, operator, system`),
      "letter.save-template": "member owner, member manager, operator",
      "letter.reset-template": "member owner, member manager, operator",
      "letter.begin-attempt": "system",
      "letter.deliver": "system",
      ...of("portal", "read-sheet import-sheet invite revoke-link set-closing share settle-request", writers),
      ...of("portal", "ask give-file invite-colleague name-successor acknowledge ask-help", "contact"),
      ...of(
        "portal",
        "leave choose-language read-closing read-logo choose-slot refuse-slots",
        "contact, successor",
      ),
      ...of(
        "portal",
        "read-link read-ended-link open ask-again read-link-logo ask-code open-by-code",
        "user, anonymous",
      ),
      "portal.read": `${everyone}, operator, contact, successor`,
      "portal.list": `${everyone}, operator`,
      "portal.draw-sheet": `${everyone}, operator`,
      "portal.mail-link": "system",
      "portal.read-history": `${everyone}, operator, contact`,
      "portal.mail-code": "system",
      "portal.list-shares": `${everyone}, operator`,
      "pack.build": "member owner, member manager, member member, operator",
      "pack.make": "system",
      "pack.tell-build": "system",
      ...of("pack", "read list compare preview read-sheet", `${everyone}, operator, system`),
      ...Object.fromEntries(
        ["copy", "save-draft", "publish", "archive", "restore"].map((verb) => [
          `playbook.${verb}`,
          "member owner, member manager, operator",
        ]),
      ),
      ...Object.fromEntries(
        ["list", "read", "compare", "check", "try-out"].map((verb) => [
          `playbook.${verb}`,
          `${everyone}, operator, system`,
        ]),
      ),
      "tool.save": "member owner, member manager, operator",
      "tool.remove": "member owner, member manager, operator",
      ...Object.fromEntries(
        ["list", "read", "export"].map((verb) => [`tool.${verb}`, `${everyone}, operator, system`]),
      ),
      ...Object.fromEntries(
        ["list", "read", "list-stacks", "draw-statement"].map((verb) => [
          `access.${verb}`,
          `${everyone}, operator, system`,
        ]),
      ),
      ...Object.fromEntries(
        [
          "read-inventory",
          "import",
          "add",
          "edit",
          "remove",
          "restore",
          "set-aside",
          "give-evidence",
          "withdraw-evidence",
        ].map((verb) => [`access.${verb}`, "member owner, member manager, member member, operator"]),
      ),
      "access.list-hooks": `${everyone}, operator, system`,
      "access.open-hook": lead,
      "access.revoke-hook": lead,
      "access.take-report": "system",
      "departure.list": `${everyone}, operator, system`,
      "departure.sweep": `${everyone}, operator, system`,
      "departure.list-leavers": `${everyone}, operator, system`,
      "departure.draw-certificate": `${everyone}, operator, system`,
      ...Object.fromEntries(
        ["plan", "ask", "close-right", "close", "reopen", "authorise", "revoke-authorisation", "log-use"].map(
          (verb) => [`departure.${verb}`, "member owner, member manager, member member, operator"],
        ),
      ),
      ...Object.fromEntries(
        ["monitor.list", "ticket.list"].map((name) => [name, `${everyone}, operator, system`]),
      ),
      ...Object.fromEntries(
        ["add", "edit", "remove", "restore"]
          .flatMap((verb) => [`monitor.${verb}`, `ticket.${verb}`])
          .concat(["deactivate", "activate", "export", "delete"].map((verb) => `monitor.${verb}`))
          .map((name) => [name, "member owner, member manager, member member, operator"]),
      ),
      "dossier.read-overview": `${everyone}, operator, system`,
      "contact.add": "member owner, member manager, member member, operator",
      "contact.edit": "member owner, member manager, member member, operator",
      "contact.remove": "member owner, member manager, member member, operator",
      "contact.restore": "member owner, member manager, member member, operator",
      "contact.list": `${everyone}, operator, system`,
      ...Object.fromEntries(
        [
          "read-document",
          "add-clause",
          "edit-clause",
          "remove-clause",
          "restore-clause",
          "set-facts",
          "reject-day",
          "override-obligation",
        ].map((verb) => [`contract.${verb}`, "member owner, member manager, member member, operator"]),
      ),
      "contract.list-clauses": `${everyone}, operator, system`,
      "contract.show-document": `${everyone}, operator, system`,
      "contract.show-reading": `${everyone}, operator, system`,
      "contract.list-obligations": `${everyone}, operator, system`,
      "view.save": `${everyone}, operator`,
      "view.remove": `${everyone}, operator`,
      "view.list": `${everyone}, operator`,
      "dossier.read": `${everyone}, operator, system`,
      "dossier.list": `${everyone}, operator, system`,
      "dossier.read-portfolio": `${everyone}, operator, system`,
      ...Object.fromEntries(
        ["add-work-item", "add-decision", "add-stakeholder", "add-action", "edit-work-item"]
          .concat(["edit-decision", "edit-stakeholder", "edit-action", "edit-work-items", "decide"])
          .concat(["reset-entry", "remove-entries", "restore-entries", "set-home", "preview"])
          .map((verb) => [`tracking.${verb}`, "member owner, member manager, member member, operator"]),
      ),
      "tracking.import": "member owner, member manager, member member, operator",
      "tracking.undo-import": "member owner, member manager, member member, operator",
      "tracking.save-mapping": "member owner, member manager, member member, operator",
      ...Object.fromEntries(
        [
          "make",
          "remove",
          "move-end",
          "take-version",
          "undo-version",
          "add-step",
          "edit-step",
          "remove-step",
          "restore-step",
          "assign-steps",
          "set-status",
          "comment",
          "add-time",
        ]
          .concat([
            "remove-time",
            "start-timer",
            "stop-timer",
            "log-request",
            "answer-request",
            "edit-request",
          ])
          .map((verb) => [`plan.${verb}`, "member owner, member manager, member member, operator"]),
      ),
      ...Object.fromEntries(
        [
          "list-playbooks",
          "preview",
          "read",
          "read-step",
          "preview-move",
          "preview-step",
          "preview-version",
          "list-requests",
        ]
          .concat(["list-due", "read-home"])
          .map((verb) => [`plan.${verb}`, `${everyone}, operator, system`]),
      ),
      ...Object.fromEntries(
        ["reminder.set", "reminder.read", "reminder.preview", "calendar.open-feed", "calendar.close-feed"]
          .concat("calendar.list-feeds")
          .map((name) => [name, everyone]),
      ),
      "reminder.set-contact": "member owner, member manager, member member, operator",
      "reminder.list": `${everyone}, operator, system`,
      "reminder.stop": "user, anonymous",
      "reminder.prepare-due": "system",
      "reminder.claim-digest": "system",
      "reminder.send-digest": "system",
      "webhook.deliver": "system",
      "calendar.read-feed": "user, anonymous",
      "letter.read-link": "user, anonymous",
      ...Object.fromEntries(
        ["add", "edit", "remove", "list", "list-deliveries", "replay"].map((one) => [`webhook.${one}`, lead]),
      ),
      ...Object.fromEntries(
        ["propose", "edit", "choose-slot", "move", "cancel", "hold", "add-question", "answer-question"]
          .concat("prepare-letters")
          .map((verb) => `meeting.${verb}`)
          .concat(
            [
              "set",
              "add-milestone",
              "edit-milestone",
              "remove-milestone",
              "restore-milestone",
              "judge-milestone",
            ].map((verb) => `transition.${verb}`),
          )
          .map((name) => [name, "member owner, member manager, member member, operator"]),
      ),
      ...Object.fromEntries(
        ["list", "read", "read-agenda", "read-invitation", "list-questions", "read-sheet"]
          .concat("draw-sheet")
          .map((verb) => `meeting.${verb}`)
          .concat(["transition.read", "transition.read-quote", "transition.draw-quote"])
          .map((name) => [name, `${everyone}, operator, system`]),
      ),
      "file.list": `${everyone}, operator, system`,
      "file.read": `${everyone}, operator, system`,
      "file.read-facets": `${everyone}, operator, system`,
      ...of(
        "file",
        "upload edit edit-many remove restore",
        "member owner, member manager, member member, operator, system",
      ),
      ...of("upload", "list read abandon", "member owner, member manager, member member, operator, system"),
      "file.check": "operator, system",
      "file.collect": "operator, system",
      "journal.anchor": "operator, system",
      "journal.list": `${everyone}, operator, system`,
      "journal.verify": `${everyone}, operator, system`,
      "search.find": `${everyone}, operator, system`,
      "search.take-in": "operator, system",
      "plan.follow-calendar": "operator, system",
      "plan.follow-calendars": "operator, system",
    },
  );
});

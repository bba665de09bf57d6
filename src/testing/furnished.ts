import { randomUUIDv7 } from "node:crypto";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { openHook, revokeHook } from "#core/access/commands/open-hook.ts";
import { removeAccess } from "#core/access/commands/remove-access.ts";
import { createApiKey } from "#core/agency/commands/create-api-key.ts";
import { inviteMember } from "#core/agency/commands/invite-member.ts";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import { revokeApiKey } from "#core/agency/commands/revoke-api-key.ts";
import { revokeInvitation } from "#core/agency/commands/revoke-invitation.ts";
import { closeFeed, openFeed } from "#core/calendar/commands/open-feed.ts";
import { addContact, removeContact } from "#core/contact/commands/write-contact.ts";
import { addClause, removeClause } from "#core/contract/commands/write-clause.ts";
import { authoriseUse, revokeAuthorisation } from "#core/departure/commands/authorise-use.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { cancelLetter } from "#core/letter/commands/close-letter.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import { saveTemplate } from "#core/letter/commands/save-template.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { addQuestion } from "#core/meeting/commands/write-question.ts";
import { addMonitor, removeMonitor } from "#core/monitor/commands/write-monitor.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { removeStep } from "#core/plan/commands/remove-step.ts";
import { logRequest } from "#core/plan/commands/write-request.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { addTime, removeTime } from "#core/plan/commands/write-time.ts";
import { archivePlaybook } from "#core/playbook/commands/archive-playbook.ts";
import { copyPlaybook } from "#core/playbook/commands/copy-playbook.ts";
import { askHelp } from "#core/portal/commands/answer-access.ts";
import { inviteContact } from "#core/portal/commands/invite-contact.ts";
import { setReminder } from "#core/reminder/commands/set-reminder.ts";
import { messageIdOf } from "#core/reminder/digest.ts";
import { addTicket, removeTicket } from "#core/ticket/commands/write-ticket.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { removeEntries } from "#core/tracking/commands/remove-entries.ts";
import { undoImport } from "#core/tracking/commands/undo-import.ts";
import { setTransition } from "#core/transition/commands/set-transition.ts";
import { addMilestone, removeMilestone } from "#core/transition/commands/write-milestone.ts";
import { abandonUpload } from "#core/upload/commands/abandon-upload.ts";
import { beginUpload } from "#core/upload/commands/begin-upload.ts";
import { removeView, saveView } from "#core/view/commands/keep-view.ts";
import { addWebhook, removeWebhook } from "#core/webhook/commands/write-webhook.ts";
import { listDeliveries } from "#core/webhook/queries.ts";
import { dropped } from "#testing/exports.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
import { smallPlaybook } from "./playbooks.ts";
import type { TestWorld } from "./world.ts";

/** An agency with one of everything that has an id, all of it named by a word that nobody else uses. */
export async function furnish(world: TestWorld, word: string) {
  const owner = await anAgency(world, word);
  const member = await aMember(world, owner, "member");
  const gone = await aMember(world, owner, "member");
  await done(world, owner, removeMember, { memberId: gone.memberId });
  const invite = (name: string) => done(world, owner, inviteMember, { email: `${word}-${name}@x.example` });
  const [invited, uninvited] = [await invite("a"), await invite("b")];
  await done(world, owner, revokeInvitation, { invitationId: uninvited.invitationId });
  const makeKey = () => done(world, owner, createApiKey, { name: word });
  const [key, ended] = [await makeKey(), await makeKey()];
  await done(world, owner, revokeApiKey, { apiKeyId: ended.apiKeyId });
  const { id: dossierId } = await done(world, owner, createDossier, { party: word });
  await done(world, owner, editDossier, { dossierId, clientView: word });
  const importOne = () => done(world, owner, importFiles, { dossierId, files: [dropped(word)] });
  const [kept, undone] = [await importOne(), await importOne()];
  await done(world, owner, undoImport, { dossierId, importId: undone.importId });
  const upload = async (...names: string[]) =>
    (await done(world, owner, uploadFiles, { dossierId, files: names.map((name) => new File([name], name)) }))
      .files;
  const [file, removed] = await upload(`${word}-a`, `${word}-b`);
  await done(world, owner, removeFiles, { dossierId, fileIds: [removed?.fileId] });
  const begin = () => done(world, owner, beginUpload, { dossierId, name: word, bytes: 1 });
  const [begun, abandoned] = [await begin(), await begin()];
  await done(world, owner, abandonUpload, { dossierId, ...abandoned });
  const add = (title: string) => done(world, owner, addWorkItem, { dossierId, title: `${word} ${title}` });
  const [entry, taken] = [await add("a"), await add("b")];
  await done(world, owner, removeEntries, { dossierId, entryIds: [taken.id] });
  const reach = (name: string) => done(world, owner, addContact, { dossierId, name: `${word} ${name}` });
  const [contact, left] = [await reach("a"), await reach("b")];
  await done(world, owner, removeContact, { dossierId, contactId: left.id });
  const template = { key: "questionnaire", language: "fr", subject: word, body: `{{ greeting }} ${word}` };
  await done(world, owner, saveTemplate, template);
  const write = () =>
    done(world, owner, draftLetter, { dossierId, contactId: contact.id, template: "questionnaire" });
  const [letter, givenUp] = [await write(), await write()];
  await done(world, owner, cancelLetter, { dossierId, letterId: givenUp.id, reason: word });
  const term = (note: string) =>
    done(world, owner, addClause, { dossierId, kind: "notice", note: `${word} ${note}` });
  const [clause, without] = [await term("a"), await term("b")];
  await done(world, owner, removeClause, { dossierId, clauseId: without.id });
  const view = (name: string) =>
    done(world, owner, saveView, { page: "dossiers", name: `${word} ${name}`, filter: {} });
  const [saved, forgotten] = [await view("a"), await view("b")];
  await done(world, owner, removeView, { viewId: forgotten.id });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  const copy = () => done(world, owner, copyPlaybook, { key: "short-exit" });
  const [playbook, shelved] = [await copy(), await copy()];
  await done(world, owner, archivePlaybook, { playbookId: shelved.playbookId });
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const step = (name: string) => done(world, owner, addStep, { dossierId, title: `${word} ${name}` });
  const [{ stepId }, mistaken] = [await step("a"), await step("b")];
  await done(world, owner, removeStep, { dossierId, stepId: mistaken.stepId });
  const spend = () => done(world, owner, addTime, { dossierId, stepId, minutes: 5, note: word });
  const [spent, unspent] = [await spend(), await spend()];
  await done(world, owner, removeTime, { dossierId, timeId: unspent.timeId });
  const asked = await done(world, owner, logRequest, { dossierId, askedBy: word, text: word });
  const listen = () =>
    done(world, owner, addWebhook, { url: `https://${word}.example/`, events: ["dossier.edited"] });
  const [webhook, unheard] = [await listen(), await listen()];
  await done(world, owner, editDossier, { dossierId, clientView: `${word} bis` });
  const told = async (webhookId: string) =>
    (await done(world, owner, listDeliveries, { webhookId })).rows[0]?.deliveryId ?? "";
  const [deliveryId, undelivered] = [await told(webhook.webhookId), await told(unheard.webhookId)];
  await done(world, owner, removeWebhook, { webhookId: unheard.webhookId });
  const open = () => done(world, owner, openFeed, {});
  const [feed, closed] = [await open(), await open()];
  await done(world, owner, closeFeed, { feedId: closed.feedId });
  await done(world, owner, setReminder, { every: "daily" });
  const digestId = await aDigest(world, owner.agencyId);
  const meeting = await done(world, owner, proposeMeeting, { dossierId, purpose: "closing", title: word });
  const question = await done(world, owner, addQuestion, { dossierId, askedBy: word, text: word });
  await done(world, owner, setTransition, { dossierId, skills: [{ name: word }] });
  const reachBy = (name: string) => done(world, owner, addMilestone, { dossierId, title: `${word} ${name}` });
  const [milestone, abolished] = [await reachBy("a"), await reachBy("b")];
  await done(world, owner, removeMilestone, { dossierId, milestoneId: abolished.id });
  const reachIn = async (name: string) => {
    const accesses = [{ toolKey: "google-ads", resource: `${word} ${name}`, note: word }];
    return (await done(world, owner, addAccesses, { dossierId, accesses })).added[0]?.id ?? "";
  };
  const [accessId, given] = [await reachIn("a"), await reachIn("b")];
  const shows = { dossierId, accessId, level: "admin", statement: word };
  const { evidence } = await done(world, owner, giveEvidence, shows);
  const allow = async () => {
    const writing = { dossierId, accessId, statement: word, fileId: file?.fileId, until: "2027-06-30" };
    return (await done(world, owner, authoriseUse, writing)).authorisation.id;
  };
  const [authorisationId, recalled] = [await allow(), await allow()];
  const revoked = { dossierId, authorisationId: recalled, reason: word };
  await done(world, owner, revokeAuthorisation, revoked);
  await done(world, owner, removeAccess, { dossierId, accessId: given });
  const openOne = () => done(world, owner, openHook, { dossierId });
  const [hook, shut] = [await openOne(), await openOne()];
  await done(world, owner, revokeHook, { dossierId, hookId: shut.hookId });
  const watch = async (name: string) => {
    const watched = { dossierId, kind: "kpi", name: `${word} ${name}`, watches: word };
    return (await done(world, owner, addMonitor, watched)).monitor.id;
  };
  const [monitorId, unwatched] = [await watch("a"), await watch("b")];
  await done(world, owner, removeMonitor, { dossierId, monitorId: unwatched });
  const complain = async (name: string) => {
    const said = { dossierId, vendor: word, subject: `${word} ${name}` };
    return (await done(world, owner, addTicket, said)).ticket.id;
  };
  const [ticketId, settled] = [await complain("a"), await complain("b")];
  await done(world, owner, removeTicket, { dossierId, ticketId: settled });
  const beckon = () => done(world, owner, inviteContact, { dossierId, contactId: contact.id });
  const [unlinked, link] = [await beckon(), await beckon()];
  const outside = {
    kind: "contact",
    agencyId: owner.agencyId,
    dossierId,
    contactId: contact.id,
    side: "client",
  } as const;
  const { helpId } = await done(world, outside, askHelp, { dossierId, accessId, kind: "help", text: word });
  type Ids = Readonly<Record<string, string>>;
  const ids: Ids = {
    memberId: member.memberId,
    invitationId: invited.invitationId,
    apiKeyId: key.apiKeyId,
    dossierId,
    importId: kept.importId,
    contactId: contact.id,
    letterId: letter.id,
    clauseId: clause.id,
    packId,
    withPackId: packId,
    viewId: saved.id,
    playbookId: playbook.playbookId ?? "",
    entryId: entry.id,
    sourceId: kept.sources[0]?.sourceId ?? "",
    fileId: file?.fileId ?? "",
    linkFileId: file?.fileId ?? "",
    uploadId: begun.uploadId,
    stepId,
    timeId: spent.timeId,
    requestId: asked.requestId,
    webhookId: webhook.webhookId,
    deliveryId,
    feedId: feed.feedId,
    digestId,
    meetingId: meeting.id,
    questionId: question.questionId,
    milestoneId: milestone.id,
    accessId,
    hookId: hook.hookId,
    evidenceId: evidence.id,
    authorisationId,
    monitorId,
    ticketId,
    linkId: link.linkId,
    helpId,
  };
  const deleted: Ids = {
    memberId: gone.memberId,
    invitationId: uninvited.invitationId,
    apiKeyId: ended.apiKeyId,
    dossierId: randomUUIDv7(),
    importId: undone.importId,
    contactId: left.id,
    letterId: randomUUIDv7(),
    clauseId: without.id,
    packId: randomUUIDv7(),
    withPackId: randomUUIDv7(),
    viewId: forgotten.id,
    playbookId: shelved.playbookId ?? "",
    entryId: taken.id,
    sourceId: randomUUIDv7(),
    fileId: removed?.fileId ?? "",
    linkFileId: removed?.fileId ?? "",
    uploadId: abandoned.uploadId,
    stepId: mistaken.stepId,
    timeId: unspent.timeId,
    requestId: randomUUIDv7(),
    webhookId: unheard.webhookId,
    deliveryId: undelivered,
    feedId: closed.feedId,
    digestId: randomUUIDv7(),
    meetingId: randomUUIDv7(),
    questionId: randomUUIDv7(),
    milestoneId: abolished.id,
    accessId: given,
    hookId: shut.hookId,
    evidenceId: randomUUIDv7(),
    authorisationId: recalled,
    monitorId: unwatched,
    ticketId: settled,
    linkId: unlinked.linkId,
    helpId: randomUUIDv7(),
  };
  return { owner, word, ids, deleted };
}

/** A digest that waits to be sent, as the worker would have made it at eight. */
async function aDigest(world: TestWorld, agencyId: string): Promise<string> {
  const digestId = randomUUIDv7();
  await world.pool.query(
    `insert into digest (agency_id, id, setting_id, day, planned_at, made_at, late, missed, message_id, state)
     select agency_id, $2::uuid, id, '2026-11-02', now(), now(), false, 0, $3, 'due' from reminder_setting
     where agency_id = $1`,
    [agencyId, digestId, messageIdOf(digestId)],
  );
  return digestId;
}

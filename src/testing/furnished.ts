import { randomUUIDv7 } from "node:crypto";
import { createApiKey } from "#core/agency/commands/create-api-key.ts";
import { inviteMember } from "#core/agency/commands/invite-member.ts";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import { revokeApiKey } from "#core/agency/commands/revoke-api-key.ts";
import { revokeInvitation } from "#core/agency/commands/revoke-invitation.ts";
import { addContact, removeContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { removeEntries } from "#core/tracking/commands/remove-entries.ts";
import { undoImport } from "#core/tracking/commands/undo-import.ts";
import { abandonUpload } from "#core/upload/commands/abandon-upload.ts";
import { beginUpload } from "#core/upload/commands/begin-upload.ts";
import { removeView, saveView } from "#core/view/commands/keep-view.ts";
import { dropped } from "#testing/exports.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
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
  const view = (name: string) =>
    done(world, owner, saveView, { page: "dossiers", name: `${word} ${name}`, filter: {} });
  const [saved, forgotten] = [await view("a"), await view("b")];
  await done(world, owner, removeView, { viewId: forgotten.id });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  type Ids = Readonly<Record<string, string>>;
  const ids: Ids = {
    memberId: member.memberId,
    invitationId: invited.invitationId,
    apiKeyId: key.apiKeyId,
    dossierId,
    importId: kept.importId,
    contactId: contact.id,
    packId,
    withPackId: packId,
    viewId: saved.id,
    entryId: entry.id,
    sourceId: kept.sources[0]?.sourceId ?? "",
    fileId: file?.fileId ?? "",
    uploadId: begun.uploadId,
  };
  const deleted: Ids = {
    memberId: gone.memberId,
    invitationId: uninvited.invitationId,
    apiKeyId: ended.apiKeyId,
    dossierId: randomUUIDv7(),
    importId: undone.importId,
    contactId: left.id,
    packId: randomUUIDv7(),
    withPackId: randomUUIDv7(),
    viewId: forgotten.id,
    entryId: taken.id,
    sourceId: randomUUIDv7(),
    fileId: removed?.fileId ?? "",
    uploadId: abandoned.uploadId,
  };
  return { owner, word, ids, deleted };
}

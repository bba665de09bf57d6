import { pdfOf } from "../../src/testing/contract-files.ts";
import type { Browser } from "../../src/testing/door.ts";

/** What a flow is asked about: a dossier with one of everything, made anew whenever something changed it. */
export type Place = Readonly<Record<string, string>>;

/** Who does all that; a colleague writes the letters, which nobody approves who wrote them. */
export type People = { readonly owner: Browser; readonly colleague: Browser };

/** One thing that a person does in the browser; files go with it when it names them. */
export type Flow = {
  readonly name: string;
  readonly input: (of: Place) => object;
  readonly files?: () => readonly File[];
  /** Done once, it cannot be done again in the same place. */
  readonly once?: true;
};

const notice = "Chaque partie peut résilier le contrat moyennant un préavis de trois mois.";
const contractFile = () => new File([pdfOf([["Article 9 - Résiliation", notice]])], "contrat.pdf");
const board = () => new File(["Tâche;État\nRelire la page;à faire\nRendre les accès;fait\n"], "taches.csv");
const inventory = () => new File(["Outil;Ressource;Rôle du client\nGA4;Aubin;Admin\nGTM;;\n"], "acces.csv");
const answers = () => new File(["Outil;J’ai ce droit\nGoogle Search Console;Oui\n"], "vos-outils.csv");
const length = { amount: 3, unit: "month" };
const soon = { on: "2026-12-02", at: "09:30", minutes: 60 };

/** The main flows: dossiers, tracking, plan, contracts, letters, reminders, webhooks, meetings, the transition, registers, accesses, departures. */
export const flows: readonly Flow[] = [
  { name: "dossier.create", input: () => ({ party: "Aubin" }) },
  { name: "dossier.edit", input: ({ dossierId }) => ({ dossierId, clientView: "Tendu" }) },
  { name: "dossier.archive", once: true, input: ({ dossierId }) => ({ dossierId }) },
  { name: "contact.add", input: ({ dossierId }) => ({ dossierId, name: "Lou" }) },
  { name: "tracking.import", input: ({ dossierId }) => ({ dossierId }), files: () => [board()] },
  { name: "tracking.undo-import", once: true, input: ({ dossierId, importId }) => ({ dossierId, importId }) },
  { name: "tracking.add-work-item", input: ({ dossierId }) => ({ dossierId, title: "Relire" }) },
  {
    name: "tracking.decide",
    input: ({ dossierId, entryId }) => ({ dossierId, entryIds: [entryId], handling: "finish" }),
  },
  { name: "file.upload", input: ({ dossierId }) => ({ dossierId }), files: () => [contractFile()] },
  { name: "file.remove", once: true, input: ({ dossierId, fileId }) => ({ dossierId, fileIds: [fileId] }) },
  { name: "pack.build", input: ({ dossierId }) => ({ dossierId }) },
  {
    name: "plan.make",
    once: true,
    input: ({ bareId }) => ({ dossierId: bareId, playbookKey: "short-exit" }),
  },
  { name: "plan.remove", once: true, input: ({ dossierId }) => ({ dossierId }) },
  { name: "plan.read", input: ({ dossierId }) => ({ dossierId }) },
  { name: "plan.read-home", input: () => ({}) },
  { name: "plan.list-due", input: () => ({}) },
  { name: "plan.add-step", input: ({ dossierId }) => ({ dossierId, title: "Relire" }) },
  {
    name: "plan.edit-step",
    once: true,
    input: ({ dossierId, stepId }) => ({ dossierId, stepId, dueOn: "2027-02-01" }),
  },
  {
    name: "plan.set-status",
    once: true,
    input: ({ dossierId, stepId }) => ({ dossierId, stepIds: [stepId], to: "done" }),
  },
  { name: "plan.comment", input: ({ dossierId, stepId }) => ({ dossierId, stepId, text: "Relu." }) },
  { name: "plan.add-time", input: ({ dossierId, stepId }) => ({ dossierId, stepId, minutes: 5 }) },
  { name: "plan.start-timer", once: true, input: ({ dossierId, stepId }) => ({ dossierId, stepId }) },
  { name: "plan.log-request", input: ({ dossierId }) => ({ dossierId, askedBy: "Nora", text: "Une page" }) },
  { name: "plan.move-end", once: true, input: ({ dossierId }) => ({ dossierId, endOn: "2027-06-30" }) },
  { name: "contract.read-document", once: true, input: ({ dossierId, fileId }) => ({ dossierId, fileId }) },
  {
    name: "contract.add-clause",
    input: ({ dossierId }) => ({ dossierId, kind: "notice", values: { length } }),
  },
  { name: "contract.set-facts", input: ({ dossierId }) => ({ dossierId, noticeReceivedOn: "2026-10-01" }) },
  { name: "contract.list-obligations", input: ({ dossierId }) => ({ dossierId }) },
  {
    name: "letter.draft",
    input: ({ dossierId, contactId }) => ({ dossierId, contactId, template: "questionnaire" }),
  },
  {
    name: "letter.edit",
    once: true,
    input: ({ dossierId, letterId }) => ({ dossierId, letterId, subject: "Questions" }),
  },
  {
    name: "letter.approve",
    once: true,
    input: ({ dossierId, letterId, revision }) => ({ dossierId, letterId, revision: Number(revision) }),
  },
  {
    name: "letter.send",
    once: true,
    input: ({ dossierId, readyId, revision }) => ({
      dossierId,
      letterId: readyId,
      revision: Number(revision),
    }),
  },
  {
    name: "letter.cancel",
    once: true,
    input: ({ dossierId, letterId }) => ({ dossierId, letterId, reason: "Plus besoin" }),
  },
  { name: "letter.read", input: ({ dossierId, letterId }) => ({ dossierId, letterId }) },
  { name: "reminder.set", input: () => ({ every: "weekly" }) },
  {
    name: "reminder.set-contact",
    input: ({ dossierId, contactId }) => ({ dossierId, contactId, every: "weekly" }),
  },
  { name: "calendar.open-feed", input: () => ({}) },
  { name: "webhook.add", input: () => ({ url: "https://aubin.example/", events: ["dossier.edited"] }) },
  {
    name: "meeting.propose",
    input: ({ dossierId }) => ({ dossierId, purpose: "closing", title: "Bilan", slots: [soon] }),
  },
  { name: "transition.set", input: ({ dossierId }) => ({ dossierId, skills: [{ name: "Publier" }] }) },
  {
    name: "monitor.add",
    input: ({ dossierId }) => ({ dossierId, kind: "kpi", name: "Positions", costCents: 4_900 }),
  },
  {
    name: "ticket.add",
    input: ({ dossierId }) => ({ dossierId, vendor: "Google Ads", subject: "Annonce refusée" }),
  },
  {
    name: "access.add",
    once: true,
    input: ({ dossierId }) => ({ dossierId, accesses: [{ toolKey: "google-ads" }, { toolKey: "trello" }] }),
  },
  {
    name: "access.edit",
    once: true,
    input: ({ dossierId, accessId }) => ({ dossierId, accessId, clientLevel: "owner" }),
  },
  {
    name: "access.give-evidence",
    input: ({ dossierId, accessId }) => ({ dossierId, accessId, level: "owner", statement: "Vu" }),
  },
  {
    name: "access.import",
    once: true,
    input: ({ dossierId }) => ({ dossierId }),
    files: () => [inventory()],
  },
  { name: "access.list", input: ({ dossierId }) => ({ dossierId }) },
  {
    name: "departure.plan",
    once: true,
    input: ({ dossierId, accessId }) => ({ dossierId, accessId, dueOn: "2027-04-30" }),
  },
  {
    name: "portal.share",
    input: ({ dossierId, accessId }) => ({ dossierId, accessId, shared: true }),
  },
  { name: "departure.ask", input: ({ dossierId, accessId }) => ({ dossierId, accessId }) },
  { name: "departure.list", input: ({ dossierId }) => ({ dossierId }) },
  { name: "departure.sweep", input: ({ dossierId }) => ({ dossierId }) },
  { name: "departure.list-leavers", input: () => ({}) },
  { name: "access.open-hook", once: true, input: ({ dossierId }) => ({ dossierId }) },
  {
    name: "portal.import-sheet",
    once: true,
    input: ({ dossierId, contactId }) => ({ dossierId, contactId }),
    files: () => [answers()],
  },
  { name: "search.find", input: () => ({ words: "aubin" }) },
];

/** A dossier with a plan, a contract, a letter to read and one that is ready, a file and an import; and a bare one. */
export async function furnished({ owner, colleague }: People): Promise<Place> {
  const call = async (name: string, input: object, files: readonly File[] = [], by = owner) => {
    const answer = await by.post(`/api/${name}`, bodyOf(input, files));
    if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
    return answer.json;
  };
  const made = async (field: string, ...asked: Parameters<typeof call>) =>
    String((await call(...asked))[field]);
  const dossierId = await made("id", "dossier.create", { party: "Aubin", endOn: "2027-03-14" });
  const bareId = await made("id", "dossier.create", { party: "Nu", endOn: "2027-03-14" });
  await call("plan.make", { dossierId, playbookKey: "short-exit" });
  const step = { dossierId, title: "Relire", dueOn: "2026-11-02" };
  const stepId = await made("stepId", "plan.add-step", step);
  const importId = await made("importId", "tracking.import", { dossierId }, [board()]);
  const entryId = await made("id", "tracking.add-work-item", { dossierId, title: "Rendre les accès" });
  const nora = { dossierId, name: "Nora Benali", email: "nora@aubin.example" };
  const contactId = await made("id", "contact.add", nora);
  const asked = { dossierId, contactId, template: "questionnaire" };
  const draft = async () => {
    const letterId = await made("id", "letter.draft", asked, [], colleague);
    const texts = { dossierId, letterId, subject: "Dix questions", body: "Bonjour Nora." };
    return { letterId, revision: await made("revision", "letter.edit", texts, [], colleague) };
  };
  const { letterId, revision } = await draft();
  const { letterId: readyId } = await draft();
  await call("letter.approve", { dossierId, letterId: readyId, revision: Number(revision) });
  const { files } = await call("file.upload", { dossierId }, [contractFile()]);
  const [file] = files as readonly { readonly fileId: string }[];
  const fileId = file?.fileId ?? "";
  const accesses = [{ toolKey: "google-search-console" }];
  const { added } = await call("access.add", { dossierId, accesses });
  const [access] = added as readonly { readonly id: string }[];
  const ids = { dossierId, bareId, stepId, importId, entryId, contactId, letterId, readyId, fileId };
  return { ...ids, revision, accessId: access?.id ?? "" };
}

/** JSON, or a form when files go with it. */
export function bodyOf(input: object, files: readonly File[] = []): object | FormData {
  if (files.length === 0) return input;
  const form = new FormData();
  form.set("input", JSON.stringify(input));
  for (const file of files) form.append("files", file);
  return form;
}

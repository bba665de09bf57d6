import { done, type Person } from "../e2e/people.ts";

/** Our tools at every stage but the last, and support cases in every state; one of each to open. */
export async function prepareRegisters(owner: Person, dossierId: string) {
  const monitor = async (kind: string, name: string, more: object) =>
    Object((await done(owner, "monitor.add", { dossierId, kind, name, ...more })).monitor).id;
  const ticket = async (said: object) =>
    Object((await done(owner, "ticket.add", { dossierId, ...said })).ticket).id;
  const toExport = "L’historique des positions depuis 2021, en tableur";
  const watches = "aubin.example, 120 mots, dans quatre villes";
  const said = { watches, toExport, owner: "Camille Roy", costCents: 4_950 };
  const monitorId = await monitor("rank-tracking", "Suivi de 120 positions", said);
  await done(owner, "monitor.deactivate", { dossierId, monitorId, reason: "Fin de la prestation" });
  await monitor("dashboard", "Tableau de bord des campagnes", { owner: "Lou Martin", costCents: 2_900 });
  const old = await monitor("alert", "Alerte de disponibilité", {
    graceDays: 0,
    currency: "CHF",
    costCents: 900,
  });
  await done(owner, "monitor.deactivate", { dossierId, monitorId: old });
  const ads = { vendor: "Google Ads", subject: "Annonce refusée à tort", reference: "5-1234000012345" };
  const link = "https://support.google.example/google-ads/5-1234000012345";
  const next = { nextStep: "Répondre à l’examinateur", accessNeeded: "Lecture du compte Google Ads" };
  const ticketId = await ticket({ ...ads, link, ...next, openedOn: "2026-11-02" });
  await ticket({ vendor: "OVHcloud", subject: "Transfert du domaine aubin.example", state: "waiting" });
  const moved = { state: "transferred", transferredTo: "Nora Benali" };
  await ticket({ vendor: "Meta", subject: "Page sans propriétaire", ...moved });
  await ticket({ vendor: "Brevo", subject: "Compte suspendu", state: "closed", closedHow: "Compte rétabli" });
  return { monitorId: String(monitorId), ticketId: String(ticketId) };
}

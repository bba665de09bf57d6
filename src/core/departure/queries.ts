import { z } from "zod";
import { exampleDossierId } from "#core/access/example.ts";
import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { namedFiles } from "#core/file/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { preparedQuery, query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { languages } from "#messages/messages.ts";
import { loadAuthorisationsAndUses } from "./authorisation-store.ts";
import { certificateOf, filesOf } from "./certificate.ts";
import { departureDay } from "./departure-day.ts";
import { exampleAuthorisation, exampleDeparture, exampleUse } from "./example.ts";
import { AuthorisationShown, CountsShown, DepartureShown, UseShown } from "./fields.ts";
import { seeDepartures } from "./queries/see-departures.ts";
import { countsOf } from "./show-departure.ts";

/** Our departure from every access of a dossier, what wants somebody first, and what lets us use them meanwhile. */
export const listDepartures = query({
  name: "departure.list",
  summary:
    "Lists your departure from each access of a dossier, late ones first: what is still open, whether it may be called closed and why not; with authorisations and uses.",
  permission: "departure.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    endOn: Day.nullable(),
    dueOn: Day.nullable().meta({ description: "The day on which one leaves, where none is fixed" }),
    departures: z.array(DepartureShown),
    counts: CountsShown,
    authorisations: z.array(AuthorisationShown),
    uses: z.array(UseShown).meta({ description: "The newest five hundred at most" }),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      endOn: "2026-12-14",
      dueOn: "2027-03-14",
      departures: [exampleDeparture],
      counts: {
        total: 1,
        late: 0,
        due: 1,
        asked: 0,
        planned: 0,
        closed: 0,
        notApplicable: 0,
        contradicted: 0,
      },
      authorisations: [exampleAuthorisation],
      uses: [exampleUse],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const seen = await seeDepartures(work, dossier);
    if (isRefusal(seen)) return seen;
    const { departures, endOn } = seen;
    return {
      endOn,
      dueOn: departureDay(endOn, null),
      departures,
      counts: countsOf(departures),
      ...(await loadAuthorisationsAndUses(work, dossierId)),
    };
  },
});

/** The certificate that nothing of ours is left open, as a PDF. */
export const drawCertificate = preparedQuery({
  name: "departure.draw-certificate",
  summary:
    "Draws the certificate that nothing of yours is left open as a PDF; GET /api/departure-certificates/<dossierId>.pdf gives the file itself.",
  permission: "departure.read",
  input: z.object({
    dossierId: Id,
    language: z.enum(languages).optional().meta({ description: "That of the agency when left out" }),
  }),
  output: z.object({
    name: z.string().meta({ description: "What the file is called" }),
    base64: z.string().meta({ description: "The PDF" }),
  }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "departure.nothing-to-certify",
    "departure.not-all-closed",
  ],
  example: {
    input: { dossierId: exampleDossierId, language: "fr" },
    output: { name: "attestation-de-depart-2027-03-14.pdf", base64: "JVBERi0xLjc=" },
  },
  async ask({ dossierId, language: asked }, ports, _, look) {
    const certificate = await look(async (work) => {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const agency = await loadAgency(work.tx, ownAgency(work.actor));
      if (isRefusal(agency)) return agency;
      const seen = await seeDepartures(work, dossier);
      if (isRefusal(seen)) return seen;
      const { departures, endOn, today: day } = seen;
      const language = asked ?? agency.language;
      const files = await namedFiles(work, dossierId, filesOf(departures));
      const { party, direction } = dossier;
      const about = { agency: agency.name, party, direction, endOn, language, day, files };
      return certificateOf(departures, about);
    });
    if (isRefusal(certificate)) return certificate;
    const { language, day } = certificate;
    const pdf = await ports.drawStatement(certificate);
    const name = language === "fr" ? "attestation-de-depart" : "departure-certificate";
    return { name: `${name}-${day}.pdf`, base64: pdf.toBase64() };
  },
});

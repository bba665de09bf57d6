export const exampleDossierId = "01980000-0000-7000-8000-000000000010";

/** A link of the examples, which its contact has opened. */
export const exampleLink = {
  id: "01980000-0000-7000-8000-000000000090",
  contactId: "01980000-0000-7000-8000-000000000050",
  contactName: "Nora Benali",
  side: "client" as const,
  invitedBy: null,
  state: "open" as const,
  madeAt: "2026-12-01T09:00:00Z",
  expiresAt: "2026-12-15T09:00:00Z",
  mailedAt: "2026-12-01T09:00:04Z",
  openedAt: "2026-12-03T08:12:00Z",
  sessionUntil: "2027-01-02T08:12:00Z",
  withCode: true,
};

/** The agency as whoever comes by a link sees it. */
export const exampleAgencyInPortal = {
  ...{ name: "Atelier Rivage", colour: null, logo: null },
  ...{ contactEmail: "bonjour@atelier-rivage.example", contactPhone: null },
};

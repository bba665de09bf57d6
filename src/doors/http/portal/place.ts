/** Where the links of a page of the portal lead. */
export type Place = {
  readonly to: (
    page:
      | ""
      | "/stored"
      | "/history"
      | "/questions"
      | "/colleague"
      | "/successor"
      | `/tools/${string}`
      | `/meetings/${string}`,
  ) => string;
  /** Where one of the agency takes a pack; a contact takes it by a form, and the journal keeps it. */
  readonly pack?: (packId: string) => string;
};

/** The pages of whoever is in. */
export const own: Place = { to: (page) => `/portal${page}` };

/** The same pages for one of the agency, who looks and sends nothing. */
export function previewOf(dossierId: string, agencyId: string | undefined, as?: "successor"): Place {
  const agency = agencyId === undefined ? {} : { agency: agencyId };
  const query = (more: Readonly<Record<string, string>>) => {
    const text = `${new URLSearchParams({ ...agency, ...more })}`;
    return text === "" ? "" : `?${text}`;
  };
  return {
    to: (page) => `/portal-preview/${dossierId}${page}${query(as ? { as } : {})}`,
    pack: (packId) => `/api/packs/${dossierId}/${packId}${query({})}`,
  };
}

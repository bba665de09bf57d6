/** A server that all journeys share, and who invites the owners of their agencies there. */
export type House = {
  readonly url: string;
  readonly dataFolder: string;
  /** The address of a person with the usual password, who owns that agency. */
  readonly keeper: string;
  readonly agencyId: string;
};

export type Shared = {
  readonly plain: House;
  /** One that sends mail, kept in the folder `mails`. */
  readonly mailing: House;
  readonly mails: string;
};

const name = "PASSATION_JOURNEYS";

/** Says to the processes of the journeys what was started for all of them. */
export function leave(shared: Shared): void {
  process.env[name] = JSON.stringify(shared);
}

/** What was started for all journeys. */
export const shared = (): Shared => JSON.parse(process.env[name] ?? "");

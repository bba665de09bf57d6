import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { openMailPeer, waitForMail } from "../src/testing/mail-peer.ts";

/** What came to a mail server of the journeys, for whichever process walks through one. */
export type Mailbox = {
  /** The text of the next mail to this address; waits for it ten seconds. */
  readonly next: (to: string) => Promise<string>;
  /** The same with all that the mail holds. */
  readonly nextMail: (to: string) => Promise<Email>;
};

/** A mail server that delivers nothing: it keeps each mail as a file of this folder, named by its moment. */
export async function keepMails(folder: string) {
  return openMailPeer(async (raw, { to }) => {
    const name = `${process.hrtime.bigint()} ${to?.[0]?.address ?? ""} ${randomUUID()}.eml`;
    await writeFile(join(folder, `.${name}`), raw);
    await rename(join(folder, `.${name}`), join(folder, name));
  });
}

/** The mails of such a folder, each taken out once. */
export function mailboxIn(folder: string): Mailbox {
  const nextMail = (to: string) =>
    waitForMail(to, async () => {
      const names = (await readdir(folder)).filter((name) => /^\d/.test(name) && name.includes(` ${to} `));
      const [first] = names.sort();
      if (first === undefined) return undefined;
      const mail = await PostalMime.parse(await readFile(join(folder, first)));
      await rm(join(folder, first));
      return mail;
    });
  return { nextMail, next: async (to) => (await nextMail(to)).text ?? "" };
}

import { calendarOf } from "#core/kernel/calendar.ts";
import { keepMasterKey } from "#platform/crypto/master-key.ts";
import { openVault } from "#platform/crypto/vault.ts";
import { startEmbedded } from "#platform/db/embedded/embedded.ts";
import { digestMail } from "#platform/mail/digest-mail.ts";
import { openMailer } from "#platform/mail/mailer.ts";
import { sendWhatIsDue } from "./digests.ts";
import { openWorld } from "./world.ts";

// A server that comes back after so many days, on the data of one that was stopped: two workers at once send what
// came due meanwhile, then look again. Prints how many digests were made and mailed each time, as JSON.

/** What the process is told, as JSON in its first argument. */
export type Orders = { readonly dataFolder: string; readonly smtpUrl: string; readonly days: number };

const { dataFolder, smtpUrl, days }: Orders = JSON.parse(process.argv[2] ?? "");
const database = await startEmbedded({ dataFolder });
const mailer = openMailer({ smtpUrl, from: "passation@agence.example" });
try {
  const world = await openWorld(database.url, {
    vault: openVault(keepMasterKey(dataFolder).key),
    async sendDigest(letter) {
      await mailer.send(digestMail(letter, "https://passation.example"));
      return "sent";
    },
  });
  // In the morning of a day that is worked: nobody is told anything at other times.
  const calendar = calendarOf(await world.ports.calendars("FR"));
  let morning = Temporal.Now.zonedDateTimeISO("Europe/Paris").add({ days }).with({ hour: 10 });
  while (!calendar.isWorkingDay(morning.toPlainDate().toString())) morning = morning.add({ days: 1 });
  world.wait(morning.toInstant().since(world.clock()));
  const first = await sendWhatIsDue(world, 2);
  const again = await sendWhatIsDue(world, 2);
  await world.close();
  process.stdout.write(JSON.stringify({ first, again }));
} finally {
  mailer.close();
  await database.stop();
}

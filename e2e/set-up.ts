import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtProgram } from "../scripts/build-program.ts";
import { buildScreens } from "../scripts/build-screens.ts";
import { keepMails } from "./mailbox.ts";
import { openAgency, signUp, somebody } from "./people.ts";
import { startServer } from "./server.ts";
import { type House, leave } from "./shared.ts";

/**
 * What the journeys walk through is what the sources say: two servers, one of which sends mail, that all journeys
 * share, each with an agency of its own there. To start one for each would take as long as many a journey.
 */
export default async function setUp() {
  await buildScreens();
  await builtProgram("main");
  await builtProgram("cli");
  const mails = await mkdtemp(join(tmpdir(), "passation-mails-"));
  const post = await keepMails(mails);
  const servers = await Promise.all([
    startServer(),
    startServer({
      PASSATION_SMTP_URL: post.smtpUrl,
      PASSATION_MAIL_FROM: "Passation <courriers@serveur.example>",
    }),
  ]);
  const [plain, mailing] = await Promise.all(
    servers.map(async ({ url, dataFolder }): Promise<House> => {
      const keeper = somebody(url, "Sacha Lebrun");
      await signUp(keeper);
      return { url, dataFolder, keeper: keeper.email, agencyId: await openAgency(keeper, "Porche", "fr") };
    }),
  );
  if (plain && mailing) leave({ plain, mailing, mails });
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
    await post.close();
    await rm(mails, { recursive: true, force: true });
  };
}

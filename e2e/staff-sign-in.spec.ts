import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./journey.ts";
import { oneTimeCode } from "./one-time-code.ts";
import { done, invited, type Person } from "./people.ts";
import { runCli } from "./server.ts";

type Say = Parameters<Parameters<typeof test>[2]>[0]["say"];

async function signIn(
  page: Page,
  say: Say,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<void> {
  await page.getByLabel(say("account.email")).fill(email);
  await page.getByLabel(say("password.label"), { exact: true }).fill(password);
  await page.getByRole("button", { name: say("sign-in.submit"), exact: true }).click();
}

/** The same once a session ended, over the page: the address is known. */
async function signInAgain(page: Page, say: Say, password: string): Promise<void> {
  const over = page.getByRole("dialog", { name: say("sign-in.title") });
  await over.getByLabel(say("password.label"), { exact: true }).fill(password);
  await over.getByRole("button", { name: say("sign-in.submit"), exact: true }).click();
}

test("an unknown address and a wrong password get one answer; a session that ends says so and comes back", async ({
  owner,
  openPage,
  say,
}) => {
  const page = await openPage();
  await page.goto("/team");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("sign-in.title"));
  await expect(page.getByText(say("sign-in.forgotten-no-mail"))).toBeVisible();
  for (const email of [owner.person.email, "nobody@agence.example"]) {
    await signIn(page, say, { email, password: "not the right one" });
    await expect(page.getByRole("alert")).toHaveText(say("sign-in.no.pair"));
  }
  // What that page asks last: it is the next click that tells of the end.
  const settled = page.waitForResponse("**/api/agency.list-invitations");
  await signIn(page, say, owner.person);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("team.title"));
  await settled;

  await page.context().clearCookies();
  await page.getByRole("link", { name: say("dossiers.title") }).click();
  await expect(page.getByRole("dialog", { name: say("sign-in.title") })).toContainText(say("sign-in.ended"));
  await signInAgain(page, say, owner.person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("dossiers.title"));
});

test("what is typed outlives the end of a session, for its person alone", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const colleague = await invited(server.url, owner.person, owner.agencyId, "Anna Petit", "member");
  const page = await openPage(owner.person);
  const party = page.getByLabel(say("dossier.party"), { exact: true });
  const over = page.getByRole("dialog", { name: say("sign-in.title") });
  const open = page.getByRole("button", { name: say("dossiers.new.submit"), exact: true });
  await page.goto("/dossiers?new=1");
  await party.fill("Boulangerie Aubin");
  await page.context().clearCookies();
  await open.click();
  await expect(over.getByLabel(say("account.email"))).toHaveValue(owner.person.email);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await signInAgain(page, say, owner.person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Boulangerie Aubin");

  await page.goto("/dossiers?new=1");
  await party.fill("Garage Morel");
  await page.context().clearCookies();
  await open.click();
  await over.getByRole("button", { name: say("sign-in.leave"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("sign-in.title"));
  await signIn(page, say, owner.person);
  await expect(party).toHaveValue("");

  await party.fill("Garage Morel");
  await page.context().clearCookies();
  await open.click();
  await expect(over).toBeVisible();
  // Somebody else signs in in another window of the same browser.
  await page.context().addCookies(colleague.person.cookies().map((one) => ({ ...one, url: server.url })));
  await page.evaluate(() => dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("link", { name: "Anna Petit" })).toBeVisible();
  await expect(party).toHaveValue("");
});

test("a passkey of the device signs in", async ({ owner, openPage, say }) => {
  const page = await openPage(owner.person);
  const devices = await page.context().newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto("/account");
  await page.getByLabel(say("passkeys.new-name")).fill("Ordinateur du bureau");
  await page.getByRole("button", { name: say("passkeys.add") }).click();
  const passkey = page.getByRole("row", { name: /Ordinateur du bureau/ });
  await expect(passkey).toBeVisible();
  await passkey.getByRole("button", { name: new RegExp(say("passkey.rename")) }).click();
  await page.getByRole("table").getByRole("textbox").fill("Portable");
  await page
    .getByRole("table")
    .getByRole("button", { name: say("form.save") })
    .click();
  await expect(page.getByRole("rowheader", { name: "Portable", exact: true })).toBeVisible();

  await page.getByRole("button", { name: say("shell.sign-out") }).click();
  await page.getByRole("button", { name: say("sign-in.passkey") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("account.title"));
  const name = page.getByLabel(say("account.name.label"), { exact: true });
  await name.fill("Camille Roy-Petit");
  await page.context().clearCookies();
  await name.press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("sign-in.passkey") })
    .click();
  await expect(page.getByRole("link", { name: "Camille Roy-Petit" })).toBeVisible();

  await page
    .getByRole("row", { name: /Portable/ })
    .getByRole("button", { name: new RegExp(say("passkey.remove")) })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("passkey.remove"), exact: true })
    .click();
  await expect(page.getByText(say("passkeys.empty"))).toBeVisible();
  await page.getByRole("button", { name: say("shell.sign-out") }).click();
  await page.getByRole("button", { name: say("sign-in.passkey") }).click();
  await expect(page.getByRole("alert")).toHaveText(say("sign-in.no.passkey"));
});

test("codes of the phone are asked for once turned on, and a backup code replaces one, once", async ({
  owner,
  openPage,
  say,
}) => {
  const page = await openPage(owner.person);
  await page.goto("/account");
  await page.getByRole("button", { name: say("codes.start") }).click();
  await page.getByLabel(say("password.current")).last().fill(owner.person.password);
  await page.getByRole("button", { name: say("codes.start.submit") }).click();
  await expect(page.getByRole("img", { name: say("codes.qr") })).toBeVisible();
  const secret = await page.getByLabel(say("codes.secret")).inputValue();
  await page.getByLabel(say("second-proof.code")).fill("000000");
  await page.getByRole("button", { name: say("codes.check"), exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText(say("sign-in.no.code"));
  await page.getByLabel(say("second-proof.code")).fill(oneTimeCode(secret));
  await page.getByRole("button", { name: say("codes.check"), exact: true }).click();
  await expect(page.getByText(say("codes.on"))).toBeVisible();
  const [backupCode = ""] = await page
    .getByRole("list", { name: say("backup.title") })
    .getByRole("listitem")
    .allTextContents();

  const enter = async () => {
    await page.getByRole("button", { name: say("shell.sign-out") }).click();
    await signIn(page, say, owner.person);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("second-proof.title"));
  };
  const submit = () => page.getByRole("button", { name: say("sign-in.submit"), exact: true }).click();
  await enter();
  await page.getByLabel(say("second-proof.code")).fill(oneTimeCode(secret));
  await submit();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("account.title"));

  await enter();
  await page.getByRole("button", { name: say("second-proof.use-backup") }).click();
  await page.getByLabel(say("second-proof.backup")).fill(backupCode);
  await submit();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("account.title"));

  await enter();
  await page.getByRole("button", { name: say("second-proof.use-backup") }).click();
  await page.getByLabel(say("second-proof.backup")).fill(backupCode);
  await submit();
  await expect(page.getByRole("alert")).toHaveText(say("sign-in.no.backup-code"));
});

test("over the page of a session that ended, a code is asked for too", async ({ owner, openPage, say }) => {
  const { json } = await owner.person.post("auth/two-factor/enable", { password: owner.person.password });
  const secret = new URL(String(json.totpURI)).searchParams.get("secret") ?? "";
  await done(owner.person, "auth/two-factor/verify-totp", { code: oneTimeCode(secret) });
  const page = await openPage(owner.person);
  await page.goto("/account");
  const name = page.getByLabel(say("account.name.label"), { exact: true });
  await name.fill("Camille Roy-Petit");
  await page.context().clearCookies();
  await name.press("Enter");
  await signInAgain(page, say, owner.person.password);
  await page.getByRole("dialog").getByLabel(say("second-proof.code")).fill(oneTimeCode(secret));
  await page.getByRole("button", { name: say("sign-in.submit"), exact: true }).click();
  await expect(page.getByRole("link", { name: "Camille Roy-Petit" })).toBeVisible();
});

test("a password changed by its link or by its owner ends every other session", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const printed = await runCli(server, "reset-link", "--email", owner.person.email);
  const [link = ""] = /http:\S+\/new-password#\S+/.exec(printed) ?? [];
  const page = await openPage();
  await page.goto(link);
  await page.getByLabel(say("password.new"), { exact: true }).fill("cinq barques au matin");
  await page.getByRole("button", { name: say("new-password.submit") }).click();
  await expect(page.getByText(say("new-password.done"))).toBeVisible();
  expect((await owner.person.post("agency.list-own", {})).status).toBe(401);
  await page.getByRole("link", { name: say("sign-in.back") }).click();
  await signIn(page, say, { email: owner.person.email, password: "cinq barques au matin" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("home.greeting", { name: "Camille" }));

  const elsewhere = await openPage();
  await elsewhere.goto("/account");
  await signIn(elsewhere, say, { email: owner.person.email, password: "cinq barques au matin" });
  const sessions = elsewhere.getByRole("table", { name: say("sessions.title") });
  await expect(sessions.getByRole("row")).toHaveCount(3);
  await elsewhere.getByLabel(say("password.current")).fill("cinq barques au matin");
  await elsewhere.getByLabel(say("password.new"), { exact: true }).fill("six bouleaux sous la neige");
  await elsewhere.getByRole("button", { name: say("password.change"), exact: true }).click();
  await expect(elsewhere.getByText(say("password.changed"))).toBeVisible();
  await expect(sessions.getByRole("row")).toHaveCount(2);
  await page.getByRole("link", { name: say("team.title") }).click();
  await signInAgain(page, say, "six bouleaux sous la neige");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("team.title"));

  const again = await openPage();
  await again.goto(link);
  await again.getByLabel(say("password.new"), { exact: true }).fill("cinq barques au matin");
  await again.getByRole("button", { name: say("new-password.submit") }).click();
  await expect(again.getByRole("alert")).toHaveText(say("sign-in.no.link"));
});

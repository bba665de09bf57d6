import { expect, test } from "./journey.ts";
import { somebody } from "./people.ts";
import { linkIn } from "./portals.ts";

test("a server that sends mail brings the invitation and the link to a new password", async ({
  openPage,
  mailing: { mailbox, server, owner },
  say,
}) => {
  const desk = await openPage(owner, server.url);
  await desk.goto("/team");
  const { email } = somebody(server.url, "Lou Martin");
  await desk.getByLabel(say("account.email")).fill(email);
  await expect(desk.getByLabel(say("team.invite.mail"))).toBeChecked();
  await desk.getByRole("button", { name: say("team.invite.submit") }).click();
  await expect(desk.getByText(say("team.invite.mailed", { email }))).toBeVisible();
  const invitation = linkIn(await mailbox.next(email));
  expect(invitation).toBe(await desk.getByLabel(say("team.link", { email })).inputValue());

  const visitor = await openPage(undefined, server.url);
  await visitor.goto(invitation);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("Atelier Rivage");

  await visitor.goto("/");
  await visitor.getByRole("link", { name: say("sign-in.forgotten") }).click();
  // The page before has a field of the same name.
  await expect(visitor.getByRole("heading", { name: say("forgotten.title") })).toBeVisible();
  for (const address of ["nobody@agence.example", owner.email]) {
    await visitor.getByLabel(say("account.email")).fill(address);
    await visitor.getByRole("button", { name: say("forgotten.submit") }).click();
    await expect(visitor.getByText(say("forgotten.sent"))).toBeVisible();
    if (address !== owner.email) await visitor.reload();
  }
  await visitor.goto(linkIn(await mailbox.next(owner.email)));
  await visitor.getByLabel(say("password.new"), { exact: true }).fill("cinq barques au matin");
  await visitor.getByRole("button", { name: say("new-password.submit") }).click();
  await expect(visitor.getByText(say("new-password.done"))).toBeVisible();
});

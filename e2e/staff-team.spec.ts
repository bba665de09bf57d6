import { readFile } from "node:fs/promises";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, somebody } from "./people.ts";

test("an invited person joins by link, is told what its role forbids, and is out at the next click once removed", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const desk = await openPage(owner.person);
  await desk.goto("/team");
  const email = somebody(server.url, "Lou Martin").email;
  await desk.getByLabel(say("account.email")).fill(email);
  await desk.getByLabel(say("team.role")).last().selectOption("read-only");
  await desk.getByRole("button", { name: say("team.invite.submit") }).click();
  const link = await desk.getByLabel(say("team.link", { email })).inputValue();
  expect(link).toMatch(/\/invitation#passation_invitation_/);
  await expect(desk.getByRole("table", { name: say("team.waiting") })).toContainText(email);

  const visitor = await openPage();
  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(
    say("invitation.title", { agency: owner.agencyName }),
  );
  await expect(visitor.getByLabel(say("account.email"))).toHaveValue(email);
  await visitor.getByLabel(say("account.name"), { exact: true }).fill("Lou Martin");
  await visitor.getByLabel(say("password.label"), { exact: true }).fill("trois chaises au soleil");
  await visitor.getByRole("button", { name: say("invitation.join", { agency: owner.agencyName }) }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(say("home.greeting", { name: "Lou" }));

  const open = visitor.getByRole("button", { name: say("dossiers.new") });
  await expect(open).toHaveAttribute("aria-disabled", "true");
  const reason = "Votre rôle ne le permet pas|Your role does not allow this";
  await expect(open).toHaveAccessibleDescription(new RegExp(reason));
  await open.click({ force: true });
  await expect(visitor.getByLabel(say("dossier.party"))).toHaveCount(0);
  await visitor.getByRole("link", { name: say("team.title") }).click();
  await expect(visitor.getByText(new RegExp(reason))).toBeVisible();
  await expect(visitor.getByRole("button", { name: say("team.invite.submit") })).toHaveCount(0);

  await desk.reload();
  const members = desk.getByRole("table", { name: say("team.members") });
  const lou = members.getByRole("row", { name: /Lou Martin/ });
  await lou.getByRole("combobox").selectOption("member");
  await expect(
    desk.getByText(say("team.role-changed", { name: "Lou Martin", role: say("role.member") })),
  ).toBeVisible();
  const self = members.getByRole("row", { name: /Camille Roy/ });
  await expect(self.getByRole("combobox")).toBeDisabled();
  await expect(self.getByRole("button")).toHaveAccessibleDescription(/propriétaire|owner/);

  await visitor.goto("/");
  await expect(visitor.getByRole("button", { name: say("dossiers.new") })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  );

  const right = { form: "person", name: email, level: "admin" };
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Aubin" });
  const accesses = [
    { toolKey: "trello", ours: [right] },
    { toolKey: "brevo", ours: [right] },
  ];
  await done(owner.person, "access.add", { dossierId, accesses });
  await lou.getByRole("button").click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: say("team.remove"), exact: true })
    .click();
  await expect(desk.getByText(say("team.removed", { name: "Lou Martin" }))).toBeVisible();
  await expect(lou).toHaveCount(0);
  const where = say("leavers.in", { count: 1 });
  await expect(desk.getByText(say("leavers.still", { name: "Lou Martin", count: 2, where }))).toBeVisible();
  await desk.getByRole("link", { name: say("leavers.see"), exact: true }).click();
  await expect(desk.getByRole("table", { name: say("leavers.title") })).toContainText("Aubin");

  await visitor.getByRole("link", { name: say("dossiers.title"), exact: true }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(say("new-agency.title"));

  await visitor.goto(link);
  await expect(visitor.getByRole("alert")).toBeVisible();
});

test("a manager is refused what is above its role by the reason of the server's own rule", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "manager");
  const page = await openPage(person);
  await page.goto("/team");
  const camille = page.getByRole("row", { name: /Camille Roy/ });
  await expect(camille.getByRole("combobox")).toBeDisabled();
  await expect(camille.getByRole("button")).toHaveAttribute("aria-disabled", "true");
  const self = page.getByRole("row", { name: /Lou Martin/ });
  await expect(self.getByRole("option", { name: say("role.owner") })).toBeDisabled();
  const invite = page.getByLabel(say("team.role")).last();
  await expect(invite.getByRole("option")).toHaveCount(3);

  await page.goto("/settings");
  await page.getByRole("link", { name: say("settings.api-keys") }).click();
  await page.getByLabel(say("api-keys.name"), { exact: true }).fill("Export nocturne");
  await page.getByRole("button", { name: say("api-keys.new.submit") }).click();
  const key = await page.getByLabel(say("api-keys.made", { name: "Export nocturne" })).inputValue();
  const ask = () =>
    fetch(`${server.url}/api/dossier.list`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: "{}",
    });
  expect((await ask()).status).toBe(200);
  await page
    .getByRole("row", { name: /Export nocturne/ })
    .getByRole("button")
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("api-keys.revoke"), exact: true })
    .click();
  await expect(page.getByText(say("api-keys.empty"))).toBeVisible();
  expect((await ask()).status).toBe(401);
});

test("the agency's own journal tells what belongs to no dossier, holds, and is saved whole", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  await done(owner.person, "agency.invite", { email: "anna@agence.example", role: "member" });
  const lou = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "member");
  await done(owner.person, "agency.change-role", { memberId: lou.memberId, role: "manager" });
  const page = await openPage(owner.person);
  await page.goto("/settings");
  await page.getByRole("link", { name: say("journal.agency.open") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("journal.agency.title"));
  await expect(page.getByText(say("fact.member.invited", { email: "anna@agence.example" }))).toBeVisible();
  const given = { email: lou.person.email, to: say("role.manager") };
  await expect(page.getByText(say("fact.member.role-changed", given))).toBeVisible();
  const joined = page.getByRole("listitem").filter({ hasText: say("fact.member.joined") });
  await expect(joined.filter({ hasText: "Lou Martin" })).toHaveCount(1);
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("journal.verify") }).click();
  await expect(page.getByText(/^(Intact|Whole)/)).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: say("journal.save") }).click();
  const lines = (await readFile(await (await saved).path(), "utf8")).trim().split("\n");
  const first: unknown = JSON.parse(lines[0] ?? "");
  expect(first).toMatchObject({ seq: 1, kind: "agency.created", chainId: owner.agencyId });
});

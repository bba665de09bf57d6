import { expect, expectSound, test } from "./journey.ts";
import { done, invited } from "./people.ts";
import { phoneOf, sayingIn } from "./portals.ts";

const email = "bonjour@rivage.example";

test("a manager writes whom the other side may ask, a client reads it in the portal, and who only reads may not write it", async ({
  browser,
  server,
  owner,
  openPage,
  say,
  language,
}) => {
  const { person: manager } = await invited(
    ...([server.url, owner.person, owner.agencyId, "Lou Martin", "manager"] as const),
  );
  const page = await openPage(manager);
  await page.goto("/settings");
  const section = page.getByRole("region", { name: say("settings.contact"), exact: true });
  const save = section.getByRole("button", { name: say("form.save"), exact: true });
  const address = section.getByLabel(new RegExp(`^${say("settings.contact.email")}`));
  const telephone = section.getByLabel(new RegExp(`^${say("settings.contact.phone")}`));
  await address.fill(email);
  await telephone.fill("+33 1 23 45 67 89");
  await expectSound(page);
  await save.click();
  await expect(page.getByText(say("form.saved"), { exact: true })).toBeVisible();
  await page.reload();
  await expect(address).toHaveValue(email);
  await expect(telephone).toHaveValue("+33 1 23 45 67 89");

  const { id: dossierId } = await done(owner.person, "dossier.create", {
    ...{ party: "Boulangerie Aubin", endOn: "2030-12-14" },
  });
  const { id: contactId } = await done(owner.person, "contact.add", {
    ...{ dossierId, name: "Nora Benali", email: "nora@client.example", language },
  });
  const { token } = await done(owner.person, "portal.invite", { dossierId, contactId });
  const context = await phoneOf(browser, server.url);
  try {
    const t = sayingIn(language);
    const client = await context.newPage();
    const reach = client.locator("address");
    await client.goto(`/portal/link/${token}`);
    await expect(reach.getByRole("link", { name: email, exact: true })).toBeVisible();
    await client.getByRole("button", { name: t("link.open"), exact: true }).click();
    await expect(client).toHaveURL("/portal");
    await expect(reach).toContainText(t("reach", { agency: owner.agencyName }));
    const mail = reach.getByRole("link", { name: email, exact: true });
    await expect(mail).toHaveAttribute("href", `mailto:${email}`);
    const call = reach.getByRole("link", { name: "+33 1 23 45 67 89", exact: true });
    await expect(call).toHaveAttribute("href", "tel:+33123456789");

    // What was written by mistake goes again by the same form: the agency alone is named.
    await address.fill("");
    await telephone.fill("");
    await save.click();
    await expect
      .poll(async () => (await done(owner.person, "agency.read", {})).contactEmail, { timeout: 5_000 })
      .toBeNull();
    await client.reload();
    await expect(client.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(reach).toHaveCount(0);
  } finally {
    await context.close();
  }

  await done(owner.person, "agency.edit", { contactEmail: email });
  const { person: reader } = await invited(
    ...([server.url, owner.person, owner.agencyId, "Inès Morel", "read-only"] as const),
  );
  const read = await openPage(reader);
  await read.goto("/settings");
  const shown = read.getByRole("region", { name: say("settings.contact"), exact: true });
  await expect(shown.getByText(email, { exact: true })).toBeVisible();
  await expect(shown.getByRole("textbox")).toHaveCount(0);
  await expect(shown.getByRole("button")).toHaveCount(0);
  const { status, json } = await reader.post("agency.edit", { contactEmail: "autre@rivage.example" });
  expect([status, json.title]).toEqual([403, "request.not-permitted"]);
  expect((await done(owner.person, "agency.read", {})).contactEmail).toBe(email);
});

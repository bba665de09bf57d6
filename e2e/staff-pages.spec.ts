import type { Page } from "@playwright/test";
import { trelloBoard } from "./boards.ts";
import { expect, expectAccessible, expectContrastInTheOther, expectSound, test } from "./journey.ts";
import { done, somebody } from "./people.ts";

test("every page of who is outside is free of what axe finds, in the light and in the dark, at 320 pixels too", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const email = somebody(server.url, "Lou Martin").email;
  const { token } = await done(owner.person, "agency.invite", { email, role: "member" });
  const page = await openPage();
  const outside = [
    ["/", "sign-in.title", {}],
    ["/forgotten-password", "forgotten.title", {}],
    ["/new-password#token", "new-password.title", {}],
    [`/invitation#${token}`, "invitation.title", { agency: owner.agencyName }],
    ["/invitation#unknown", "invitation.heading", {}],
    ["/nowhere", "not-found.title", {}],
  ] as const;
  for (const [path, key, params] of outside) {
    await page.goto("about:blank");
    await page.goto(path);
    await expectHeading(page, say(key, params));
    await expectSound(page);
    await expectContrastInTheOther(page);
  }
});

test("every page of the staff is free of what axe finds, in the light and in the dark, at 320 pixels too", async ({
  owner,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: "2026-12-14",
  });
  await done(owner.person, "agency.invite", { email: "lou@agence.example", role: "member" });
  await done(owner.person, "agency.create-api-key", { name: "Export nocturne" });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/tracking`);
  await page.locator("input[type=file]").setInputFiles(trelloBoard());
  await expect(page.getByText(say("import.looked", { count: 1 }))).toBeVisible();
  await page.getByText(say("import.sample")).click();
  await expectSound(page);
  await expectContrastInTheOther(page);
  await page.getByRole("button", { name: say("import.go", { count: 1 }) }).click();
  await expect(page.getByText(say("import.done", { count: 1 }))).toBeVisible();
  await expectSound(page);
  await expectContrastInTheOther(page);
  await page.goto(`/dossiers/${id}`);
  await page.getByRole("button", { name: `${say("dossier.end")}${say("edit.is")}` }).click();
  await expectSound(page);
  await expectContrastInTheOther(page);
  await done(owner.person, "monitor.add", { dossierId: id, kind: "kpi", name: "Positions" });
  await done(owner.person, "ticket.add", { dossierId: id, vendor: "Google Ads", subject: "Annonce" });
  for (const [part, key] of [
    ["monitors?item=new", "monitors.add"],
    ["tickets?item=new", "tickets.add"],
    ["sweep", "sweep.title"],
  ] as const) {
    await page.goto(`/dossiers/${id}/${part}`);
    await expect(page.getByRole("heading", { name: say(key) })).toBeVisible();
    await expectSound(page);
    await expectContrastInTheOther(page);
  }
  const accesses = [{ toolKey: "google-search-console", payer: "us" }, { toolKey: "brevo" }];
  await done(owner.person, "access.add", { dossierId: id, accesses });
  await page.goto(`/dossiers/${id}/accesses`);
  await page.getByRole("link", { name: "Google Search Console" }).click();
  await expect(page.getByRole("heading", { name: say("accesses.tool.about") })).toBeVisible();
  await expectSound(page);
  await expectContrastInTheOther(page);
  const inside = [
    ["/dossiers", "dossiers.title"],
    ["/team", "team.title"],
    ["/playbooks", "playbooks.title"],
    ["/settings", "settings.title"],
    ["/tools", "tools.title"],
    ["/new-tool", "tools.form.new"],
    ["/api-keys", "api-keys.title"],
    ["/account", "account.title"],
    ["/new-agency", "new-agency.title"],
  ] as const;
  for (const [path, key] of inside) {
    await page.goto(path);
    await expectHeading(page, say(key));
    await expect(page.getByText(say("state.loading"))).toHaveCount(0);
    if (path === "/dossiers") await page.getByRole("button", { name: say("dossiers.new") }).click();
    await expectSound(page);
    await expectContrastInTheOther(page);
    if (path !== "/team") continue;
    await page.getByRole("button", { name: new RegExp(say("team.revoke")) }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

async function expectHeading(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
}

test("whoever looks at the pages for us sees a text that is too pale, also where it was once looked at", async ({
  owner,
  openPage,
}) => {
  const page = await openPage(owner.person);
  await page.goto("/team");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const inColours = (ink: string, paper: string) =>
    page.evaluate(
      ([color, background]) => {
        const text = document.querySelector<HTMLElement>("#tried") ?? document.createElement("p");
        Object.assign(text, { id: "tried", textContent: "Passation" });
        text.style.cssText = `color: ${color}; background: ${background}`;
        document.querySelector("main")?.append(text);
      },
      [ink, paper] as const,
    );
  await inColours("#ccc", "#fff");
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/);
  await inColours("#000", "#fff");
  await expectAccessible(page);
  await inColours("#000", "#222");
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/);
});

import { trelloBoard } from "./boards.ts";
import { expect, test } from "./journey.ts";
import { done, openAgency, somebody } from "./people.ts";

test("a second agency sees nothing of the first, and a person of both goes from one to the other", async ({
  server,
  owner,
  keeper,
  openPage,
  say,
  language,
}) => {
  const inAgency = { "x-passation-agency": owner.agencyId };
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" }, inAgency);
  const page = await openPage(keeper.person);
  await page.goto(`/dossiers/${id}`);
  await expect(page.getByRole("alert")).toBeVisible();
  await page.goto("/dossiers");
  await expect(page.getByRole("link", { name: "Boulangerie Aubin" })).toHaveCount(0);

  await openAgency(owner.person, "Bureau du Port", language);
  const both = await openPage(owner.person);
  await both.goto("/dossiers");
  await both.getByLabel(say("shell.agency")).selectOption({ label: owner.agencyName });
  await expect(both.getByRole("link", { name: "Boulangerie Aubin" })).toBeVisible();
  await both.getByLabel(say("shell.agency")).selectOption({ label: "Bureau du Port" });
  await expect(both.getByText(say("dossiers.empty.title"))).toBeVisible();
  await both.reload();
  await expect(both.getByText(say("dossiers.empty.title"))).toBeVisible();
  expect(somebody(server.url, "Visite").cookies()).toEqual([]);
});

test("many dossiers come page by page, and what is known of one is corrected", async ({
  owner,
  openPage,
  say,
}) => {
  const names = Array.from({ length: 51 }, (_, at) => `Client ${String(at + 1).padStart(3, "0")}`);
  for (const party of names) await done(owner.person, "dossier.create", { party, endOn: "2026-12-14" });
  const page = await openPage(owner.person);
  await page.goto("/dossiers");
  const rows = page.getByRole("table").getByRole("rowheader");
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: say("table.more") }).click();
  await expect(rows).toHaveCount(51);
  await page.getByRole("link", { name: "Client 051" }).click();
  const edited = (field: string) => page.getByRole("button", { name: `${field}${say("edit.is")}` });
  await edited(say("dossier.name")).click();
  await page.getByRole("textbox", { name: say("dossier.name"), exact: true }).fill("Aubin, refonte");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aubin, refonte");
  await edited(say("dossier.reason")).click();
  await page
    .getByRole("combobox", { name: say("dossier.reason"), exact: true })
    .selectOption("internalisation");
  await expect(page.getByText(say("reason.internalisation"), { exact: true })).toBeVisible();
});

test("a server out of reach, a fault and a wrong address are said in words, and one can go on", async ({
  owner,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const page = await openPage(owner.person);
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("not-found.title"));
  await page.getByRole("link", { name: say("not-found.back") }).click();
  await page.getByRole("link", { name: "Boulangerie Aubin" }).click();
  await page.getByRole("link", { name: say("tab.tracking"), exact: true }).click();
  await expect(page.getByText(say("import.drop"))).toBeVisible();

  await page.route("**/api/tracking.preview", (route) => route.abort());
  await page.locator("input[type=file]").setInputFiles(trelloBoard());
  await expect(page.getByText(say("problem.offline"))).toBeVisible();
  await page.unroute("**/api/tracking.preview");

  await page.context().setOffline(true);
  await expect(page.getByText(say("frame.offline"))).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(say("frame.offline"))).toHaveCount(0);

  const detail = "reference 0198";
  await page.route("**/api/dossier.read", (route) =>
    route.fulfill({ status: 500, json: { status: 500, title: "fault", detail } }),
  );
  await page.goto(`/dossiers/${id}`);
  await expect(page.getByRole("alert")).toContainText(detail);
  await page.unroute("**/api/dossier.read");
  await page.getByRole("button", { name: say("state.retry") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Boulangerie Aubin");

  // What stands beside a page's main answer may fail: the rest stands, and it is not asked for again and again.
  await done(owner.person, "access.add", { dossierId: id, accesses: [{ toolKey: "brevo" }] });
  for (const [path, beside, main] of [
    [`/dossiers/${id}/portal`, "contact.list", say("portal.title")],
    [`/dossiers/${id}/accesses`, "departure.list", say("accesses.client.title")],
    ["/team", "departure.list-leavers", say("team.invite")],
    ["/account", "reminder.read", say("password.label")],
  ] as const) {
    let times = 0;
    await page.route(`**/api/${beside}`, (route) => {
      times += 1;
      return route.fulfill({ status: 500, json: { status: 500, title: "fault", detail } });
    });
    await page.goto(path);
    await expect(page.getByRole("heading", { name: main, exact: true })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(times, path).toBeLessThan(5);
    await page.unroute(`**/api/${beside}`);
  }
});

import { drawerOf, expectBoardFits, rowOf, withAccesses } from "./accesses.ts";
import { expect, expectContrastInTheOther, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, uploadTo } from "./people.ts";

const console = "Google Search Console";
const seen = "Nora Benali est propriétaire dans Réglages › Utilisateurs";

test("twenty-five tools come from sets and the catalogue at once, and what is there already is told", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const { stacks } = await done(owner.person, "access.list-stacks", {});
  const stack = (key: string) => {
    const found = (stacks as readonly Stack[]).find((one) => one.key === key);
    if (!found) throw new Error(`no stack ${key}`);
    return { keys: found.tools.map((one) => one.key), name: found.name[language] ?? "" };
  };
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}`);
  await page.getByRole("link", { name: say("tab.accesses"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("accesses.client.title") })).toBeVisible();
  await expect(page.getByText(say("accesses.empty.title"))).toBeVisible();
  const submit = page.getByRole("button", { name: say("accesses.add.submit") });
  await submit.click();
  await expect(page.getByText(say("accesses.add.none"))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);

  // Two sets overlap; the rest of the twenty-five comes one by one, by the name of the tool and Enter.
  const wanted = new Set<string>();
  for (const key of ["seo-retainer", "wordpress-site"]) {
    const { keys, name } = stack(key);
    const button = page.getByRole("button", {
      name: say("accesses.add.stack", { name, number: keys.length }),
    });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    for (const one of keys) wanted.add(one);
  }
  await expect(page.getByText(say("accesses.add.checked", { count: wanted.size }))).toBeVisible();
  const { tools } = await done(owner.person, "tool.list", {});
  const others = (tools as readonly Tool[]).filter(({ key }) => !wanted.has(key));
  const search = page.getByLabel(say("accesses.add.search"), { exact: true });
  for (const { key, name } of others.slice(0, 25 - wanted.size)) {
    await search.fill(name);
    const box = page.getByRole("checkbox", { name, exact: true });
    if ((await page.getByRole("checkbox").count()) === 1) await search.press("Enter");
    else await box.check();
    await expect(box).toBeChecked();
    wanted.add(key);
  }
  await search.fill("nulle part");
  await expect(page.getByText(say("accesses.add.no-tool"))).toBeVisible();
  await expect(page.getByText(say("accesses.add.checked", { count: 25 }))).toBeVisible();
  await submit.click();
  await expect(page.getByText(say("accesses.added", { count: 25 }))).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(25);
  await expect(
    page.getByText(say("accesses.client.score", { count: 25, autonomous: 0 }), { exact: true }),
  ).toBeVisible();
  await expect(page.locator(".access-strip svg")).toHaveCount(25);
  await expectSound(page, phoneAndDesk);

  // One tool alone may be there once for each of its parts; the same part is there but once.
  const add = page.getByRole("button", { name: say("accesses.add"), exact: true });
  const addConsole = async (lines: string) => {
    await add.click();
    await search.fill("gsc");
    await page.getByRole("checkbox").check();
    await page.getByLabel(new RegExp(say("accesses.add.resources", { name: console }))).fill(lines);
    await submit.click();
  };
  await addConsole("aubin.example\nboutique.aubin.example");
  await expect(page.getByText(say("accesses.added", { count: 2 }))).toBeVisible();
  await addConsole("aubin.example");
  await expect(page.getByText(say("accesses.added.none"))).toBeVisible();
  await expect(
    page.getByText(say("accesses.added.there", { names: `${console}\u00a0· aubin.example` })),
  ).toBeVisible();
});

type Stack = {
  readonly key: string;
  readonly name: Readonly<Record<string, string>>;
  readonly tools: readonly Tool[];
};
type Tool = { readonly key: string; readonly name: string };

test("blockers are explained; rights said and evidence given make autonomous, withdrawn it is not any more", async ({
  server,
  owner,
  openPage,
  say,
  language,
  takeBack,
}) => {
  const { dossierId } = await withAccesses(owner.person, {
    "google-search-console": { ours: [{ form: "person", name: "Camille Roy", level: "owner" }] },
    "meta-pixel-dataset": { owner: "us" },
    semrush: { payer: "us", clientWho: "nora.benali@boulangerie-aubin-nantes.example" },
    brevo: {},
  });
  await uploadTo(server.url, owner.person, dossierId, new File(["capture"], "console.txt"));
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  const blocked = page.getByRole("button", { name: new RegExp(`^${say("accesses.show.blocked")} `) });
  await expect(blocked).toContainText("3");
  await blocked.click();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await expect(rowOf(page, console)).toContainText(say("accesses.client.blocker.last-owner"));
  await expect(rowOf(page, "Semrush")).toContainText(say("accesses.client.blocker.we-pay"));

  // What lives in our account and cannot be moved: what to do instead, in the steps of the tool.
  const { tool: pixel } = await done(owner.person, "tool.read", { key: "meta-pixel-dataset" });
  const { name, handover } = pixel as PixelTool;
  await expectBoardFits(page);
  await rowOf(page, name).getByRole("link").click();
  const pixelDrawer = drawerOf(page, name);
  await expect(pixelDrawer).toContainText(say("accesses.client.blocker.our-account"));
  await expect(pixelDrawer).toContainText(say("tools.transferable.no"));
  await expect(pixelDrawer.getByRole("heading", { name: say("accesses.instead") })).toBeVisible();
  await expect(pixelDrawer.getByText(handover.steps[0]?.[language] ?? "").first()).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);
  await expectBoardFits(page);
  await pixelDrawer.getByRole("button", { name: say("drawer.close"), exact: true }).click();

  // By the form: the client is owner, we are editor; nothing shows it yet.
  await rowOf(page, console).getByRole("link").click();
  const drawer = drawerOf(page, console);
  await expect(drawer.locator("[data-blocks]").first()).toContainText("Camille Roy");
  await drawer.getByRole("button", { name: say("accesses.rights.change") }).click();
  const field = (label: string) => drawer.getByLabel(label, { exact: true });
  await expect(field(say("accesses.client.level"))).toBeFocused();
  await expectSound(page, phoneAndDesk);
  await field(say("accesses.client.level")).selectOption("owner");
  await field(`${say("accesses.client.who")} ${say("form.optional")}`).fill("Nora Benali");
  await field(say("accesses.client.login")).selectOption("named");
  const line = say("accesses.ours.line", { line: 1 });
  await field(`${say("accesses.ours.level")} — ${line}`).selectOption("editor");
  await field(say("accesses.owner")).selectOption("client");
  await drawer.getByRole("button", { name: say("form.save") }).click();
  await expect(drawer).not.toContainText(say("accesses.client.blocker.last-owner"));
  await expect(drawer).toContainText(say("accesses.lack.no-evidence"));
  await expect(drawer.getByRole("button", { name: say("accesses.rights.change") })).toBeVisible();
  await expect(drawer).toContainText("Nora Benali");
  await takeBack(page, say("accesses.rights.saved", { name: console }));
  await expect(drawer).toContainText(say("accesses.client.blocker.last-owner"));
  await drawer.getByRole("button", { name: say("accesses.rights.change") }).click();
  await field(say("accesses.client.level")).selectOption("owner");
  await field(`${say("accesses.ours.level")} — ${line}`).selectOption("editor");
  await drawer.getByRole("button", { name: say("form.save") }).click();
  await expect(drawer).not.toContainText(say("accesses.client.blocker.last-owner"));
  await expect(drawer).toContainText(say("accesses.lack.no-evidence"));
  await expect(drawer.getByRole("button", { name: say("accesses.rights.change") })).toBeVisible();

  // Evidence wants to say what was seen; a password in it is refused where it was written.
  await drawer.getByRole("button", { name: say("accesses.evidence.give") }).click();
  const give = drawer.getByRole("button", { name: say("accesses.evidence.give"), exact: true });
  const statement = field(say("accesses.evidence.statement"));
  await expect(statement).toBeFocused();
  await give.click();
  await expect(drawer.getByText(say("form.blank"))).toBeVisible();
  await statement.fill("Vu dans les réglages, mot de passe : Fournil-1984");
  await give.click();
  await expect(drawer.locator("form")).toContainText(/gestionnaire|manager/);
  await statement.fill(seen);
  await field(say("evidence.file")).selectOption({ label: "console.txt" });
  await expectSound(page, phoneAndDesk);
  await give.click();
  await expect(drawer.getByText(say("accesses.mark.attested"), { exact: true })).toBeVisible();
  await expect(drawer.getByRole("link", { name: say("accesses.evidence.open-file") })).toBeVisible();
  await page.goto(`/dossiers/${dossierId}/accesses?show=autonomous`);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await expect(rowOf(page, console)).toContainText(say("accesses.grade.attested"));
  await rowOf(page, console).getByRole("link").click();

  // Withdrawn with why: the history keeps it, the client is not autonomous any more.
  await drawer.getByRole("button", { name: `${say("accesses.evidence.withdraw")} — ${seen}` }).click();
  const withdraw = drawer.getByRole("button", { name: say("accesses.evidence.withdraw"), exact: true });
  await withdraw.click();
  await expect(drawer.getByText(say("form.blank"))).toBeVisible();
  await field(say("accesses.evidence.withdraw.reason")).fill("C’était un autre compte");
  await withdraw.click();
  await expect(
    drawer.getByText(say("accesses.evidence.withdrawn", { reason: "C’était un autre compte" })),
  ).toBeVisible();
  await expect(drawer).toContainText(say("accesses.lack.no-evidence"));
  await expectSound(page, phoneAndDesk);
});

type PixelTool = {
  readonly name: string;
  readonly handover: { readonly steps: readonly Readonly<Record<string, string>>[] };
};

test("an access is set aside with a reason, removed and brought back; the keyboard alone goes and comes back", async ({
  owner,
  openPage,
  say,
  takeBack,
}) => {
  const { dossierId } = await withAccesses(
    owner.person,
    { semrush: { payer: "us" }, brevo: {} },
    { party: "Hébergeur Nordix", direction: "supplier" },
  );
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  await expect(page.getByRole("heading", { name: say("accesses.supplier.title") })).toBeVisible();
  await expect(rowOf(page, "Semrush")).toContainText(say("accesses.supplier.blocker.we-pay"));
  const parts = page.getByRole("navigation", { name: say("dossier.parts") });
  await expect(parts.getByRole("link", { name: say("tab.portal.supplier"), exact: true })).toBeVisible();

  // From the filter, Tab reaches the first row; Enter opens it, Escape comes back to it.
  await page.getByRole("button", { name: new RegExp(`^${say("accesses.show.set-aside")}`) }).focus();
  await page.keyboard.press("Tab");
  const link = rowOf(page, "Semrush").getByRole("link");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  const drawer = drawerOf(page, "Semrush");
  await expect(drawer.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/access=/);
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawer.getByText(say("accesses.supplier.meant"), { exact: true })).toBeVisible();

  await drawer.getByRole("button", { name: new RegExp(`^${say("accesses.set-aside.do")} `) }).click();
  const setAside = drawer.getByRole("button", { name: say("accesses.set-aside"), exact: true });
  await setAside.click();
  await expect(drawer.getByText(say("form.blank"))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await drawer.getByLabel(say("accesses.set-aside.reason"), { exact: true }).fill("L’abonnement s’arrête");
  await setAside.click();
  await expect(drawer.getByText("L’abonnement s’arrête")).toBeVisible();
  await expect(rowOf(page, "Semrush")).toContainText(say("accesses.mark.waived"));
  await takeBack(page, say("accesses.set-aside.done", { name: "Semrush" }));
  await expect(rowOf(page, "Semrush")).toContainText(say("accesses.supplier.blocker.we-pay"));

  await drawer.getByRole("button", { name: new RegExp(`^${say("accesses.remove")} `) }).click();
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await takeBack(page, say("accesses.removed", { name: "Semrush" }));
  await expect(page.getByRole("rowheader")).toHaveCount(2);
});

test("who only reads sees the board and is told why nothing can be written", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { dossierId, idOf } = await withAccesses(owner.person, {
    "google-search-console": { clientLevel: "owner" },
    brevo: { owner: "us" },
  });
  const accessId = idOf.get("google-search-console") ?? "";
  await done(owner.person, "access.give-evidence", {
    dossierId,
    accessId,
    level: "owner",
    statement: "Vu ensemble",
  });
  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Noé Petit",
    "read-only",
  );
  const page = await openPage(reader);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  const add = page.getByRole("button", { name: say("accesses.add"), exact: true });
  await expect(add).toHaveAttribute("aria-disabled", "true");
  await expect(page.locator(".reason")).toBeVisible();
  await page.goto(`/dossiers/${dossierId}/accesses?access=${accessId}`);
  const drawer = drawerOf(page, console);
  await expect(drawer.getByText("Vu ensemble")).toBeVisible();
  const buttons = [
    say("accesses.rights.change"),
    say("accesses.evidence.give"),
    `${say("accesses.evidence.withdraw")} — Vu ensemble`,
    `${say("accesses.set-aside.do")} — ${console}`,
    `${say("accesses.remove")} — ${console}`,
  ];
  for (const name of buttons) {
    const button = drawer.getByRole("button", { name, exact: true });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(/\S/);
  }
  await expectSound(page, phoneAndDesk);
});

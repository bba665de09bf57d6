import { inDays } from "./days.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done } from "./people.ts";
import { notice, planned, stepIn, stepsOf } from "./plans.ts";

test("a step says who sees it, when it was done and by whom; its letter and its time are at hand; a moved end goes back", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  test.slow();
  const { person } = owner;
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: inDays(60) });
  const dossierId = String(id);
  const nora = { name: "Nora Benali", email: "nora@client.example", isMain: true, language };
  await done(person, "contact.add", { dossierId, ...nora });
  const page = await openPage(person);

  // What a playbook makes comes below all of them, and is brought into sight.
  await page.goto(`/dossiers/${dossierId}/plan`);
  const look = page.getByRole("button", { name: new RegExp(`^${say("plan.choose.look")}`) }).first();
  await look.press("Enter");
  const make = page.getByRole("button", { name: say("plan.choose.make") });
  await expect(make).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(make).toBeFocused();
  // What could not be done is told, and can be asked for again.
  await page.route("**/api/plan.make", (route) => route.abort());
  await make.press("Enter");
  await expect(page.getByText(say("problem.offline")).first()).toBeVisible();
  await page.unroute("**/api/plan.make");
  await make.press("Enter");
  await expect(page.getByText(say("plan.next.title"))).toBeVisible();

  // A step of one's own for the other side is one that it sees.
  await page.getByRole("button", { name: say("plan.add"), exact: true }).click();
  await page.getByLabel(say("plan.add.title"), { exact: true }).fill("Prévenir la comptable");
  await page.getByLabel(say("plan.add.side"), { exact: true }).selectOption("client");
  await expect(page.getByLabel(say("plan.visibility"), { exact: true })).toHaveValue("shared");
  await page
    .getByRole("button", { name: say("plan.add"), exact: true })
    .last()
    .click();
  await page.getByRole("link", { name: "Prévenir la comptable", exact: true }).click();
  const drawer = page.getByRole("complementary", { name: "Prévenir la comptable" });
  const seen = { side: say("plan.side.client"), seen: say("plan.visibility.shared"), time: "30 min" };
  await expect(drawer.getByText(say("plan.about", seen))).toBeVisible();

  // It was done three days ago, and saying so again does not make it today.
  await drawer.getByLabel(new RegExp(`^${say("plan.set.on")}\\b`)).fill(inDays(-3));
  await drawer.getByRole("button", { name: say("plan.set.save") }).click();
  await expect(notice(page, say("plan.set.undo", { count: 1 }))).toBeVisible();
  await expect(drawer.getByText(new RegExp(`${owner.person.name}$`)).first()).toBeVisible();
  await drawer.getByLabel(say("plan.evidence"), { exact: true }).fill("Son courriel");
  await drawer.getByRole("button", { name: say("plan.set.save") }).click();
  await expect(drawer.getByText("Son courriel").first()).toBeVisible();
  const own = (await stepsOf(person, dossierId)).find((step) => step.title.fr === "Prévenir la comptable");
  expect((await stepIn(person, dossierId, own?.id ?? "")).status).toMatchObject({ on: inDays(-3) });

  // Time of another day, and time that was noted by mistake.
  await drawer.getByLabel(say("plan.time.minutes"), { exact: true }).fill("25");
  await drawer.getByLabel(new RegExp(`^${say("plan.time.on")}`)).fill(inDays(-2));
  await drawer.getByLabel(new RegExp(`^${say("plan.time.note")}`)).fill("Au téléphone");
  await drawer.getByRole("button", { name: say("plan.time.add") }).click();
  const line = drawer.getByRole("listitem").filter({ hasText: "Au téléphone" });
  await line.getByRole("button", { name: new RegExp(`^${say("plan.time.remove")} — 25 min`) }).click();
  await expect(line).toHaveCount(0);
  await notice(page, say("plan.time.removed"))
    .getByRole("button", { name: say("undo.do"), exact: true })
    .click();
  await expect(line).toContainText("25 min");

  // A clock that was stopped elsewhere says so; above the plan one reads of what it was.
  await drawer.getByRole("button", { name: say("plan.time.start"), exact: true }).click();
  const running = say("plan.time.running", { step: "Prévenir la comptable", when: "§" }).split("§")[0];
  await expect(page.getByText(running ?? "")).toBeVisible();
  await done(person, "plan.stop-timer", {});
  await drawer.getByRole("button", { name: say("plan.time.stop"), exact: true }).click();
  await expect(drawer.getByText(say("problem.title.refused"))).toBeVisible();
  await expectSound(page, phoneAndDesk);

  // Moved, and taken back with what the transition brought.
  const days = async () =>
    (await stepsOf(person, dossierId)).map(({ dueOn, included }) => [dueOn, included].join());
  const before = await days();
  await page.getByRole("button", { name: say("plan.move"), exact: true }).click();
  const months = page.getByLabel(new RegExp(`^${say("plan.move.months")}`));
  await months.fill("trois");
  await page.getByRole("button", { name: say("plan.move.look") }).click();
  await expect(page.getByText(say("plan.move.months.wrong"))).toBeVisible();
  await months.fill("3");
  await page.getByRole("button", { name: say("plan.move.look") }).click();
  await page.getByRole("button", { name: say("plan.move.apply") }).click();
  await notice(page, say("plan.move.done"))
    .getByRole("button", { name: say("undo.do"), exact: true })
    .click();
  await expect.poll(days).toEqual(before);

  // An end that somebody else wrote meanwhile is not taken back.
  await page.getByRole("button", { name: say("plan.move"), exact: true }).click();
  await page.getByLabel(new RegExp(`^${say("plan.move.end")}`)).fill(inDays(70));
  await page.getByRole("button", { name: say("plan.move.look") }).click();
  await page.getByRole("button", { name: say("plan.move.apply") }).click();
  const moved = notice(page, say("plan.move.done"));
  await expect(moved).toBeVisible();
  await done(person, "dossier.edit", { dossierId, endOn: inDays(80) });
  await moved.getByRole("button", { name: say("undo.do"), exact: true }).click();
  await expect(page.getByText(say("undo.failed"), { exact: true })).toBeVisible();
  expect((await done(person, "dossier.read", { dossierId })).endOn).toBe(inDays(80));

  // The letter of a step is begun from it.
  const announce = (await stepsOf(person, dossierId)).find(({ key }) => key === "announce-the-exit");
  await page.goto(`/dossiers/${dossierId}/plan?item=${announce?.id}`);
  await page.getByRole("button", { name: say("plan.letter.write") }).click();
  await expect(page.getByLabel(say("letters.template"), { exact: true })).toHaveValue("announcement");
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("letters.draft"), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${dossierId}/letters/`));
});

test("a step added by mistake is shown to others or not, taken out and given back; several are given at once", async ({
  owner,
  openPage,
  say,
}) => {
  const { person } = owner;
  const { dossierId } = await planned(person);
  const { stepId } = await done(person, "plan.add-step", { dossierId, title: "Zébrer le logo" });
  const page = await openPage(person);
  await page.goto(`/dossiers/${dossierId}/plan?item=${stepId}`);
  const drawer = page.getByRole("complementary", { name: "Zébrer le logo" });
  const link = page.getByRole("link", { name: "Zébrer le logo", exact: true });
  const seen = (by: "internal" | "shared") =>
    drawer.getByText(
      say("plan.about", { side: say("plan.side.us"), seen: say(`plan.visibility.${by}`), time: "30 min" }),
    );
  await expect(seen("internal")).toBeVisible();
  await drawer.getByLabel(say("plan.visibility"), { exact: true }).selectOption("shared");
  await expect(seen("shared")).toBeVisible();

  // What is settled stays, and says why; back to do, it goes and comes back.
  await done(person, "plan.set-status", { dossierId, stepIds: [stepId], to: "done" });
  await page.reload();
  const remove = drawer.getByRole("button", { name: say("plan.step.remove"), exact: true });
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await expectSound(page, phoneAndDesk);
  await done(person, "plan.set-status", { dossierId, stepIds: [stepId], to: "to-do" });
  await page.reload();
  await expect(remove).toHaveAttribute("aria-disabled", "false");
  // A clock that runs there holds it too, until its time is taken away.
  await drawer.getByRole("button", { name: say("plan.time.start"), exact: true }).click();
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await drawer.getByRole("button", { name: say("plan.time.stop"), exact: true }).click();
  await expect(drawer.getByRole("button", { name: say("plan.time.start"), exact: true })).toBeVisible();
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await drawer.getByRole("button", { name: new RegExp(`^${say("plan.time.remove")} —`) }).click();
  await expect(remove).toHaveAttribute("aria-disabled", "false");
  await remove.press("Enter");
  await expect(drawer).toHaveCount(0);
  await expect(link).toHaveCount(0);
  const removed = notice(page, say("plan.step.removed", { title: "Zébrer le logo" }));
  await removed.getByRole("button", { name: say("undo.do"), exact: true }).click();
  await expect(link).toBeVisible();

  // Two steps are given to somebody, and given back.
  const takers = async () => (await stepsOf(person, dossierId)).filter(({ memberId }) => memberId !== null);
  const boxes = page.getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const bar = page.getByRole("group", { name: say("bulk.title") });
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.getByLabel(say("plan.member"), { exact: true }).selectOption(person.name);
  await expectSound(page, phoneAndDesk);
  await bar.getByRole("button", { name: say("plan.bulk.give"), exact: true }).click();
  await expect(bar).toHaveCount(0);
  expect(await takers()).toHaveLength(2);
  await notice(page, say("plan.bulk.given", { count: 2, to: person.name }))
    .getByRole("button", { name: say("undo.do"), exact: true })
    .click();
  await expect.poll(takers).toHaveLength(0);
});

test("what is asked besides is answered by a letter that knows what was asked, when, and for how much", async ({
  owner,
  openPage,
  say,
}) => {
  const { person } = owner;
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: inDays(60) });
  const dossierId = String(id);
  await done(person, "plan.make", { dossierId, playbookKey: "client-exit-web-marketing" });
  for (const [text, answer] of [
    ["Refaire la page Livraison", { as: "quoted", quotedCents: 45_050, answer: "Une journée" }],
    ["Poser un bandeau de Noël", { as: "declined" }],
  ] as const) {
    const asked = { dossierId, askedBy: "Nora Benali", text };
    const { requestId } = await done(person, "plan.log-request", asked);
    await done(person, "plan.answer-request", { dossierId, requestId, ...answer });
  }
  const page = await openPage(person);
  for (const [label, request, more] of [
    ["plan.requests.write.quoted", "Refaire la page Livraison", /450[.,]50/],
    ["plan.requests.write.declined", "Poser un bandeau de Noël", /Boulangerie Aubin/],
  ] as const) {
    await page.goto(`/dossiers/${dossierId}/plan`);
    await page.getByRole("button", { name: `${say(label)} — ${request}` }).click();
    await page.getByRole("button", { name: say("letters.draft"), exact: true }).click();
    const text = page.getByLabel(say("letter.body"), { exact: true });
    await expect(text).toHaveValue(new RegExp(request));
    await expect(text).toHaveValue(more);
  }
});

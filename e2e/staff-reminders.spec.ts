import { expect, test } from "./journey.ts";

test("a member chooses when to be reminded, sees what they would be told, and gives their calendar an address", async ({
  owner,
  openPage,
  say,
}) => {
  const inAgency = { "x-passation-agency": owner.agencyId };
  const tomorrow = Temporal.Now.plainDateISO("Europe/Paris").add({ days: 1 }).toString();
  const { json } = await owner.person.post("dossier.create", { party: "Aubin", endOn: tomorrow }, inAgency);
  const dossierId = json.id;
  const asked = { dossierId, purpose: "handover", title: "Passation" };
  const meeting = await owner.person.post("meeting.propose", asked, inAgency);
  const slot = { on: tomorrow, at: "10:00" };
  await owner.person.post("meeting.move", { dossierId, meetingId: meeting.json.id, slot }, inAgency);
  const desk = await openPage(owner.person);
  await desk.goto("/account");
  const told = desk.getByRole("table", { name: say("reminders.preview") });
  await expect(told.getByRole("row", { name: say("reminders.kind.meeting") })).toContainText(/10:00/);
  await expect(told.getByRole("row", { name: say("reminders.kind.end") })).toContainText(/20\d\d$/);
  await desk.getByLabel(say("reminders.every")).selectOption("weekly");
  await desk.getByLabel(say("reminders.hour"), { exact: true }).selectOption("9");
  const zone = desk.getByLabel(say("reminders.zone"));
  await zone.fill("Mars/Olympe");
  const save = desk
    .locator("section", { has: desk.getByRole("heading", { name: say("reminders.title") }) })
    .getByRole("button", { name: say("form.save") });
  await save.click();
  await expect(desk.getByText(/«\sMars\/Olympe\s»|“Mars\/Olympe”/)).toBeVisible();
  await zone.fill("America/Montreal");
  await desk.getByLabel(say("reminders.language")).selectOption("en");
  await save.click();
  await expect(desk.getByText(say("form.saved"))).toBeVisible();
  await desk.reload();
  await expect(desk.getByLabel(say("reminders.every"))).toHaveValue("weekly");
  await expect(desk.getByLabel(say("reminders.zone"))).toHaveValue("America/Montreal");
  await expect(desk.getByLabel(say("reminders.language"))).toHaveValue("en");

  await desk.getByRole("button", { name: say("calendars.open") }).click();
  const address = await desk.getByLabel(say("calendars.made")).inputValue();
  const read = () => desk.request.get(address);
  expect((await read()).status()).toBe(200);
  expect(await (await read()).text()).toContain("BEGIN:VCALENDAR");
  const feeds = desk.getByRole("table", { name: say("calendars.list") });
  await feeds.getByRole("button").click();
  await expect(desk.getByText(say("calendars.closed"))).toBeVisible();
  expect((await read()).status()).toBe(404);
});

test("a member gives the client an address of what is shared of one dossier, and closes it again", async ({
  owner,
  openPage,
  say,
}) => {
  const inAgency = { "x-passation-agency": owner.agencyId };
  const { json } = await owner.person.post(
    "dossier.create",
    { party: "Aubin", name: "Aubin, dossier difficile", endOn: "2027-03-01" },
    inAgency,
  );
  const desk = await openPage(owner.person);
  await desk.goto(`/dossiers/${json.id}/portal`);
  const shared = desk.locator("section", {
    has: desk.getByRole("heading", { name: say("calendars.dossier.title") }),
  });
  await shared.getByRole("button", { name: say("calendars.open") }).click();
  const address = await shared.getByLabel(say("calendars.made")).inputValue();
  const text = await (await desk.request.get(address)).text();
  expect(text).toContain("DTSTART;VALUE=DATE:20270301");
  expect(text).not.toContain("difficile");
  await desk.goto("/account");
  const feeds = desk.getByRole("table", { name: say("calendars.list") });
  await expect(feeds).toContainText(say("calendars.of.dossier", { name: "Aubin, dossier difficile" }));
  await feeds.getByRole("button").click();
  await expect(desk.getByText(say("calendars.closed"))).toBeVisible();
  expect((await desk.request.get(address)).status()).toBe(404);
});

test("a manager has another program told, sees what it answered, and has it told nothing any more", async ({
  owner,
  openPage,
  say,
}) => {
  const inAgency = { "x-passation-agency": owner.agencyId };
  const desk = await openPage(owner.person);
  await desk.goto("/settings");
  await desk.getByLabel(say("webhooks.url"), { exact: true }).fill("https://me:secret@automates.example/");
  await desk.getByRole("button", { name: say("webhooks.add") }).click();
  await expect(desk.getByText(/sans nom d’utilisateur|without a user name/)).toBeVisible();
  // A name that leads nowhere, by design of the name system.
  await desk.getByLabel(say("webhooks.url"), { exact: true }).fill("https://automates.invalid/passation");
  await desk.getByRole("button", { name: say("webhooks.add") }).click();
  const secret = desk.getByLabel(say("webhooks.secret", { host: "automates.invalid" }));
  await expect(secret).toHaveValue(/^whsec_/);
  await owner.person.post("dossier.create", { party: "Aubin" }, inAgency);
  await desk.reload();
  const webhooks = desk.getByRole("table", { name: say("webhooks.title") });
  await webhooks.getByRole("button", { name: say("webhooks.deliveries") }).click();
  const deliveries = desk.getByRole("table", {
    name: say("webhooks.deliveries.of", { host: "automates.invalid" }),
  });
  await expect(deliveries).toContainText("dossier.created");
  await deliveries.getByRole("button").click();
  await expect(desk.getByText(say("webhooks.replayed"))).toBeVisible();
  await webhooks.getByRole("button", { name: say("webhooks.remove") }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: say("webhooks.remove") })
    .click();
  await expect(desk.getByText(say("webhooks.removed"))).toBeVisible();
  await expect(webhooks).toHaveCount(0);
});

test("a contact is reminded once somebody says so, and no sooner", async ({ owner, openPage, say }) => {
  const inAgency = { "x-passation-agency": owner.agencyId };
  const { json } = await owner.person.post("dossier.create", { party: "Aubin" }, inAgency);
  const contact = { dossierId: json.id, name: "Nora Benali", email: "nora@client.example" };
  await owner.person.post("contact.add", contact, inAgency);
  const desk = await openPage(owner.person);
  await desk.goto(`/dossiers/${json.id}`);
  const choice = desk.getByLabel(`${say("reminders.of-contact")} — Nora Benali`);
  await expect(choice).toHaveValue("off");
  await choice.selectOption("weekly");
  await expect(desk.getByText(say("form.saved"))).toBeVisible();
  await desk.reload();
  await expect(choice).toHaveValue("weekly");
});

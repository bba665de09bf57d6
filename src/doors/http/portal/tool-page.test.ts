import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import type { PortalPage } from "#core/enter-portal.ts";
import { exampleAgencyInPortal } from "#core/portal/example.ts";
import { toolTold } from "#core/tool/told.ts";
import type { Tool } from "#core/tool/tool.ts";
import { languages } from "#messages/messages.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { openPortalDoor } from "#testing/portal-door.ts";
import { toolPage } from "./tool-page.ts";

const { door, owner, done } = await openPortalDoor();
after(door.close);
const catalogue = openTools()();
const form = { "content-type": "application/x-www-form-urlencoded" };
/** How a client is told whom the texts mean, and the words by which they name it and the agency. */
const meant = { fr: "le client\u00a0», c’est vous", en: "“the client” is you, and “we” are" } as const;
const names = {
  fr: /\b(?:le|du|au) client\b|\b(?:nous|notre|nos)\b/i,
  en: /\bclient(?:’s)?\b|\b(?:our|us|we)\b/,
} as const;

/** Who reads the page of one tool: the party of a dossier, and a successor whom it was shown. */
async function readers(direction: "client" | "supplier", toolKey: string) {
  const { id: dossierId } = await done("dossier.create", { party: "Aubin", direction, endOn: "2030-12-14" });
  const { added } = await done("access.add", { dossierId, accesses: [{ toolKey }] });
  const [{ id: accessId }] = added as [{ id: string }];
  await done("portal.share", { dossierId, accessId, shared: true });
  const page = async (more: object) => {
    const { id: contactId } = await done("contact.add", { dossierId, name: "Nora", language: "en", ...more });
    const { token } = await done("portal.invite", { dossierId, contactId });
    const browser = door.browser();
    assert.equal((await browser.post(`/portal/link/${token}`, "", form)).status, 303);
    const shown = await browser.get(`/portal/tools/${accessId}`);
    assert.equal(shown.status, 200);
    return shown.text;
  };
  const preview = async () => (await owner.get(`/portal-preview/${dossierId}/tools/${accessId}`)).text;
  return { page, preview };
}

test("a client reads what is said to it, in its language; a supplier and a successor what is said to the agency", async () => {
  const client = await readers("client", "google-search-console");
  const english = await client.page({});
  assert.ok(english.includes("You verify the Domain property with a TXT record of your own."));
  assert.ok(!/the client|“we” are/i.test(english));
  for (const french of [await client.page({ language: "fr" }), await client.preview()]) {
    assert.ok(french.includes("Vous validez la propriété de domaine avec votre propre TXT."));
    assert.ok(french.includes("Vous retirez les utilisateurs de votre agence"));
    assert.ok(!/le client/i.test(french));
  }
  const said = "The client verifies the Domain property with a TXT record of its own.";
  const successor = await client.page({ side: "successor" });
  assert.deepEqual([successor.includes(said), successor.includes("“we” are")], [true, false]);
  const supplier = await (await readers("supplier", "google-search-console")).page({});
  assert.ok(supplier.includes(said));
  assert.ok(supplier.includes("“the client” is Atelier Rivage here, and “we” are you."));
});

test("a client is told whom a text means that an agency wrote for itself alone, until it is said to it", async () => {
  const { autonomy, ...tool } = catalogue.get("textmaster") as Tool;
  const step = { fr: "Le client nous retire.", en: "The client removes us." };
  const correct = (steps: Tool["handover"]["steps"]) =>
    done("tool.save", { tools: [{ ...tool, autonomy, handover: { ...tool.handover, steps } }] });
  const client = await readers("client", "textmaster");
  assert.ok(!(await client.page({})).includes("“we” are"), "the catalogue names nobody there");
  await correct([step]);
  const named = await client.page({});
  assert.ok(named.includes(step.en) && named.includes(`${meant.en} Atelier Rivage.`));
  await correct([{ ...step, toClient: { fr: "Retirez-nous.", en: "Remove us, your agency." } }]);
  const told = await client.page({});
  assert.ok(told.includes("Remove us, your agency.") && !told.includes("“we” are"));
});

test("no client reads a text of the catalogue that names the sides without being told whom it means", () => {
  for (const language of languages) {
    let explained = 0;
    for (const tool of catalogue.values()) {
      const said = textsOf(tool, language, true);
      assert.ok(!said.includes(meant[language]), `${tool.key}: nothing of it is left to be explained`);
      assert.doesNotMatch(said, names[language], `${tool.key} ${language}`);
      // As an agency had written it before anything could be said to a client.
      const former = textsOf(tool, language, false);
      if (former.includes(meant[language])) explained += 1;
      else assert.doesNotMatch(former, names[language], `${tool.key} ${language}`);
    }
    assert.ok(explained > 70, `${explained}`);
  }
});

/** What the page of one tool tells a client above the ways to answer, said to it or to the agency. */
function textsOf(tool: Tool, language: PortalPage["language"], isClient: boolean): string {
  const one = {
    ...{ accessId: "1", tool: tool.name, resource: null, level: tool.autonomy.level, url: null },
    ...toolTold(tool, isClient),
    ...{ state: "not-yet" as const, grade: null, asked: null, again: false, rights: [], removal: false },
  };
  const page: PortalPage = {
    ...{ agency: exampleAgencyInPortal, language, direction: "client", side: "client", party: "Aubin" },
    ...{
      contactName: "Nora",
      endOn: null,
      today: "2026-12-01",
      timeZone: "Europe/Paris",
      readableUntil: null,
    },
    ...{
      expected: [one],
      settled: [],
      dates: [],
      questions: [],
      history: [],
      packs: [],
      meetings: [],
      people: [],
    },
  };
  const shown = String(toolPage(page, "1", "nonce"));
  return shown.replace(/^[\s\S]*?<strong>/, "").replace(/<section[\s\S]*/, "");
}

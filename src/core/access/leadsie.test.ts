import { strict as assert } from "node:assert";
import { test } from "node:test";
import { openTools } from "#platform/catalogue/tools.ts";
import { leadsieReport } from "./leadsie.ts";

const known = { tools: [...openTools()().values()], agency: "Agence Rivage" };
const read = (body: unknown) => leadsieReport(typeof body === "string" ? body : JSON.stringify(body), known);
const told = (body: unknown) => {
  const { rows, remarks, state } = read(body);
  const rights = rows.map(
    ({ tool, resource, ours }) =>
      `${tool.key} ${resource} ${ours.map(({ form, name, level }) => `${form} ${name} ${level}`).join(" + ")}`,
  );
  return {
    state,
    rights,
    remarks: remarks.map(({ key, row }) => `${key.replace("warning.", "")} ${row ?? "-"}`),
  };
};

/** As the first version is documented: one level for all, and yes or no for each. */
const first = {
  user: "aubin",
  requestName: "Accès Aubin",
  clientName: "Boulangerie Aubin",
  accessLevel: "admin",
  status: "PARTIAL_SUCCESS",
  connectionAssets: [
    { type: "Ad Account", name: "Aubin Ads", id: "act_1", isSuccess: true, message: "", time: "2026-11-02" },
    {
      type: "Page",
      name: "Boulangerie Aubin",
      id: "2",
      isSuccess: false,
      message: "Not an admin of this page",
    },
    {
      type: "Google Analytics Account",
      name: "Aubin GA4",
      id: "3",
      isSuccess: true,
      inviteSentTo: "ga@rivage.example",
    },
  ],
};

test("the first documented version: what was granted is a right of ours, what was not is told and gives none", () => {
  assert.deepEqual(told(first), {
    state: "partly",
    rights: [
      "meta-ad-account Aubin Ads agency-link Agence Rivage admin",
      "google-analytics-4 Aubin GA4 agency-link ga@rivage.example admin",
    ],
    remarks: ["inventory-not-granted 2"],
  });
  // It says nothing of what the client may do.
  for (const row of read(first).rows)
    assert.deepEqual([row.clientLevel, row.clientWho, row.owner], [null, null, null]);
});

test("the second documented version: a state and a level for each, the account that was connected, people assigned", () => {
  const asset = { platform: "Google", statusLastCheckedAt: "2026-11-02T10:00:00Z", notes: "" };
  const body = {
    apiVersion: 2,
    accessLevel: "view",
    status: "SUCCESS",
    clientName: "Boulangerie Aubin",
    connectionAssets: [
      {
        ...{
          ...asset,
          type: "Google Ads Account",
          name: "Aubin",
          id: "123-456-7890",
          connectionStatus: "Connected",
        },
        ...{ accessLevel: "Manage", connectedAccount: { id: "987", name: "Rivage MCC" } },
      },
      {
        ...{
          ...asset,
          platform: "Meta",
          type: "Facebook Page",
          name: "Aubin",
          id: "9",
          connectionStatus: "Connected",
        },
        assignedUsers: [
          { id: "1", name: "Léa Roy", role: "Admin", isSuccess: true },
          { id: "2", name: "Paul Petit", role: "Admin", isSuccess: false },
        ],
      },
      { ...asset, type: "Google Tag Manager", name: "GTM-AUBIN", id: "5", connectionStatus: "In progress" },
      {
        ...asset,
        type: "Google Merchant Center",
        name: "Aubin",
        id: "6",
        connectionStatus: "Insufficient permissions",
      },
    ],
  };
  assert.deepEqual(told(body), {
    state: "partly",
    rights: [
      "google-ads Aubin agency-link Rivage MCC admin",
      "facebook-page Aubin agency-link Agence Rivage viewer + person Léa Roy admin",
    ],
    remarks: ["inventory-not-granted 3", "inventory-not-granted 4"],
  });
});

test("every kind of thing that the documents name is a tool of the catalogue", () => {
  const types = [
    ...["Ad Account", "Page", "Pixel", "Instagram Account", "Catalog", "Meta Ad Account", "Facebook Page"],
    ...["Meta Pixel", "Facebook Catalog", "Shopify Store", "Klaviyo Account", "Google Ads Account"],
    ...[
      "Google Analytics Account",
      "Google Merchant Center",
      "Google Tag Manager",
      "Google My Business Location",
    ],
    ...[
      "Google Search Console Property",
      "LinkedIn Page",
      "LinkedIn Ad Account",
      "TikTok Ad Account",
      "YouTube Channel",
    ],
  ];
  const assets = types.map((type, at) => ({ type, name: `N${at}`, id: String(at), isSuccess: true }));
  const { rows, remarks } = read({ ...first, status: "SUCCESS", connectionAssets: assets });
  assert.deepEqual(remarks, []);
  assert.equal(rows.length, types.length);
});

test("what is not understood is told, and nothing of it is taken for granted", () => {
  const one = (asset: unknown, more: object = {}) =>
    told({ ...first, status: "SUCCESS", connectionAssets: [asset], ...more });
  const kept = (remark: string) => ({ state: "kept", rights: [], remarks: [remark] });
  assert.deepEqual(told("pas du JSON"), kept("report-unread -"));
  assert.deepEqual(told("[]"), kept("report-unread -"));
  assert.deepEqual(told({ status: "SUCCESS" }), kept("report-unread -"));
  assert.deepEqual(one("Page"), kept("report-asset-unread 1"));
  assert.deepEqual(one({ type: "Wix Site", name: "Aubin", isSuccess: true }), kept("report-tool-unknown 1"));
  assert.deepEqual(one({ type: "Page", name: "Aubin" }), kept("report-state-unknown 1"));
  assert.deepEqual(one({ type: "Page", name: "Aubin", isSuccess: "true" }), kept("report-state-unknown 1"));
  assert.deepEqual(
    one({ type: "Page", name: "Aubin", connectionStatus: "Paused" }),
    kept("report-state-unknown 1"),
  );
  assert.deepEqual(
    one({ type: "Page", name: "Aubin", isSuccess: true }, { accessLevel: "??", status: "DONE" }),
    {
      state: "partly",
      rights: ["facebook-page Aubin agency-link Agence Rivage viewer"],
      remarks: ["report-status -", "report-level-unknown 1"],
    },
  );
});

test("two things of one name are told apart by their id", () => {
  const asset = { type: "Ad Account", name: "Aubin", isSuccess: true };
  const { rights } = told({
    ...first,
    connectionAssets: [
      { ...asset, id: "1" },
      { ...asset, id: "2" },
    ],
  });
  assert.deepEqual(rights, [
    "meta-ad-account Aubin (1) agency-link Agence Rivage admin",
    "meta-ad-account Aubin (2) agency-link Agence Rivage admin",
  ]);
});

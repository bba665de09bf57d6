import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type Actor, type Role, roles } from "#core/kernel/actor.ts";
import {
  editedAgency,
  invitationLasts,
  lesserRole,
  type Member,
  refusalToHandle,
  refusalToLose,
  sameAddress,
} from "./agency.ts";

const as = (role: Role): Actor => ({ kind: "member", agencyId: "a", memberId: "m", role });
const member = (id: string, role: Role): Member => ({
  id,
  userId: id,
  name: id,
  email: `${id}@x.example`,
  role,
});

test("nobody handles a role above its own, whoever asks and however many roles are at stake", () => {
  const handles = (actor: Actor) => roles.map((role) => refusalToHandle(actor, role) === undefined);
  assert.deepEqual(
    roles.map((role) => handles(as(role))),
    [
      [true, true, true, true],
      [false, true, true, true],
      [false, false, true, true],
      [false, false, false, true],
    ],
  );
  assert.deepEqual(handles({ kind: "api-key", agencyId: "a", keyId: "k", role: "manager" }), [
    false,
    true,
    true,
    true,
  ]);
  assert.deepEqual(handles({ kind: "operator", agencyId: "a", name: "root" }), [true, true, true, true]);
  for (const actor of [{ kind: "anonymous" }, { kind: "system", agencyId: "a", because: "x" }] as const) {
    assert.deepEqual(handles(actor), [false, false, false, false]);
  }
  assert.equal(refusalToHandle(as("manager"), "member", "owner")?.refused, "agency.role-above-own");
});

test("an agency keeps an owner, however one is lost", () => {
  const camille = member("camille", "owner");
  const lou = member("lou", "owner");
  const sam = member("sam", "manager");
  const cases: readonly (readonly [Member, readonly Member[], Role | undefined, boolean])[] = [
    [camille, [camille, sam], undefined, false],
    [camille, [camille, sam], "manager", false],
    [camille, [camille, sam], "owner", true],
    [camille, [camille, lou], undefined, true],
    [camille, [camille, lou], "read-only", true],
    [sam, [camille, sam], undefined, true],
    [sam, [camille, sam], "owner", true],
  ];
  for (const [who, all, next, may] of cases) {
    assert.equal(
      refusalToLose(who, all, next) === undefined,
      may,
      `${who.id} to ${next} among ${all.length}`,
    );
  }
});

test("the lesser of two roles is the one that may do less", () => {
  assert.equal(lesserRole("owner", "read-only"), "read-only");
  assert.equal(lesserRole("read-only", "owner"), "read-only");
  assert.equal(lesserRole("member", "manager"), "member");
  assert.equal(lesserRole("manager", "manager"), "manager");
});

test("an edit keeps what is left out and names what really changed", () => {
  const before = {
    agencyId: "a",
    name: "Atelier Rivage",
    language: "fr",
    colour: null,
    logo: "5f",
    calendar: "FR",
    closures: ["2026-12-24"],
    contactEmail: null,
    contactPhone: null,
  } as const;
  assert.deepEqual(editedAgency(before, {}), { agency: before, changed: {} });
  assert.deepEqual(editedAgency(before, { name: "Atelier Rivage", language: undefined }).changed, {});
  assert.deepEqual(editedAgency(before, { name: "Rivage", language: "en", colour: "#0f5e63" }), {
    agency: { ...before, name: "Rivage", language: "en", colour: "#0f5e63" },
    changed: {
      name: { from: "Atelier Rivage", to: "Rivage" },
      language: { from: "fr", to: "en" },
      colour: { from: null, to: "#0f5e63" },
    },
  });
  const closed = ["2026-12-24", "2026-12-31"];
  assert.deepEqual(editedAgency(before, { calendar: "BE", closures: closed }).changed, {
    calendar: { from: "FR", to: "BE" },
    closures: { from: ["2026-12-24"], to: closed },
  });
  assert.deepEqual(editedAgency(before, { calendar: "FR", closures: ["2026-12-24"] }).changed, {});
});

test("addresses are the same whatever their case, and an invitation lasts a week", () => {
  assert.ok(sameAddress(" Lou@Agence.example", "lou@agence.EXAMPLE "));
  assert.ok(!sameAddress("lou@agence.example", "lou@agence.example.org"));
  assert.equal(invitationLasts.hours, 7 * 24);
});

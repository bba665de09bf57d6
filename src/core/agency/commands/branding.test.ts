import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { readAgency, readLogo } from "#core/agency/queries.ts";
import { listFacts } from "#core/journal/queries.ts";
import { aMember, anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { aPng } from "#testing/pictures.ts";
import { makeWorld } from "#testing/world.ts";
import { editAgency } from "./edit-agency.ts";
import { removeLogo } from "./remove-logo.ts";
import { setLogo } from "./set-logo.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const picture = (name = "logo.png", bytes: BlobPart = aPng(120, 40)) => ({
  files: [new File([bytes], name)],
});

test("managers choose a colour, however it is written, and go back to the usual one", async () => {
  await turnsAway(world, editAgency, { colour: "#0f5e63" }, owner, "manager");
  assert.equal((await done(world, owner, editAgency, { colour: " #FFD400 " })).colour, "#ffd400");
  assert.equal((await done(world, owner, editAgency, { name: "Rivage" })).colour, "#ffd400");
  assert.equal((await done(world, owner, editAgency, { colour: null })).colour, null);
  for (const colour of ["red", "#fff", "#12345g", "url(x)", "#ffd400;}"]) {
    assert.equal(await refused(world, owner, editAgency, { colour }), "request.invalid", colour);
  }
});

test("managers say whom the other side may ask, and take it back; nobody else does", async () => {
  const contactEmail = "bonjour@rivage.example";
  await turnsAway(world, editAgency, { contactEmail }, owner, "manager");
  const known = await done(world, owner, readAgency, {});
  assert.deepEqual([known.contactEmail, known.contactPhone], [null, null], "no address of a member");
  await done(world, owner, editAgency, { contactEmail, contactPhone: " +33 (0)1 23 45 67 89 " });
  const told = await done(world, owner, editAgency, { name: "Rivage" });
  assert.deepEqual([told.contactEmail, told.contactPhone], [contactEmail, "+33 (0)1 23 45 67 89"]);
  for (const edit of [{ contactEmail: "rivage" }, { contactPhone: "javascript:1" }, { contactPhone: "" }])
    assert.equal(await refused(world, owner, editAgency, edit), "request.invalid", JSON.stringify(edit));
  const blank = await done(world, owner, editAgency, { contactEmail: null, contactPhone: null });
  assert.deepEqual([blank.contactEmail, blank.contactPhone], [null, null]);
});

test("managers give a logo, which members of the agency alone can read, and take it away", async () => {
  await turnsAway(world, setLogo, picture(), owner, "manager");
  await turnsAway(world, removeLogo, {}, owner, "manager");
  const other = await anAgency(world);
  const reader = await aMember(world, owner, "read-only");
  assert.equal(await refused(world, reader, readLogo, {}), "agency.logo-not-found");
  const { logo } = await done(world, owner, setLogo, picture());
  const read = await done(world, reader, readLogo, {});
  assert.deepEqual([read.mediaType, read.sha256], ["image/png", logo]);
  assert.deepEqual(Uint8Array.fromBase64(read.base64), aPng(120, 40));
  assert.equal((await done(world, reader, readAgency, {})).logo, logo);
  assert.equal(await refused(world, other, readLogo, {}), "agency.logo-not-found");
  assert.equal((await done(world, other, readAgency, {})).logo, null);

  await done(world, owner, setLogo, picture("le-meme.png"));
  const second = await done(world, owner, setLogo, picture("autre.png", aPng(64, 64)));
  assert.notEqual(second.logo, logo);
  assert.equal((await done(world, owner, removeLogo, {})).logo, null);
  await done(world, owner, removeLogo, {});
  assert.equal(await refused(world, reader, readLogo, {}), "agency.logo-not-found");
  const { rows } = await done(world, owner, listFacts, {});
  const kinds = rows.map(({ kind }) => kind).filter((kind) => kind.startsWith("agency.logo"));
  assert.deepEqual(kinds, ["agency.logo-set", "agency.logo-set", "agency.logo-removed"]);
});

test("what is no logo is refused by its content, with the file and the remedy", async () => {
  const no = async (bytes: BlobPart, name: string) => refusal(world, owner, setLogo, picture(name, bytes));
  assert.deepEqual(await no("<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.svg"), {
    refused: "agency.logo-drawing",
    params: { file: "logo.svg" },
  });
  assert.equal((await no("<script>alert(1)</script>", "logo.png")).refused, "agency.logo-unreadable");
  assert.equal((await no("", "vide.png")).refused, "agency.logo-unreadable");
  assert.partialDeepStrictEqual(await no(new Uint8Array(512 * 1024 + 1), "lourd.png"), {
    refused: "agency.logo-too-large",
    params: { file: "lourd.png", limit: 512 },
  });
  assert.partialDeepStrictEqual(await no(aPng(4_097, 2), "large.png"), { refused: "agency.logo-too-wide" });
  assert.equal(await refused(world, owner, setLogo, { files: [] }), "request.invalid");
});

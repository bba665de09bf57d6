import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openDoor } from "#testing/door.ts";

const door = await openDoor({ limitRate: true });
after(() => door.close());

test("who tries too often is told how many seconds to wait", async () => {
  const browser = door.browser();
  const account = { email: "rien@ailleurs.example", password: "pas le bon mot de passe" };
  for (let tries = 0; tries < 20; tries += 1) {
    const { status, headers } = await browser.post("/api/auth/sign-in/email", account);
    if (status !== 429) continue;
    const seconds = Number(headers.get("x-retry-after"));
    assert.ok(seconds >= 1 && seconds <= 60, `${seconds}`);
    return;
  }
  assert.fail("nothing was limited");
});

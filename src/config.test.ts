import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError, readConfig } from "./config.ts";

test("without any setting it listens on this machine alone, with everything in the data folder", () => {
  const config = readConfig({});
  assert.equal(config.port, 4310);
  assert.equal(config.host, "127.0.0.1");
  assert.equal(config.url, "http://localhost:4310");
  assert.match(config.dataFolder, /data$/);
  assert.deepEqual(
    [config.databaseUrl, config.masterKey, config.mail, config.s3Url],
    [undefined, undefined, undefined, undefined],
  );
});

test("an empty variable is one that is not set", () => {
  assert.equal(readConfig({ PORT: "", DATABASE_URL: "", PASSATION_S3_URL: "" }).port, 4310);
});

test("every setting is read", () => {
  const config = readConfig({
    PORT: "80",
    PASSATION_HOST: "0.0.0.0",
    PASSATION_URL: "https://passation.agence.example/",
    PASSATION_DATA: "/srv/passation",
    DATABASE_URL: "postgres://u:p@db/passation",
    PASSATION_MASTER_KEY: "ab".repeat(32),
    PASSATION_SMTP_URL: "smtps://u:p@mail.example:465",
    PASSATION_MAIL_FROM: "Passation <passation@agence.example>",
    PASSATION_BEHIND_PROXY: "yes",
  });
  assert.equal(config.url, "https://passation.agence.example");
  assert.equal(config.masterKey?.length, 32);
  assert.equal(config.mail?.from, "Passation <passation@agence.example>");
  assert.equal(config.behindProxy, true);
  const base64 = readConfig({ PASSATION_MASTER_KEY: Buffer.alloc(32, 7).toString("base64") });
  assert.deepEqual(base64.masterKey, new Uint8Array(32).fill(7));
});

test("everything that is wrong is listed at once, and no secret is repeated", () => {
  const wrong = {
    PORT: "many",
    PASSATION_URL: "passation.example",
    DATABASE_URL: "mysql://root:tr0ub4dor@db/x",
    PASSATION_MASTER_KEY: "trop-court-tr0ub4dor",
    PASSATION_SMTP_URL: "smtp://u:tr0ub4dor@mail.example",
    PASSATION_BEHIND_PROXY: "maybe",
    PASSATION_LOG: "loud",
  };
  assert.throws(
    () => readConfig(wrong),
    (error) => {
      assert.ok(error instanceof ConfigError);
      for (const name of [...Object.keys(wrong), "PASSATION_MAIL_FROM"].filter(
        (one) => one !== "PASSATION_SMTP_URL",
      )) {
        assert.ok(error.message.includes(`- ${name} `), `${name} is not in: ${error.message}`);
      }
      assert.match(error.message, /- PASSATION_BEHIND_PROXY must be one of yes, no$/m);
      assert.match(error.message, /- PASSATION_LOG must be one of debug, info, warn, error$/m);
      assert.ok(!error.message.includes("tr0ub4dor"));
      return true;
    },
  );
});

test("what is wrong is listed in the language of who starts it", () => {
  const wrong = { PORT: "many", PASSATION_LOG: "loud", PASSATION_SMTP_URL: "smtps://u:p@mail.example:465" };
  assert.throws(() => readConfig(wrong, "fr"), {
    message: [
      "Passation ne peut pas démarrer\u00a0:",
      "  - PORT doit être un port, de 0 à 65535",
      "  - PASSATION_LOG doit valoir l’un de ces mots\u00a0: debug, info, warn, error",
      "  - PASSATION_MAIL_FROM manque\u00a0: PASSATION_SMTP_URL demande un expéditeur",
    ].join("\n"),
  });
});

import { writeSync } from "node:fs";
import pg from "pg";
import { startEmbedded } from "#platform/db/embedded/embedded.ts";

// A process for the tests of the embedded database: starts it, adds a row, says how many there are,
// and dies by force without a chance to tidy up.
const [dataFolder = ""] = process.argv.slice(2);
const { url } = await startEmbedded({ dataFolder });
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query("create table if not exists witness (n int)");
await client.query("insert into witness values (1)");
const { rows } = await client.query("select count(*)::int as n from witness");
writeSync(1, `${rows[0]?.n}\n`);
process.kill(process.pid, "SIGKILL");

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serverIsNew } from "#core/identify.ts";
import type { World } from "#core/run.ts";
import type { sayingStart } from "#messages/start/say-start.ts";
import type { SignIn } from "#platform/sign-in/sign-in.ts";
import { makeDemo, type SignUp } from "#testing/demo/demo.ts";

/**
 * Adds the demonstration agency to a server that has none, and answers in words how to sign in; asked
 * again, it answers the same. The password is drawn by chance and kept in the data folder, mode 600.
 */
export async function openDemo(
  world: World,
  signIn: SignIn,
  url: string,
  dataFolder: string,
  say: ReturnType<typeof sayingStart>,
): Promise<string> {
  const note = join(dataFolder, "demo.txt");
  if (existsSync(note)) return readFileSync(note, "utf8");
  if (!(await serverIsNew(world))) {
    throw new Error(say("start", "start.demo-wants-new"));
  }
  const { emails, password } = await makeDemo(world, signUpBy(signIn, url));
  const [owner = "", manager = "", reader = ""] = emails;
  const words = say("start", "start.demo", { owner, manager, reader, password });
  writeFileSync(note, words, { mode: 0o600 });
  return words;
}

function signUpBy(signIn: SignIn, url: string): SignUp {
  return async (account) => {
    const headers = new Headers({ "content-type": "application/json", origin: url });
    const request = new Request(`${url}/api/auth/sign-up/email`, {
      method: "POST",
      headers,
      body: JSON.stringify(account),
    });
    const response = await signIn.handler(request, "127.0.0.1");
    if (!response.ok) throw new Error(`the account ${account.email} could not be made: ${response.status}`);
    const { user }: { readonly user: { readonly id: string } } = await response.json();
    return user.id;
  };
}

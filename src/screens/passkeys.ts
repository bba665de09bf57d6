import { Problem } from "./problem.ts";
import { signInApi } from "./sign-in-api.ts";

/** Whether this browser can make and show passkeys, here: they want HTTPS or localhost. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

/** Asks the device for a passkey that it keeps, and signs in with it. */
export async function signInWithPasskey(): Promise<void> {
  const options = await signInApi.passkeyToShow();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  await signInApi.showPasskey(await fromDevice(() => navigator.credentials.get({ publicKey })));
}

/** Makes a passkey on the device, and keeps it under a name. */
export async function addPasskey(name: string): Promise<void> {
  const options = await signInApi.passkeyToMake();
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await fromDevice(() => navigator.credentials.create({ publicKey }));
  await signInApi.keepPasskey({ response, name });
}

/** The device says no in one way for all reasons: closed by the person, too late, already there. */
async function fromDevice(ask: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
  } catch (error) {
    const known = error instanceof DOMException && error.name === "InvalidStateError";
    throw new Problem("refused", { key: known ? "passkey.there" : "passkey.stopped" });
  }
  throw new Problem("refused", { key: "passkey.stopped" });
}

import { randomInt } from "node:crypto";

/** Somebody who asks the server directly, as a page of its own would, to prepare a journey quickly. */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The address that this person's requests come from. */
  readonly from: string;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** The cookies that the server gave, for a browser to go on with. */
  readonly cookies: () => readonly { readonly name: string; readonly value: string }[];
};

type Answer = { readonly status: number; readonly json: Readonly<Record<string, unknown>> };

let count = 0;

/** An address that somebody's requests come from: the server counts some tries by it. */
export const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** A mail address outside of the agency that no other journey writes to. */
export const outside = (name: string) => `${name}.${randomInt(2 ** 32)}@client.example`;

/** Somebody without an account yet, or with one under this address. */
export function somebody(url: string, name: string, email?: string): Person {
  count += 1;
  const jar = new Map<string, string>();
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\W+/g, ".");
  const from = anAddress();
  return {
    name,
    email: email ?? `${plain}.${process.pid}.${count}@agence.example`,
    password: "quatre lampes sous la pluie",
    from,
    cookies: () => [...jar].map(([cookie, value]) => ({ name: cookie, value })),
    async post(path, body, headers = {}) {
      const response = await fetch(`${url}/api/${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: url,
          "x-forwarded-for": from,
          cookie: [...jar].map((pair) => pair.join("=")).join("; "),
          ...headers,
        },
        body: JSON.stringify(body),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        jar.set(key, value);
      }
      const json = await response.json().catch(() => ({}));
      return { status: response.status, json: json ?? {} };
    },
  };
}

/** Drops an export into a dossier, as the page would. */
export const importInto = (url: string, person: Person, dossierId: unknown, file: File): Promise<void> =>
  sendFile(url, person, "tracking.import", dossierId, file);

/** Puts a file into a dossier, as a program would. */
export const uploadTo = (url: string, person: Person, dossierId: unknown, file: File): Promise<void> =>
  sendFile(url, person, "file.upload", dossierId, file);

async function sendFile(
  url: string,
  person: Person,
  operation: string,
  dossierId: unknown,
  file: File,
): Promise<void> {
  const form = new FormData();
  form.append("input", JSON.stringify({ dossierId }));
  form.append("files", file);
  const cookie = person
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const headers = { cookie, origin: url, "x-forwarded-for": person.from };
  const answer = await fetch(`${url}/api/${operation}`, { method: "POST", body: form, headers });
  if (!answer.ok) throw new Error(`${operation} was answered ${answer.status}: ${await answer.text()}`);
}

/** Asks what must be granted, and gives the answer. */
export async function done(
  person: Person,
  path: string,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const { status, json } = await person.post(path, body, headers);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(json)}`);
  return json;
}

/** Makes an account: the server's first one, or by invitation. */
export async function signUp(
  { email, password, name, ...person }: Person,
  invitation?: string,
): Promise<void> {
  const headers = invitation ? { "x-passation-invitation": invitation } : {};
  await done({ email, password, name, ...person }, "auth/sign-up/email", { email, password, name }, headers);
}

/** Comes back to an account that was made. */
export async function signIn(person: Person): Promise<void> {
  await done(person, "auth/sign-in/email", { email: person.email, password: person.password });
}

/** Opens an agency, which its maker owns. */
export async function openAgency(person: Person, name: string, language: string): Promise<string> {
  return String((await done(person, "agency.create", { name, language })).agencyId);
}

/** Somebody new in the agency of another. */
export async function invited(url: string, inviter: Person, agencyId: string, name: string, role: string) {
  const person = somebody(url, name);
  const inAgency = { "x-passation-agency": agencyId };
  const { token } = await done(inviter, "agency.invite", { email: person.email, role }, inAgency);
  await signUp(person, String(token));
  const { memberId } = await done(person, "agency.accept-invitation", { token });
  return { person, memberId: String(memberId) };
}

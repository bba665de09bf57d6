import type { FieldErrors, Values } from "#screens/ui/form-shell.tsx";
import type { Words } from "#screens/words.tsx";
import { leastLength, mostLength } from "./password-strength.ts";

/** What the server would refuse of a new account, said before it is asked. */
export function checkAccount(values: Values, say: Words["say"]): FieldErrors {
  const email = values.email;
  const wrong = email !== undefined && email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  return {
    ...(wrong ? { email: say("sign-in.no.address") } : {}),
    ...checkNewPassword("password", values.password ?? "", say),
  };
}

export function checkNewPassword(name: string, password: string, say: Words["say"]): FieldErrors {
  if (password.length < leastLength) return { [name]: say("password.short", { count: leastLength }) };
  return password.length > mostLength ? { [name]: say("password.long", { count: mostLength }) } : {};
}

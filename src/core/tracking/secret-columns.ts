import { headerKey } from "./mapping.ts";

/** Headers of columns that hold what opens a door: lists of accesses have one, beside the login. */
const secrets =
  /(?:^|[^\p{L}])(?:mots? de passe|passwords?|passwd|pwd|mdp|passphrase|pass|secret|client secret|api key|cles? (?:d')?api|private key|cle privee|access token|jeton|token|code pin|pin)(?:$|[^\p{L}])/u;

/** True for a column whose cells must never be stored, whatever they look like. */
export function isSecretHeader(header: string): boolean {
  return secrets.test(headerKey(header));
}

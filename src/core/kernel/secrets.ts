import { secretFormats } from "./secret-formats.ts";

/** A password or a key in a text; the place is in UTF-16 units and holds the value, sometimes its name too. */
export type FoundSecret = { readonly format: string; readonly from: number; readonly to: number };

/**
 * The passwords and keys that a text holds, in order, none overlapping another. Guardrail 6: no field
 * keeps them. It knows the formats of common vendors, and values named as such in French or English
 * («mdp : …», «password is …», `DB_PASSWORD=…`). Where one is kept («voir le coffre»), that one is
 * asked for, identifiers that anybody may see (measurement ids, digests, commits) are no secrets.
 */
export function secretsIn(text: string): readonly FoundSecret[] {
  if (!worthSearching.test(text)) return [];
  const found: FoundSecret[] = [];
  for (const [format, shape] of secretFormats) {
    let done = 0;
    for (const { 0: whole, index } of text.matchAll(shape)) {
      if (index < done) continue;
      const to =
        format === "private-key" ? endOfKey(text, index, index + whole.length) : index + whole.length;
      if (!isBlanked(whole)) found.push({ format, from: index, to });
      done = to;
    }
  }
  found.push(...namedIn(text), ...scrambledIn(text));
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  const apart: FoundSecret[] = [];
  for (const one of found) if (one.from >= (apart.at(-1)?.to ?? 0)) apart.push(one);
  return apart;
}

/** What is put in the place of a secret. */
export const secretMark = "[…]";

/** The text with each secret replaced by a mark; `heard` is told of each, by its format. */
export function withoutSecrets(text: string, heard: (format: string) => void = () => undefined): string {
  let [cleaned, at] = ["", 0];
  for (const { format, from, to } of secretsIn(text)) {
    heard(format);
    cleaned += text.slice(at, from) + secretMark;
    at = to;
  }
  return at === 0 ? text : cleaned + text.slice(at);
}

/** A private key goes to the line that ends it, when that is not far. */
function endOfKey(text: string, from: number, to: number): number {
  const end = /-----END [A-Z ]{0,40}-----/.exec(text.slice(to, from + 8_000));
  return end ? to + end.index + end[0].length : to;
}

/** Every format and every name has one of these: most texts have none, and are left alone at once. */
const worthSearching =
  /pass|mdp|pwd|pw|pin|code|cl[ée]|key|secret|token|jeton|login|logon|identifiant|credential|connexion|connection|[_$]|:\/\/|\d:AA|AKIA|ASIA|ABIA|ACCA|AIza|eyJ|sk-|SK[0-9a-f]|xox|xapp|ya29|1\/\/0|GOCSPX|pat|SG\.|-us\d|discord|[MNO][A-Za-z\d]{22}|EAA|AGE-|HRKU|PMAK|ATATT|sq0|xkeysib|xsmtpsib|auth/i;

const words = String.raw`(?:[ \t]{1,3}(?:[dl]['’])?[\p{L}\d][\p{L}\d.'’-]{0,24}){0,6}?`;
const passwordName = String.raw`(?:mots?[ \t]de[ \t]passe|mdp|passwords?|passwd|passphrase|passcode|pass(?=[ \t]*[:=])|pwd|pw|code[ \t](?:pin|secret|confidentiel|wi-?fi|de[ \t]s[ée]curit[ée]|d['’](?:acc[eè]s|entr[ée]e))|access[ \t]code|wi-?fi[ \t](?:code|key)|(?:door|alarm|entry|unlock|security)[ \t]code|(?:recovery|backup|rescue)[ \t](?:codes?|key)|codes?[ \t]de[ \t](?:secours|r[ée]cup[ée]ration)|pin(?:[ \t]code)?)`;
const keyName = String.raw`(?:cl[ée]s?[ \t](?:d['’]|de[ \t]l['’])?api|cl[ée]s?[ \t](?:secr[eè]te|priv[ée]e|d['’](?:application|acc[eè]s))|api[ _-]?keys?|(?:application|app|consumer|client|access|secret|private|account|auth)[ _-]?(?:key|secret|token)s?(?:[ _-]?id)?|secret|jeton|token(?:[ _-]auth)?|licen[cs]e[ _-]?key)`;
const pairName = "(?:identifiants?|credentials?|log[io]ns?|connexion|connection|acc[eè]s|access)";
const says = String.raw`(?:["'”»)\]]?[ \t\u00a0\u202f]{0,4}(?:[:=]|=>|→|,(?=[ \t]{0,3}["']))>?[ \t\u00a0\u202f]{0,6}(?:\r?\n[ \t]{0,8})?)`;
const opening = String.raw`["'«“‘\u0060*<]{0,3}[ \u00a0\u202f]?`;
const value = String.raw`(?<value>[^\s"'«»“”‘’\u0060<>|]{2,200})`;
const start = String.raw`(?<![\p{L}\d])`;
const is = String.raw`(?:,[ \t]c['’]est|[ \t]{1,3}(?:est|is|was|était|sera|reste|remains))[ \t]{0,3}:?[ \t]{1,3}`;

const namedPassword = new RegExp(`${start}(?:${passwordName})${words}${says}${opening}${value}`, "giu");
const statedPassword = new RegExp(`${start}(?:${passwordName})${words}${is}${opening}${value}`, "giu");
const nextToPassword = new RegExp(
  `${start}(?:mots?[ \\t]de[ \\t]passe|mdp|passwords?|pwd)[ \\t\\u00a0]{1,3}${opening}${value}`,
  "giu",
);
/** «user oakweb, pass 9Lantern$rain», without a colon. */
const passOfUser = new RegExp(
  `${start}(?:users?|utilisateur|login|identifiant|username|compte|account)[^\\n]{1,60}?[ \\t/|,;]pass[ \\t]{1,3}${opening}${value}`,
  "giu",
);
const namedKey = new RegExp(`${start}(?:${keyName})${words}(?:${says}|${is})${opening}${value}`, "giu");
const pair = new RegExp(
  `${start}(?:${pairName})${words}${says}[^\\s/|,;]{1,80}[ \\t]{0,3}[/|,;][ \\t]{0,3}${value}`,
  "giu",
);

function namedIn(text: string): readonly FoundSecret[] {
  const lookedFor: readonly (readonly [string, RegExp, (value: string, after: string) => boolean])[] = [
    ["password", namedPassword, (said, after) => isStrong(said) || isAlone(said, after)],
    ["password", statedPassword, isStrong],
    ["password", nextToPassword, (said) => isStrong(said) && isMixed(said)],
    ["password", passOfUser, (said) => said.length >= 6 && isMixed(said)],
    ["key", namedKey, (said) => said.length >= 12 && isMixed(said)],
    ["password", pair, (said) => isMixed(said) && /\p{Ll}/u.test(said) && said.length >= 6],
  ];
  return lookedFor.flatMap(([format, shape, isSecret]) =>
    [...text.matchAll(shape)].flatMap(({ 0: whole, index, groups }) => {
      const said = (groups?.value ?? "").replace(/[.,;:!?)\]}*]+$/, (end) =>
        /^[!*?]+$/.test(end) ? end : "",
      );
      const at = index + whole.length - (groups?.value ?? "").length;
      const after = text.slice(at + said.length, at + said.length + 24);
      const isIt = !isElsewhere(said) && !isCountOf(after) && isSecret(said, after);
      return isIt ? [{ format, from: at, to: at + said.length }] : [];
    }),
  );
}

/** Addresses, places in curly braces, dots and stars: they say where a secret would be. */
function isElsewhere(said: string): boolean {
  return (
    said.length < 4 ||
    isBlanked(said) ||
    /^(?:https?:|www\.|mailto:|\p{L}+:\/\/|\{|\$\{|%|\[|\(|process\.|env\b)/iu.test(said) ||
    /^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u.test(said) ||
    /^(?:1password|keepassxc?|bitwarden2?|o365|office365)$/i.test(said) ||
    /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}-\d\d-\d\d/.test(said)
  );
}

const isBlanked = (said: string) => /^[*•.xX_…·-]+$|([*•…xX])\1{3}|\[…\]|^<|\.\.\./.test(said);
const isCountOf = (after: string) =>
  /^[ \t\u00a0]{1,2}(?:caract|char|lettre|letter|chiffre|digit|jours?\b|days?\b|mois\b|months?\b|fois\b|times\b)/i.test(
    after,
  );

/** Not a word of the language: figures or signs in it, or capitals after small letters. */
function isStrong(said: string): boolean {
  return /\d/.test(said) || /\p{Ll}\p{Lu}/u.test(said) || /[@#$%&*!+=_]/.test(said);
}

/** Letters and figures or signs in one. */
const isMixed = (said: string) => /\p{L}/u.test(said) && /[\d@#$%&*!+=_]/.test(said);

/** A plain word that ends its line, and is not one that says where or whether. */
function isAlone(said: string, after: string): boolean {
  const low = said.toLowerCase();
  return /^\p{L}+(?:-\p{L}+)*$/u.test(said) && /^[ \t]*(?:$|[\r\n,;)])/.test(after) && !plainAnswers.has(low);
}

const plainAnswers = new Set(
  `aucun aucune néant inchangé inchangée modifié modifiée changé oublié oubliée perdu perdue requis requise obligatoire
   facultatif facultative temporaire provisoire transmis transmise envoyé envoyée partagé partagée connu connue coffre
   coffre-fort trousseau idem vide valide invalide expiré expirée incorrect incorrecte révoqué révoquée voir demander
   personnel personnelle confidentiel confidentielle identique différent séparément client agence standard defaut défaut
   none unchanged changed forgotten lost required mandatory optional temporary sent shared known vault keychain ditto
   empty valid invalid expired wrong revoked see ask personal confidential same different separately default reset
   keepass bitwarden dashlane lastpass true false null undefined string text password hidden masqué masquée secret
   supprimé supprimée deleted retiré removed`.split(/\s+/),
);

const scrambled = /(?<![\w/+.@=#-])[A-Za-z0-9+_-]{32,128}={0,2}(?![\w/+@-])/g;
const nearby = /cl[ée]|key|token|jeton|secret|api|passe|password|credential|identifiant/i;

/** Long runs without any order, next to a word that says key: what no format names. */
function scrambledIn(text: string): readonly FoundSecret[] {
  return [...text.matchAll(scrambled)].flatMap(({ 0: whole, index }) => {
    const before = text.slice(Math.max(0, index - 60), index);
    const isIt =
      nearby.test(before) && !/verif|sha-?\d|hash|empreinte|commit|public|digest|https?:\S*$/i.test(before);
    return isIt && isRandom(whole) ? [{ format: "scrambled", from: index, to: index + whole.length }] : [];
  });
}

/** More than 3.8 bits for each character, with small letters, capitals and figures. */
function isRandom(said: string): boolean {
  if (!/[a-z]/.test(said) || !/[A-Z]/.test(said) || !/\d/.test(said)) return false;
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / said.length) * Math.log2(count / said.length);
  return bits > 3.8;
}

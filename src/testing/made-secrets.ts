/** A text with the secret that it holds, made up: prefixes are put together here so that no file of the project holds one. */
export type MadeSecret = { readonly format: string; readonly text: string; readonly secret: string };

const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const hex = `${digits}abcdef`;
const word = digits + lower + upper;

/** Figures without order, the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** `times` secrets of each format that people paste, each in a sentence of its own. */
export function madeSecrets(times: number): readonly MadeSecret[] {
  const draw = drawing(42);
  const some = (length: number, of = word) => Array.from({ length }, () => of[draw(of.length)]).join("");
  const one = <Of>(list: readonly Of[]): Of => list[draw(list.length)] as Of;
  const uuid = () => [8, 4, 4, 4, 12].map((length) => some(length, hex)).join("-");
  const password = () =>
    `${one(["Fournil", "Rivage", "brioche", "Perle", "tonnerre", "Lantern"])}${one(["-", "!", "_", "#", "@"])}${some(3, digits)}${some(2)}`;
  const formats: Readonly<Record<string, () => string>> = {
    "aws-key": () => `${one(["AK", "AS"])}IA${some(16, upper + digits)}`,
    "google-key": () => `AI${"za"}${some(35)}`,
    "google-oauth": () => `GOC${"SPX"}-${some(28)}`,
    github: () => `gh${one(["p", "o", "u", "s", "r"])}_${some(36)}`,
    "github-fine": () => `github_${"pat"}_${some(22)}_${some(59)}`,
    gitlab: () => `gl${"pat"}-${some(20)}`,
    stripe: () => `${one(["s", "r"])}k_${one(["live", "test"])}_${some(24)}`,
    "stripe-hook": () => `wh${"sec"}_${some(32)}`,
    slack: () => `xo${"xb"}-${some(12, digits)}-${some(12, digits)}-${some(24)}`,
    "slack-hook": () =>
      `https://hooks.slack.com/${"services"}/T${some(8, upper + digits)}/B${some(8, upper + digits)}/${some(24)}`,
    jwt: () => `ey${"J"}${some(20)}.ey${"J"}${some(40)}.${some(43)}`,
    openai: () => `s${"k"}-proj-${some(48)}`,
    sendgrid: () => `S${"G"}.${some(22)}.${some(43)}`,
    mailchimp: () => `${some(32, hex)}-us${1 + draw(20)}`,
    mailgun: () => `ke${"y"}-${some(32, hex)}`,
    brevo: () => `xkey${"sib"}-${some(64, hex)}-${some(16)}`,
    twilio: () => `S${"K"}${some(32, hex)}`,
    telegram: () => `${some(10, digits)}:A${"A"}${some(33)}`,
    npm: () => `np${"m"}_${some(36)}`,
    shopify: () => `shp${"at"}_${some(32, hex)}`,
    meta: () => `EA${"A"}${some(120)}`,
    hubspot: () => `pa${"t"}-eu1-${uuid()}`,
    notion: () => `nt${"n"}_${some(46)}`,
    airtable: () => `pa${"t"}${some(14)}.${some(64, hex)}`,
    figma: () => `fig${"d"}_${some(40)}`,
    "private-key": () => {
      const kind = `${one(["RSA ", "OPENSSH ", ""])}PRIVATE`;
      return `-----BEGIN ${kind} KEY-----\n${some(64)}\n${some(64)}\n-----END ${kind} KEY-----`;
    },
    "address-with-password": () =>
      `${one(["ftp", "mysql", "https"])}://${some(6, lower)}:${password()}@serveur.example/base`
        .replace("#", "-")
        .replace(/@(?=.*@)/, "-"),
    bearer: () => `Authorization: ${"Bearer"} ${some(40)}`,
    "password-hash": () => `$2${"y"}$10$${some(53)}`,
  };
  const bare = (format: string, secret: string): MadeSecret => ({
    ...{ format, secret },
    text: one([
      `Voici ce que l’outil demande : ${secret}`,
      `The script uses ${secret} since May.`,
      `${secret}\n`,
      `À remettre au client (${secret}), merci.`,
    ]),
  });
  const named = (format: string, before: string, secret: string, after = ""): MadeSecret => ({
    ...{ format, secret },
    text: `${before}${secret}${after}`,
  });
  const all = Array.from({ length: times }, () => [
    ...Object.entries(formats).map(([format, make]) => bare(format, make())),
    named("ovh", one(["application_secret=", "OVH_APPLICATION_SECRET = ", "Clé secrète OVH : "]), some(32)),
    named("ovh", one(["consumer_key: ", "OVH consumer key = "]), some(32)),
    named("matomo", "https://stats.example/index.php?module=API&token_auth=", some(32, hex)),
    named("hex-key", one(["Clé d’API : ", "API key: ", "api_key=", "La clé API est "]), some(32, hex)),
    named("env", one(["DB_PASSWORD=", "define('DB_PASSWORD', '", "SMTP_PASSWORD: "]), password(), "'"),
    named(
      "password-fr",
      one(["Mot de passe : ", "mdp : ", "mot de passe = ", "Le mot de passe du FTP est "]),
      password(),
      ".",
    ),
    named(
      "password-en",
      one(["Password: ", "pwd = ", "The admin password is ", "password: "]),
      password(),
      "\n",
    ),
    named(
      "password-word",
      one(["Mot de passe : ", "mdp: "]),
      one(["soleil", "tartine", "azerty", "motdepasse"]),
    ),
    named(
      "pair",
      one(["Identifiants : admin / ", "Login: camille / ", "Credentials: camille, "]),
      password(),
    ),
    named("pin", one(["Le code PIN est ", "PIN: ", "Code d’accès : "]), some(4, "13579")),
    named(
      "scrambled",
      one(["Le jeton du connecteur, ", "connector token "]),
      `${some(44)}aZ9`,
      " sert au rapport",
    ),
  ]);
  return all.flat();
}

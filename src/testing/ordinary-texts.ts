/** Texts as they stand in fields, imports and letters: what looks like a key and is none, and what speaks of keys. */
export function ordinaryTexts(): readonly string[] {
  const texts = new Set<string>(sentences);
  for (const [at, tool] of tools.entries()) {
    for (const [next, person] of people.entries()) {
      const n = at * 31 + next * 7;
      texts.add(`Accès ${tool} : ${person} est administratrice depuis le ${1 + (n % 28)} mars 2026.`);
      texts.add(`${tool} access: ${person}, owner since ${1 + (n % 28)} May 2025.`);
      texts.add(`Le mot de passe de ${tool} est dans le gestionnaire de ${person}.`);
      texts.add(`The ${tool} password was changed by ${person} on ${1 + (n % 28)} June 2026.`);
      texts.add(`Identifiant de la propriété ${tool} : ${identifiers[n % identifiers.length]}`);
      texts.add(
        `${tool} : ticket n° ${48_000 + n}, ouvert par ${person}, à suivre sur https://aide.example/t/${48_000 + n}.`,
      );
      texts.add(`Connexion à ${tool} par le compte de ${person}, sans partage de mot de passe.`);
    }
  }
  for (let at = 0; at < 200; at += 1) {
    const digest = digestOf(at);
    texts.add(`files/photo-${at}.jpg ${at * 1_024} ${digest}`);
    texts.add(
      `Page https://www.aubin.example/produits/${at}-pain-de-campagne?utm_source=lettre&utm_id=${digest.slice(0, 12)}`,
    );
    texts.add(
      `Carte https://tableau.example/c/${digest.slice(0, 8)}/${at}-refonte-du-menu, commit ${digest.slice(0, 40)}`,
    );
  }
  return [...texts];
}

/** 64 figures and letters, as digests of files are. */
function digestOf(at: number): string {
  let state = at + 1;
  return Array.from({ length: 8 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(16).padStart(8, "0");
  }).join("");
}

const tools = [
  "Search Console",
  "Analytics",
  "Tag Manager",
  "Matomo",
  "Mailchimp",
  "Brevo",
  "Meta Ads",
  "Google Ads",
  "WordPress",
  "PrestaShop",
  "Ovh",
  "Looker Studio",
];
const people = [
  "Camille Roy",
  "Noé Petit",
  "Nora Benali",
  "Sacha Vidal",
  "Lou Martin",
  "Inès Faure",
  "Hugo Lemaire",
  "Zoé Garnier",
];
const identifiers = [
  "G-4XK29QZ7LM",
  "GTM-ABC123",
  "UA-12345678-1",
  "AW-987654321",
  "123-456-7890",
  "properties/312345678",
  "pub-1234567890123456",
  "ca-app-1234",
  "018f3c1e-7b7a-7c3e-9d4e-2f1a6b8c9d0e",
  "act_123456789012345",
];

const sentences = [
  "Le mot de passe vous a été envoyé par le gestionnaire.",
  "Mot de passe : voir le coffre partagé.",
  "Mot de passe : à définir par le client",
  "Mot de passe : ••••••••",
  "mdp : inchangé",
  "Mot de passe : transmis par téléphone le 3 mai.",
  "Mot de passe : 12 caractères au moins",
  "Password: see the vault",
  "Password: ********",
  "Password: unchanged",
  "Password: at least 12 characters",
  "password: required",
  "The password is stored in your manager.",
  "The password is changed every 90 days.",
  "Le mot de passe est stocké chiffré.",
  "Le mot de passe a expiré le 12 mars 2026.",
  "Réinitialisation du mot de passe : https://compte.example/mot-de-passe-oublie",
  "Password reset: https://account.example/reset",
  "Les mots de passe sont dans 1Password, coffre « Aubin ».",
  "Mot de passe : 1Password",
  "Le jeton d’accès expire au bout de 60 jours.",
  "Token : demandé à l’éditeur le 4 novembre.",
  "API key: to be created by the client",
  "Clé d’API : à créer dans Réglages, puis Intégrations",
  "La clé API est celle du client, créée le 2 mai 2026.",
  "La clé de licence est enregistrée chez l’éditeur.",
  "The secret of a good title is its length.",
  "Clé primaire : id_produit",
  "Mots-clés : boulangerie nantes, pain au levain",
  "Keywords: sourdough bread, bakery nantes",
  "Code postal : 44000",
  "Code promo : NOEL2025",
  "Code couleur : #1f3a5f",
  "Code du pays : FR",
  "Pin it : 42 épingles publiées en mai",
  "Login : camille@aubin.example",
  "Identifiant : camille@aubin.example, mot de passe : dans le coffre",
  "Identifiants : voir le gestionnaire",
  "Connexion : par SSO, sans mot de passe",
  "Accès : GA4 / GTM-ABC123",
  "Access: Search Console / properties of www.aubin.example",
  "Accès FTP : demandé le 2 mai, reçu le 9 mai",
  "google-site-verification=dQw4w9WgXcQ3kLmN7pRsTuVwXyZaBcDeFgHiJkLmNoP",
  "Balise de vérification Google : dQw4w9WgXcQ3kLmN7pRsTuVwXyZaBcDeFgHiJkLmNoP",
  "https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit#gid=0",
  "https://drive.google.com/drive/folders/1a2B3c4D5e6F7g8H9i0JkLmNoPqRsTuVw",
  "https://www.figma.com/file/AbCdEf1234567890GhIjKl/Accueil?node-id=12%3A345",
  "https://trello.com/c/AbCd1234/12-refonte-du-menu",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "mysql://localhost:3306/boutique",
  "ftp://ftp.aubin.example/public_html/",
  "ssh deploy@serveur.example -p 2222",
  "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7 camille@aubin",
  "-----BEGIN CERTIFICATE-----",
  "-----BEGIN PUBLIC KEY-----",
  "SHA-256 : 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "IBAN FR76 3000 6000 0112 3456 7890 189",
  "SIRET 123 456 789 00012, TVA FR40123456789",
  "Téléphone : +33 6 12 34 56 78",
  "Commande CMD-2026-118-A4, colis 8R12345678901",
  "sk-SK et cs-CZ sont les langues ajoutées en mai.",
  "Le script utilise process.env.API_KEY et rien d’autre.",
  `DB_PASSWORD=\${DB_PASSWORD}`,
  "password: {{ smtp.password }}",
  "api_key=<votre clé>",
  "API key = xxxxxxxxxxxxxxxxxxxx",
  "Token: […]",
  "Authorization : le client l’a donnée le 3 mai.",
  "eyJ est le début de tout jeton JWT.",
  "La variable AKIA n’existe plus.",
  "Le fichier key-visuel-2026.png est dans le dossier 03.",
  "Le modèle pat-de-page a été renommé.",
  "Le champ token est vide depuis la version 4.5.2.",
  "Pass culture : 120 réservations",
  "Boarding pass : design validé",
  "Le pass navigo : visuel A4",
  "Le secret : pétrir longtemps",
  "Secret Santa : le 14 décembre",
  "Client secret : Nora en a gardé un.",
  "Auth : activée, à deux facteurs",
  "La page compte 12 345 mots et 67 images.",
];

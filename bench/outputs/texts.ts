import { formulaPayloads } from "../../src/testing/formula-payloads.ts";
import { wildNames } from "../../src/testing/names.ts";
import type { Temper } from "./temper.ts";

// What people type into their tools: ordinary sentences in two languages, names in the scripts of the
// world, and what somebody with bad intent or a broken export puts there.

/** Names of clients that the fonts of the recap draw. */
export const drawnClients = [
  "Éléonore & Fils",
  "L’Œuf à la coque, traiteur",
  "Boulangerie Aubin",
  "Maison Lumière — Nîmes",
  "Bäckerei Groß & Söhne",
  "Żółta Łódź Sp. z o.o.",
  "Žižkov Čaj s. r. o.",
  "İstanbul Şirketi",
  "Đặng Thị Ngọc Ánh",
  "Ωμέγα Ναυτιλιακή Α.Ε.",
  "Москва ООО «Ромашка»",
  "Їжак і Ґанок",
  "株式会社ひかり",
  "カフェ・東京",
  "हिन्दी पुस्तक",
  "בית האור בע״מ",
  "شركة النور ٣٦٥",
  "Café 🎉 Fête",
  "Cafe\u0301 Noe\u0308l",
  'O\'Neil "Le Phare" <web>',
  "A&B {C} [D] #1 @home $5 *net*",
] as const;

/** Names in scripts that these fonts may lack: the recap says so, every other document keeps them. */
export const otherClients = [
  "한국어 주식회사",
  "简体中文有限公司",
  "ไทยกำไร",
  "👩‍👩‍👧‍👦 Famille",
  "a\u202eb\u202cc Sarl",
  "\u200fשלום\u200f Ltd",
  "zero\u200bwidth\u200d SA",
  "half \ud83d pair",
] as const;

const subjects = [
  "Refondre le tunnel de commande",
  "Mettre à jour les mentions légales",
  "Corriger les balises title de la catégorie",
  "Brancher le paiement en trois fois",
  "Migrer le DNS chez le nouvel hébergeur",
  "Fix the broken canonical on product pages",
  "Rewrite the “Our services” page",
  "Prüfen: Weiterleitungen der alten Seite",
  "Zaktualizować mapę witryny",
] as const;

const sentences = [
  "Prochaine étape : envoyer la maquette pour relecture.",
  "L’accès est chez le client, demander à l’accueil.",
  "On attend les photos de l’été ; rien ne bloque sinon.",
  "Vu avec Hélène, c’est validé pour le mois prochain.",
  "See https://exemple.fr/page?x=1&y=2#part and the shared folder.",
  "Blocked by the DNS change — waiting for the registrar.",
  "Next step: send the quote (3 × 250 €, i.e. 750 €).",
  "Die Übergabe erfolgt bis zum 14.12.2026.",
  "Срок — до конца декабря.",
  "納品は12月です。",
  "- [ ] relire\n- [x] publier\n\n## Notes\n* voir *Drive*",
  "Colonne A\tColonne B\r\nligne 2\tfin",
] as const;

const people = [
  "Léa Marchand",
  "Karim Diallo",
  "Hélène Faure",
  "Jürgen Groß",
  "Łukasz Żak",
  "Σοφία Παππά",
  "Наталія Ґалаґан",
  "דנה כהן",
  "ليلى حدّاد",
  "山田 太郎",
  "김민수",
  "李小龙",
  "प्रिया शर्मा",
  "Zoe\u0308 Nguye\u0302\u0303n",
  "Tom 🦊",
] as const;

const formulas = formulaPayloads();

/** A name, title or short text of one line most of the time; hostile as often as the dossier is. */
export function shortText({ luck, wild }: Temper, ordinary: readonly string[] = subjects): string {
  if (!luck.odds(wild)) return luck.pick(ordinary);
  return luck.odds(0.7) ? luck.pick(wildNames) : luck.pick(formulas);
}

export const personName = (temper: Temper): string => shortText(temper, people);

/** A description or a comment: a few sentences, sometimes pages of them. */
export function longText(temper: Temper): string {
  const { luck } = temper;
  const count = luck.odds(0.02) ? 900 : 1 + Math.floor(luck.next() * 6);
  const pieces = Array.from({ length: count }, () => shortText(temper, sentences));
  return pieces.join(luck.pick([" ", "\n", "\n\n", "\r\n"]));
}

/** Names under which people keep files, all of them safe to unpack. */
export const filePaths = [
  "maquette.png",
  "Refonte/maquette.png",
  "Été 2026/Charte & logo (final) #2 100 %.pdf",
  "E\u0301te\u0301 2026/de\u0301compose\u0301.txt",
  "Été 2026/décomposé.txt",
  "日本語/設計.pdf",
  "Ελληνικά/σχέδιο.pdf",
  "русский/макет.png",
  "עברית/קובץ.txt",
  "emoji 🎉/👩‍👩‍👧‍👦.txt",
  "-rf.txt",
  "~root/.htaccess",
  "=cmd.csv",
  "index.html",
  "manifest.json",
  "a/b/c/d/e/f/g/h/fichier.txt",
  "sans-extension",
  "sans-extension/fichier.txt",
  "trailing space /fin .txt",
  "guillemets \"doubles\" et 'simples'.txt",
  "&lt;b&gt;<i>.svg",
  "?query=1&x[]=2.html",
  "$(id) `id` ;ls|cat.txt",
  "a\u202egnp.exe",
  `${"long".repeat(50)}.txt`,
  "LOGO.PNG",
  "logo.png",
] as const;

import { crc32, deflateSync } from "node:zlib";
import { editFile } from "#core/file/commands/edit-file.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { done } from "#testing/people.ts";
import type { Who } from "./who.ts";

type DemoFile = {
  readonly folder: string;
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly tags: readonly string[];
  /** Stays in the agency: no pack holds it. */
  readonly internal?: true;
};

/** Puts into folders what an agency hands over, each file one that opens, with a quote that stays inside. */
export async function addFiles({ world, actor, dossierId }: Who, party: string): Promise<void> {
  for (const { folder, name, content, tags, internal } of demoFiles(party)) {
    const { files } = await done(world, actor, uploadFiles, {
      dossierId,
      folder,
      files: [new File([content], name)],
      visibility: internal ? "internal" : "shared",
    });
    const fileId = files[0]?.fileId;
    if (tags.length > 0) await done(world, actor, editFile, { dossierId, fileId, tags });
  }
}

function demoFiles(party: string): readonly DemoFile[] {
  const quote = [
    "Proposition commerciale",
    party,
    "Maintenance annuelle, 12 interventions",
    "Document interne",
  ];
  return [
    { folder: "Identité", name: "logo.svg", content: logo(party), tags: ["logo", "à remettre"] },
    { folder: "Identité", name: "couleurs.txt", content: colours, tags: ["charte"] },
    { folder: "Identité/Photos", name: "façade.png", content: picture(480, 320, 1), tags: ["photo"] },
    { folder: "Identité/Photos", name: "atelier.png", content: picture(480, 320, 2), tags: ["photo"] },
    { folder: "Technique", name: "redirections.csv", content: redirections, tags: ["SEO", "à remettre"] },
    { folder: "Technique", name: "mise-en-ligne.md", content: howTo, tags: ["mode d’emploi", "à remettre"] },
    { folder: "Contrats", name: "proposition.pdf", content: page(quote), tags: ["devis"], internal: true },
    { folder: "", name: "à lire d’abord.txt", content: readFirst(party), tags: [] },
  ];
}

const logo = (party: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120">
  <rect width="320" height="120" rx="16" fill="#f4ede2"/>
  <circle cx="60" cy="60" r="34" fill="#b4552d"/>
  <text x="112" y="68" font-family="Georgia, serif" font-size="22" fill="#3a2a20">${party}</text>
</svg>
`;

const colours = `Couleurs de la marque

Brique      #b4552d   titres, boutons
Farine      #f4ede2   fonds
Cacao       #3a2a20   textes
Sauge       #7c9070   accents
`;

const redirections = `Ancienne adresse;Nouvelle adresse;Code
/nos-pains.html;/pains;301
/contact.php;/contact;301
/actu/ouverture;/blog/ouverture;301
/boutique/carte-cadeau;/carte-cadeau;301
/devis.html;/devis-en-ligne;301
`;

const howTo = `# Mettre le site en ligne

1. Ouvrir un ticket à l’hébergeur avec l’adresse de la branche.
2. Attendre la confirmation de la sauvegarde de nuit.
3. Publier, vider le cache, relire les cinq pages principales.

En cas de doute : revenir à la version précédente, puis appeler.
`;

const readFirst = (party: string) => `${party}

Tout ce qui est marqué « à remettre » est à vous.
Les mots de passe ne sont pas ici : ils sont remis de vive voix.
`;

/** A PNG of three bands of colour with some grain, as a photograph would have. */
function picture(width: number, height: number, seed: number): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + width * 3) + 1;
    for (let x = 0; x < width; x += 1) {
      const sky = y < height * 0.55 + 20 * Math.sin((x * seed) / 60);
      const light = ((x >> 4) * 7 + (y >> 4) * 13 * seed) % 24;
      const colour = sky ? [180 + light, 205 + light, 225] : [150 + light, 95 + light, 60 * seed];
      for (const [at, value] of colour.entries()) rows[start + x * 3 + at] = Math.min(255, value);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Uint8Array.from(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  sizes.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}

/** A PDF of one page with these lines. */
function page(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const drawn = lines.map((line, at) => `1 0 0 1 72 ${760 - at * 24} Tm (${line}) Tj`).join("\n");
  const text = `BT /F1 14 Tf\n${drawn}\nET`;
  const bodies = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let pdf = "%PDF-1.4\n";
  const places: string[] = [];
  for (const [at, body] of bodies.entries()) {
    places.push(`${String(pdf.length).padStart(10, "0")} 00000 n \n`);
    pdf += `${at + 1} 0 obj${body}endobj\n`;
  }
  const end = `xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(pdf + end, "latin1"));
}

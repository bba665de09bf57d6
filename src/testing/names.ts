/** Two hundred names and texts that clients really have, or that someone could type: none may break a document. */
export const wildNames: readonly string[] = [
  ..."Éléonore & Fils|Ça, c’est Noël !|Žižkov Čaj s. r. o.|Łódź Øre Ærø|İstanbul Şirketi|Đặng Thị Ngọc Ánh|Þórður hf.|Ωμέγα Α.Ε.|Ἀθῆναι|Москва ООО «Ромашка»|Їжак і Ґанок|Հայաստան|საქართველო|ირაკლი".split(
    "|",
  ),
  ..."בית האור בע״מ|שָׁלוֹם|بيت النور|شركة ٣٦٥|فروشگاه نگین|اردو دنیا|عـــربي|हिन्दी क्षत्रिय|বাংলা|ਪੰਜਾਬੀ|தமிழ்|తెలుగు|ಕನ್ನಡ|മലയാളം|සිංහල|ไทยกำไร|ລາວ|မြန်မာ|ខ្មែរ|བོད་ཡིག".split(
    "|",
  ),
  ..."株式会社ひかり|カタカナ・ﾊﾝｶｸ|が(か゛)|한국어 주식회사|각|中文有限公司|简体们|繁體們|𠮷野家|㍿光|①②③|Ⅷ ㎡ ℃ № ™|½ ⅓ ‰".split(
    "|",
  ),
  ..."🎉 Fête|👩‍👩‍👧‍👦 Famille|👍🏽 Oui|🇫🇷 France|🏴󠁧󠁢󠁥󠁮󠁧󠁿 England|✅ Fait|❌ Non|⚠️ Alerte|➡ Suite|→ ← ↑ ↓|★★★☆☆|☎ 01 23|✉ contact|☐ ☑ ☒|● ○ ◐|♥ ❤️|1️⃣ 2️⃣|©️ ®️|🫠🪿|𝔉𝔯𝔞𝔨𝔱𝔲𝔯|𝕏|ｆｕｌｌ|ﬁ ﬂ ﬀ".split(
    "|",
  ),
  ..."Z̸̢̡͓̪̟a̵̛l̶g̷o̴|e\u0301 a\u0308|A\u0592B|\u0301seul|\u20e3|\u{1f3fb}|\u{1f1eb}|\u200d\u200d|\u200b|\ufeffBOM|a\u202eb\u202cc|\u2066isolé\u2069|soft\u00adhyphen|\u00a0|\u202f|\u3000|\u115f\u1160|\u034f|\u180e|\u061c".split(
    "|",
  ),
  ..."\ue000 privé|\u{f0000}|\u{10ffff}|\ufffe|\uffff|\ufff9a\ufffab\ufffb|\ud800|\udc00|\udc00\ud800|a\ud83dz|\u0378|\u{e0001}\u{e0041}|\u{1d173}|\u0000zéro|\u0007\u001b[31m|\u007f\u0085\u009f|a\tb|a\nb\r\nc\rd|\u2028ligne\u2029|\v\f".split(
    "|",
  ),
  ...'#panic("typst")|#sys.inputs|#read("/etc/passwd")|$ x^2 $|*gras* _ital_|`code`|<label>|@ref|\\u{41}|= Titre|- liste|+ liste|/ terme: x|//commentaire|/* com */|#let x = 1|~|---|...|"guillemets"|\'simple\'|{{count}}|$t(kicker)|%s %d|\\\\|\\n'.split(
    "|",
  ),
  ...'<script>alert(1)</script>|"><img src=x onerror=alert(1)>|</title><svg onload=alert(1)>|javascript:alert(1)|&lt;b&gt; &amp;|]]><!--|<!-- -->|--!>|<?xml?>|</x:xmpmeta>|(paren|)paren|<</Type /Catalog>>|endobj|endstream|xref|%PDF-1.7|startxref 0|/JavaScript|<pdfaid:part>'.split(
    "|",
  ),
  ...'=1+1|+33 1|-2|@SUM(A1)|=HYPERLINK("x")|\t=1|＝1|\'a|../../etc/passwd|C:\\con|nul|a/b|.|..|~root|%2e%2e|?q=1#f|CON|com1.txt|a:b'.split(
    "|",
  ),
  ...'null|undefined|NaN|true|0|-0|1e999|[object Object]|__proto__|constructor|toString|DROP TABLE client;|\' OR 1=1|{"a":1}|[]|”“‘’„‚|‹›«»|…|—–‒‑|•·'.split(
    "|",
  ),
  "W".repeat(80),
  "a".repeat(3_000),
  "https://exemple.fr/un/chemin/qui/ne/finit/pas?avec=des&parametres=longs".repeat(6),
  "mot ".repeat(400),
  `${"é".repeat(79)}!`,
  "\u0301".repeat(200),
  "👩‍👩‍👧‍👦".repeat(30),
  "Jean-Baptiste-Emmanuel-Zorg de la Très-Longue-Maison-des-Rois-et-des-Reines du Nord",
];

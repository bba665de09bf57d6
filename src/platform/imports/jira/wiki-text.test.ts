import assert from "node:assert/strict";
import { test } from "node:test";
import { wikiText } from "./wiki-text.ts";

const written: Record<string, string> = {
  "h2. Étapes\r\n* aller\n** cliquer\n# compter": "Étapes\n- aller\n  - cliquer\n- compter",
  "Voir [la page|https://exemple.fr/a|smart-link] et [https://x.fr]":
    "Voir la page (https://exemple.fr/a) et https://x.fr",
  "[https://x.fr|https://x.fr]": "https://x.fr",
  '{noformat}{"a": [1|2], *b*}{noformat} fin': '{"a": [1|2], *b*} fin',
  "{code:java}\nint a;\n{code}": "int a;",
  "*Attention* : {color:#ff0000}rouge{color}, 2*3*4": "Attention : rouge, 2*3*4",
  "!capture.png|thumbnail! par [~lea]": "📎 capture.png par @lea",
  "Bravo! Vraiment!": "Bravo! Vraiment!",
  "{quote}cité{quote}\n----\nsuite": "cité\n\nsuite",
  "- un\n-- deux": "- un\n  - deux",
};
for (const [markup, text] of Object.entries(written)) {
  test(`reads “${markup.slice(0, 40)}” as a person does`, () => assert.equal(wikiText(markup), text));
}

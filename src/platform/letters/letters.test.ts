import { strict as assert } from "node:assert";
import { test } from "node:test";
import { remarksOn } from "#core/letter/letter-tone.ts";
import { lackingIn } from "#core/letter/marks.ts";
import { templateKeys } from "#core/letter/template-keys.ts";
import type { LetterValues } from "#core/letter/variables.ts";
import { unknownAmong, variables } from "#core/letter/variables.ts";
import { toneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { catalogueTemplates } from "./catalogue.ts";
import { fillTemplate, readTemplate } from "./liquid.ts";
import { htmlOf, textOf } from "./markdown.ts";

const templates = catalogueTemplates();
const data = (value: string | readonly string[]) => ({ value, isMarkdown: false });
const fill = (body: string, values: LetterValues = {}) => fillTemplate({ subject: "Objet", body }, values);
const body = (filled: ReturnType<typeof fill>) => (filled.ok ? filled.text.body : `line ${filled.line}`);

test("each letter of the catalogue stands in both languages, for the same people, with the same variables", () => {
  assert.equal(templates.length, templateKeys.length * 2);
  for (const key of templateKeys) {
    const [fr, en] = templates.filter((one) => one.key === key);
    assert.deepEqual([fr?.language, en?.language], ["fr", "en"]);
    const common = ({ audience, ask, proof, variables: names }: NonNullable<typeof fr>) => ({
      ...{ audience, ask, proof },
      names: [...names].sort(),
    });
    assert.ok(fr && en);
    assert.deepEqual(common(fr), common(en), key);
  }
});

test("each names exactly the variables that its head lists, all of them known", () => {
  const named = new Set<string>();
  for (const { key, language, variables: listed, ...template } of templates) {
    const read = readTemplate(template);
    assert.ok(read.ok, `${language}/${key}`);
    assert.deepEqual([...read.names].sort(), [...listed].sort(), `${language}/${key}`);
    assert.deepEqual(unknownAmong(read.names), []);
    for (const name of read.names) named.add(name);
  }
  const general = ["sender_name", "contact_name", "contact_organisation", "sites"];
  assert.deepEqual(
    Object.keys(variables).filter((name) => !named.has(name) && !general.includes(name)),
    [],
    "a variable that no letter of ours names",
  );
});

test("a letter that may leave before the end does not say that it has passed", () => {
  for (const { key, language, body: text } of templates)
    assert.doesNotMatch(
      text,
      /terminée|a pris fin|being over|is over|(?:that|engagement .*|service .*) ended/,
      `${language}/${key}`,
    );
});

test("what a supplier reads names whom it served, and gives it no rights on tools of ours", () => {
  for (const { key, language, audience, body: text } of templates) {
    if (!audience.includes("supplier")) continue;
    assert.doesNotMatch(
      text,
      /vos (?:données|fichiers|outils)|your (?:data|files|tools)/i,
      `${language}/${key}`,
    );
    // The dossier of a supplier bears its name, mostly.
    if (audience.length === 1) assert.doesNotMatch(text, /\{\{ project \}\}/, `${language}/${key}`);
  }
});

test("without any value, each says what lacks, and leaves no blank in its place", () => {
  for (const { key, language, variables: listed, ...template } of templates) {
    const filled = fillTemplate(template, {});
    assert.ok(filled.ok, `${language}/${key}`);
    const lacking = lackingIn(filled.text);
    assert.ok(lacking.length >= listed.length - 2, `${language}/${key}: ${lacking}`);
    assert.doesNotMatch(filled.text.body, /[{}]|undefined|null/);
  }
});

test("with every value, each is complete, and has no exclamation mark", () => {
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, { kind }]) => [name, data(kind === "list" ? ["un", "deux"] : "x")]),
  );
  for (const { key, language, ...template } of templates) {
    const filled = fillTemplate(template, values);
    assert.ok(filled.ok);
    assert.deepEqual(lackingIn(filled.text), [], `${language}/${key}`);
    const text = textOf(filled.text.body);
    assert.doesNotMatch(text, /!/, `${language}/${key}`);
    if (language === "fr") assert.doesNotMatch(text, /'|[^\s\u00a0\u202f][;!?](?:\s|$)/, key);
    assert.ok(text.split(/\s+/).length < 200, `${key} is short`);
  }
});

test("the tone check has nothing to say of our own letters", () => {
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, { kind }]) => [name, data(kind === "list" ? ["a, b"] : "le site")]),
  );
  const remarks = templates.flatMap(({ key, language, ...template }) => {
    const filled = fillTemplate(template, values);
    assert.ok(filled.ok);
    return remarksOn(filled.text, language, toneCatalogue()).map(
      ({ label, sentence }) => `${language}/${key}: ${label}: ${sentence}`,
    );
  });
  assert.deepEqual(remarks, []);
});

test("a client's name is shown as it is, whatever signs it has", () => {
  for (const name of [
    "*Star* & _Fils_",
    "[ici](javascript:alert(1))",
    "<b>x</b>",
    "# 1",
    "- a",
    "1. b",
    "a\\",
  ]) {
    const filled = fill("{{ party }}", { party: data(name) });
    assert.equal(textOf(body(filled)), name);
    assert.doesNotMatch(htmlOf(body(filled)), /<(?!\/?p>)/);
  }
});

test("what an agency types can read no file, run nothing and take no more than its share", () => {
  const refused = [
    "{% include 'x' %}",
    "{% render 'x' %}",
    "{% layout 'x' %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% tablerow i in sites %}{% endtablerow %}",
    "{{ party | where_exp: 'x', 'true' }}",
    "{% if party %}",
    "{{ party",
    "{% for a in (1..99999999) %}x{% endfor %}",
    "{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}",
    "x".repeat(30_000),
  ];
  for (const template of refused) {
    const started = performance.now();
    assert.ok(!fill(template, { party: data("Aubin") }).ok, template.slice(0, 60));
    assert.ok(performance.now() - started < 2_000, template.slice(0, 60));
  }
  assert.equal(body(fill("a\n\n{% if party %}")), "line 3");
});

test("properties of what JavaScript gives to every value are not there", () => {
  for (const path of ["party.constructor", "party.__proto__", "sites.constructor.name"]) {
    const filled = fill(`{{ ${path} }}`, { party: data("Aubin"), sites: data(["a"]) });
    assert.doesNotMatch(body(filled), /function|Object|Array|String/, path);
  }
});

test("a subject is one line, however its values are written", () => {
  const filled = fillTemplate(
    { subject: "Fin : {{ party }}", body: "x" },
    { party: data("Aubin\r\nBcc: tous@client.example") },
  );
  assert.ok(filled.ok);
  assert.equal(filled.text.subject, "Fin : Aubin Bcc: tous@client.example");
});

test("Markdown becomes simple HTML in which nothing runs and nothing is fetched, and plain text", () => {
  const hostile =
    "<script>alert(1)</script> ![x](https://t.example/p.gif) [a](javascript:alert(1)) [b](data:text/html,x)";
  const html = htmlOf(hostile);
  assert.doesNotMatch(html, /<script|<img|href="(?:javascript|data)/i);
  const written =
    "Voici **deux** points :\n\n- un [lien](https://exemple.fr/a)\n- https://exemple.fr/b\n\n1. a\n2. b\n\nBien à vous,\nLéa";
  assert.equal(
    textOf(written),
    "Voici deux points :\n\n- un lien (https://exemple.fr/a)\n- https://exemple.fr/b\n\n1. a\n2. b\n\nBien à vous,\nLéa",
  );
  assert.match(htmlOf(written), /<li>un <a href="https:\/\/exemple.fr\/a">lien<\/a><\/li>/);
});

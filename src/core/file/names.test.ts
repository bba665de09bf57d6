import { strict as assert } from "node:assert";
import { test } from "node:test";
import { freeName, inFolder, placeInFolder, safeFolder, safeName, tidyTags } from "./names.ts";

test("a name says what a file is called, and steers nothing", () => {
  const table: readonly (readonly [given: string, kept: string])[] = [
    ["plan général.pdf", "plan général.pdf"],
    ["見積書 – v2.xlsx", "見積書 – v2.xlsx"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["..\\..\\windows\\system.ini", "_.._windows_system.ini"],
    ["C:\\autoexec.bat", "C__autoexec.bat"],
    ["facture\u202Efdp.exe", "facturefdp.exe"],
    ["a\0b\r\nSet-Cookie: x=1.txt", "abSet-Cookie_ x=1.txt"],
    ["zéro\u200Blargeur\uFEFF.png", "zérolargeur.png"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["COM¹.log", "_COM¹.log"],
    ["console.log", "console.log"],
    ["  . . .", ""],
    [".htaccess", "htaccess"],
    ["fin. . ", "fin"],
    ["demi-paire \uD800.txt", "demi-paire \uFFFD.txt".replace("\uFFFD", "")],
    ["<img src=x onerror=alert(1)>.html", "_img src=x onerror=alert(1)_.html"],
    ["e\u0301te\u0301.txt", "été.txt"],
  ];
  for (const [given, kept] of table) {
    assert.equal(safeName(given), kept, JSON.stringify(given));
    assert.equal(safeName(kept), kept, `${kept} stays`);
  }
  const long = safeName(`${"é".repeat(300)}.pdf`);
  assert.equal([...long].length, 150);
  assert.ok(long.endsWith("é.pdf"));
});

test("a folder has no way up, no empty level and an end", () => {
  assert.equal(safeFolder("/Visuels//Logos/../../.. /"), "Visuels/Logos");
  assert.equal(safeFolder("a\\b\\c"), "a/b/c");
  assert.equal(safeFolder("x/".repeat(40)).split("/").length, 10);
  assert.ok(safeFolder(`${"d".repeat(150)}/`.repeat(9)).length <= 300);
  assert.equal(inFolder("Visuels", "../Logos"), "Visuels/Logos");
  assert.deepEqual(placeInFolder("exports/../Pages.csv"), { folder: "exports", name: "Pages.csv" });
  assert.deepEqual(placeInFolder("dossier/"), { folder: "dossier", name: "_" });
});

test("a name that is taken gets a number before its ending; tags are said once", () => {
  assert.equal(freeName("Plan.pdf", new Set(["plan.pdf", "plan (2).pdf"])), "Plan (3).pdf");
  assert.equal(freeName("LISEZMOI", new Set(["lisezmoi"])), "LISEZMOI (2)");
  assert.deepEqual(tidyTags([" Logo ", "logo", "à, revoir", ""]), ["Logo", "à revoir"]);
});

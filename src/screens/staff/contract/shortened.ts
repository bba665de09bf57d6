/** The words of a passage on one line, cut where they are many. */
export const shortened = (text: string) => {
  const flat = text.replace(/-\n/g, "").replace(/\s+/g, " ").trim();
  return flat.length > 320 ? `${flat.slice(0, 320)}…` : flat;
};

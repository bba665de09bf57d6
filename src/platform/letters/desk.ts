import type { LetterDesk } from "#core/letter/ports.ts";

const catalogue = () => import("./catalogue.ts");
const liquid = () => import("./liquid.ts");
const markdown = () => import("./markdown.ts");
const mail = () => import("./letter-mail.ts");

/**
 * Reads, fills in and shows letters, each part loaded when it is first asked for; `url` is the
 * server's own address, which names its messages.
 */
export function openLetterDesk(url: string): LetterDesk {
  return {
    templates: async () => (await catalogue()).catalogueTemplates(),
    read: async (template) => (await liquid()).readTemplate(template),
    fill: async (template, values) => (await liquid()).fillTemplate(template, values),
    async show(body, links) {
      const { htmlOf, textOf } = await markdown();
      const { withLinks } = await import("./linked-documents.ts");
      const whole = withLinks(body, links, links?.language ?? "fr", url);
      return { html: htmlOf(whole), text: textOf(whole) };
    },
    days: async (asked) => (await import("#platform/calendar/draw-days.ts")).drawDays(asked, url),
    file: async (letter) => (await mail()).letterFile(letter, url),
  };
}

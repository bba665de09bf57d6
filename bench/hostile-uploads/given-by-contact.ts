import type { Caller } from "../../src/testing/app.ts";
import { hostileContents, hostileNames } from "../../src/testing/hostile-uploads.ts";

/** How pictures and PDFs begin: with that, anything is taken for one. */
const starts = {
  png: "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0",
  jpg: "\xff\xd8\xff\xe0",
  gif: "GIF89a",
  webp: "RIFF\x24\0\0\0WEBP",
  pdf: "%PDF-1.7\n",
};
const scripts = [
  "<!doctype html><title>taken</title><script>taken=1;document.title='taken'</script>",
  '<svg xmlns="http://www.w3.org/2000/svg" onload="taken=1"><script>taken=1</script></svg>',
  "=1;taken=1;//",
];
/** An access takes so many pieces of evidence. */
const ofAnAccess = 90;

/**
 * What a contact gives as evidence through the form of the portal, in a session of its own: every hostile content as
 * it is, and behind the beginning of each kind that is taken, under every hostile name. Those that were kept, by the
 * id of their file. Of so many files at most, taken evenly.
 */
export async function givenByContact(
  parts: { readonly url: string; readonly call: Caller; readonly found: (fault: string) => void },
  dossierId: string,
  most: number,
): Promise<{ readonly kept: ReadonlyMap<string, Buffer>; readonly tried: number }> {
  const { url, call, found } = parts;
  const ask = async (operation: string, input: object) => {
    const answer = await call(operation, { dossierId, ...input });
    if (answer.kind !== "done") throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    return answer.result;
  };
  const posed = Object.entries(starts).flatMap(([ending, start]) =>
    scripts.map((script) => ({ ending, content: Buffer.from(`${start}${script}`, "latin1") })),
  );
  const all = [
    ...hostileContents.flatMap(({ content, names }) => names.map((name) => ({ name, content }))),
    ...posed.flatMap(({ ending, content }) =>
      [`capture.${ending}`, "capture.html", "capture.svg"].map((name) => ({ name, content })),
    ),
    ...hostileNames.map((name, at) => ({ name, content: posed[at % posed.length]?.content ?? Buffer.of() })),
  ];
  const files = all.filter((_, at) => at % Math.ceil(all.length / most) === 0);
  const { id: contactId } = await ask("contact.add", { name: "Nora Benali" });
  const { token } = await ask("portal.invite", { contactId });
  const opened = await fetch(`${url}/portal/link/${token}`, { method: "POST", redirect: "manual" });
  const [cookie = ""] = (opened.headers.getSetCookie()[0] ?? "").split(";", 1);
  const kept = new Map<string, Buffer>();
  let accessId = "";
  for (const [at, { name, content }] of files.entries()) {
    if (at % ofAnAccess === 0) {
      const { added } = await ask("access.add", {
        accesses: [{ toolKey: "google-ads", resource: `compte ${at}` }],
      });
      accessId = String((added as readonly { readonly id: string }[])[0]?.id);
    }
    const form = new FormData();
    form.set("answer", "done");
    form.set("text", "Voyez le fichier.");
    // Each is another file: what is there already would be kept once.
    const body = Buffer.concat([content, Buffer.from(" ".repeat(at))]);
    form.set("file", new File([body], name));
    const answer = await fetch(`${url}/portal/tools/${accessId}`, {
      ...{ method: "POST", body: form, redirect: "manual", headers: { cookie, origin: url } },
    });
    if (answer.status === 422) continue;
    if (!Object.values(starts).some((start) => content.toString("latin1").startsWith(start.slice(0, 3))))
      found(`taken though it is neither a picture nor a PDF: ${JSON.stringify(name.slice(0, 60))}`);
    if (answer.status !== 303) found(`given ${JSON.stringify(name.slice(0, 60))}: ${answer.status}`);
    const { evidence } = await ask("access.read", { accessId });
    for (const { fileId } of evidence as readonly { readonly fileId: string | null }[])
      if (fileId !== null && !kept.has(fileId)) kept.set(fileId, body);
  }
  return { kept, tried: files.length };
}

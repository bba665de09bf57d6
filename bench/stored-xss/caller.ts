/** What an operation answered over HTTP. */
export type Answered = { readonly status: number; readonly json: Readonly<Record<string, unknown>> };
export type Caller = (operation: string, input: object, files?: readonly File[]) => Promise<Answered>;

/** Asks as a person's own page does; hears of answers whose headers a payload has reached. */
export function openCaller(
  url: string,
  headers: Readonly<Record<string, string>>,
  onFault: (fault: string) => void,
): Caller {
  return async (operation, input, files = []) => {
    const form = new FormData();
    form.set("input", JSON.stringify(input));
    for (const file of files) form.append("files", file);
    const response = await fetch(`${url}/api/${operation}`, {
      method: "POST",
      headers: {
        origin: url,
        ...headers,
        ...(files.length > 0 ? {} : { "content-type": "application/json" }),
      },
      body: files.length > 0 ? form : JSON.stringify(input),
    });
    for (const fault of headerFaults(response.headers)) onFault(`${operation}: ${fault}`);
    const json: unknown = await response.json();
    return { status: response.status, json: typeof json === "object" && json !== null ? { ...json } : {} };
  };
}

/** What a payload did to the headers of an answer. */
export function headerFaults(headers: Iterable<readonly [string, string]>): readonly string[] {
  const faults: string[] = [];
  for (const [name, value] of headers) {
    if (/^x-injected$|^location$|^refresh$/i.test(name)) faults.push(`a header ${name} was put in`);
    if (/taken/i.test(value) && !/^content-disposition$/i.test(name)) faults.push(`${name} holds a payload`);
    if (/%0[0ad]/i.test(value) || /\p{Cc}/u.test(value)) faults.push(`${name} breaks the line`);
  }
  return faults;
}

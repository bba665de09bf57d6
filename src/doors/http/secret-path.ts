/** What must not be read in a log: parts of addresses that are secrets. */
const secretPart = /^(\/api\/auth\/|\/stop\/|\/calendar\/|\/documents\/|\/portal\/link\/|\/hooks\/[^/]*\/).*/;
export const withoutSecret = (path: string) => path.replace(secretPart, "$1*");

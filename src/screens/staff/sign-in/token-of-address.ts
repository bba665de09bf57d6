/** The token that a link carries after its #, or that the sign-in adds as `?token=` on its way here. */
export function tokenOfAddress(): string {
  const { hash, search } = location;
  return decodeURIComponent(hash.slice(1)) || (new URLSearchParams(search).get("token") ?? "");
}

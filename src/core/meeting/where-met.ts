/** Where one meets, as calendars have it: a place, the address of a call, or both; null where nobody said. */
export const whereMet = ({
  place,
  link,
}: {
  readonly place: string | null;
  readonly link: string | null;
}) => ({
  location: place ?? link,
  url: link === null ? null : inUri(link),
});

/** An address is no text: what a text would escape is written in the address’s own way. */
const inUri = (link: string) => link.replaceAll(";", "%3B").replaceAll(",", "%2C");

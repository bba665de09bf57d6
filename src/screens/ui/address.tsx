/** An e-mail address, that breaks after its @ where it has to. */
export function Address({ email }: { readonly email: string }) {
  const [person = "", ...domain] = email.split("@");
  return (
    <>
      {person}@<wbr />
      {domain.join("@")}
    </>
  );
}

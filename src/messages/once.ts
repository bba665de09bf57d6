/** What is dear to make is made when it is first asked for: a formatter takes milliseconds, a page few of them. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

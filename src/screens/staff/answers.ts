import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
} from "@tanstack/react-query";

/** A question whose first answer is still on its way, and was not in vain so far. */
const isFirst = ({ state }: Query) =>
  state.data === undefined && state.fetchStatus === "fetching" && state.fetchFailureCount === 0;

/**
 * What the server answered, as long as nothing is done. Whatever is done, all is asked again: also what is on its
 * way for the first time, which may still be told as it was before, and which the library would wait for.
 */
export class Answers extends QueryClient {
  override async invalidateQueries<Key extends readonly unknown[]>(
    filters: InvalidateQueryFilters<Key> = {},
    options: InvalidateOptions = {},
  ): Promise<void> {
    const { predicate = () => true } = filters;
    await this.cancelQueries({ ...filters, predicate: (query) => isFirst(query) && predicate(query) });
    return super.invalidateQueries(filters, options);
  }
}

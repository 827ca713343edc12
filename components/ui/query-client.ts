import { QueryClient } from '@tanstack/react-query';

let shared: QueryClient | undefined;

function createClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1 } } });
}

/** What polled reads share in a browser. Handed to each `useQuery`, so that pages which poll nothing do not load it. */
export function queryClient(): QueryClient {
  // On the server nothing is shared between two people's pages.
  if (typeof window === 'undefined') return createClient();
  if (shared === undefined) {
    shared = createClient();
    shared.mount();
  }
  return shared;
}

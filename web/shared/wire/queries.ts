import { QueryClient } from '@tanstack/react-query'
import type { Problem } from './problem.ts'

/** The one store of answers of an app. `call` repeats what is safe itself, and a refusal is final, so nothing is retried. */
export function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}

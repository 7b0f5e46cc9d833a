import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, ParamsOf, Route } from '#contracts/route'
import { send } from './call.ts'
import type { Problem } from './problem.ts'
import { outdate } from './use-route.ts'

interface Upload<R extends Route> {
  readonly params?: ParamsOf<R>
  /** A file goes as it is with its own type, a form as multipart; as the route asks. */
  readonly body: Blob | FormData
}

interface Settings<R extends Route> {
  readonly changes?: readonly Route[]
  readonly onDone?: (answer: AnswerOf<R>) => void
  readonly onRefused?: (problem: Problem) => void
}

const patienceMs = 120_000

/** A command that carries a file; it may take two minutes. */
export function useUpload<R extends Route>(route: R, settings: Settings<R>) {
  const queries = useQueryClient()
  const command = useMutation<AnswerOf<R>, Problem, Upload<R>>({
    mutationFn: (upload) => send(route, upload, { timeoutMs: patienceMs }),
    onSuccess: async (answer) => {
      if (settings.changes) await outdate(queries, ...settings.changes)
      settings.onDone?.(answer)
    },
    onError: (problem) => settings.onRefused?.(problem),
  })
  return {
    send: (upload: Upload<R>) => command.mutate(upload),
    ask: command.mutateAsync,
    isSending: command.isPending,
    problem: command.error ?? undefined,
  }
}

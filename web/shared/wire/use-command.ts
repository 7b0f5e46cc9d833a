import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, Route } from '#contracts/route'
import { call, type InputOf } from './call.ts'
import type { Problem } from './problem.ts'
import { keyOf, outdate } from './use-route.ts'

interface CommandSettings<R extends Route> {
  /** Routes whose answers this changes: read again when it is done. */
  readonly changes?: readonly Route[]
  readonly onDone?: (answer: AnswerOf<R>, input: InputOf<R>) => void
  readonly onRefused?: (problem: Problem, input: InputOf<R>) => void
}

/** A command: `send(input)` starts it, `ask(input)` starts it and waits; `problem` holds the last refusal. */
export function useCommand<R extends Route>(route: R, settings: CommandSettings<R> = {}) {
  const queries = useQueryClient()
  const command = useMutation<AnswerOf<R>, Problem, InputOf<R>>({
    mutationFn: (input) => call(route, input),
    onSuccess: async (answer, input) => {
      if (settings.changes) await outdate(queries, ...settings.changes)
      settings.onDone?.(answer, input)
    },
    onError: (problem, input) => settings.onRefused?.(problem, input),
  })
  return {
    send: (input: InputOf<R>) => command.mutate(input),
    ask: command.mutateAsync,
    isSending: command.isPending,
    problem: command.error ?? undefined,
    forget: command.reset,
  }
}

interface Expected<R extends Route, Shown extends Route> {
  /** The answer that is on the screen, and how it looks once the command is done. */
  readonly shows: Shown
  readonly of: InputOf<Shown>
  readonly as: (shown: AnswerOf<Shown>, input: InputOf<R>) => AnswerOf<Shown>
  readonly onRefused: (problem: Problem, input: InputOf<R>) => void
}

/**
 * A command whose outcome is shown before the server agrees. When it refuses, the screen goes back to what it was and
 * `onRefused` tells the person why; either way the truth is read again.
 */
export function useOptimistic<R extends Route, Shown extends Route>(route: R, expected: Expected<R, Shown>) {
  const queries = useQueryClient()
  const key = keyOf(expected.shows, expected.of)
  const command = useMutation<AnswerOf<R>, Problem, InputOf<R>, { readonly was: AnswerOf<Shown> | undefined }>({
    mutationFn: (input) => call(route, input),
    onMutate: async (input) => {
      await queries.cancelQueries({ queryKey: key })
      const was = queries.getQueryData<AnswerOf<Shown>>(key)
      if (was !== undefined) queries.setQueryData(key, expected.as(was, input))
      return { was }
    },
    onError: (problem, input, context) => {
      if (context?.was !== undefined) queries.setQueryData(key, context.was)
      expected.onRefused(problem, input)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return { send: (input: InputOf<R>) => command.mutate(input), isSending: command.isPending }
}

import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import type { Problem } from '#web/shared/wire/problem.ts'

/** The sentence of a refusal for the field it names; fields that a form shows itself need no note below it. */
export function useFieldError(problem: Problem | undefined): (field: string) => string | undefined {
  const sentence = useProblemSentence()
  return (field) => (problem && problem.details.field === field ? sentence(problem) : undefined)
}

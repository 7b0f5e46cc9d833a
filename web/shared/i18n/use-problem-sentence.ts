import type { Problem } from '../wire/problem.ts'
import { useLanguage } from './language.ts'
import { sayRefusal } from './refusals.ts'

/** Words a refusal in the person's language; the server's own sentence where there is no translation of its code. */
export function useProblemSentence(): (problem: Problem) => string {
  const language = useLanguage()
  return (problem) => sayRefusal(problem, language)
}

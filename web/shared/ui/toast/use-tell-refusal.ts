import { useProblemSentence } from '../../i18n/use-problem-sentence.ts'
import type { Problem } from '../../wire/problem.ts'
import { tell } from './toast.ts'

/** Says a refusal at the edge of the screen, for acts that have no place of their own for it. */
export function useTellRefusal(): (problem: Problem) => void {
  const sentence = useProblemSentence()
  return (problem) => tell(sentence(problem), { tone: 'refused' })
}

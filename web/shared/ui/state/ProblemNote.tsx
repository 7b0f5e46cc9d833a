import { IconAlertCircle } from '@tabler/icons-react'
import { useProblemSentence } from '../../i18n/use-problem-sentence.ts'
import type { Problem } from '../../wire/problem.ts'
import css from './ProblemNote.module.css'

/** A refusal in words beside what was refused; nothing while there is none. Screen readers hear it at once. */
export function ProblemNote({ problem }: { readonly problem: Problem | undefined }) {
  const sentence = useProblemSentence()
  return (
    <div role="alert" className={problem ? css.note : undefined}>
      {problem && (
        <>
          <IconAlertCircle size={20} aria-hidden />
          <span>{sentence(problem)}</span>
        </>
      )}
    </div>
  )
}

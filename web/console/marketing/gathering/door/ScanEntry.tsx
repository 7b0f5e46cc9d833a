import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import own from '../Gatherings.module.css'
import { gatheringsWords } from '../words.ts'
import type { Scan } from './use-scans.ts'

/** Who came in with a code, or why not; or that the network is awaited. */
export function ScanEntry({ scan: { code, answer, problem } }: { readonly scan: Scan }) {
  const t = useWords(gatheringsWords)
  const sentence = useProblemSentence()
  const state = problem ? 'refused' : answer ? (answer.isFirst ? 'in' : 'again') : 'waiting'
  return (
    <li className={own.scan} data-state={state}>
      <strong>{answer?.name ?? code}</strong>
      {problem && <span>{sentence(problem)}</span>}
      {!problem && !answer && <span>{t('awaiting')}</span>}
      {answer && (
        <span>
          {t(answer.isFirst ? 'isIn' : 'wasIn')} <When at={answer.cameAt} /> · {answer.title}
        </span>
      )}
    </li>
  )
}

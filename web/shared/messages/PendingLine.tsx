import { Button } from '@mantine/core'
import { useProblemSentence } from '../i18n/use-problem-sentence.ts'
import { useWords } from '../i18n/words.ts'
import css from './Messages.module.css'
import type { Pending } from './use-say.ts'
import { threadWords } from './words.ts'

interface Props {
  readonly pending: Pending
  readonly onAgain: () => void
  readonly onDrop: () => void
}

/** A message on its way; one that was refused says why and keeps its words. */
export function PendingLine({ pending: { said, problem }, onAgain, onDrop }: Props) {
  const t = useWords(threadWords)
  const sentence = useProblemSentence()
  return (
    <li className={css.line} data-own>
      <div className={css.bubble} data-pending>
        <p className={css.text}>{said.text || t('picture')}</p>
      </div>
      {!problem && <span className={css.at}>{t('sending')}</span>}
      {problem && (
        <div role="alert" className={css.refused}>
          <span>{sentence(problem)}</span>
          <Button size="xs" variant="subtle" onClick={onAgain}>
            {t('again')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={onDrop}>
            {t('drop')}
          </Button>
        </div>
      )}
    </li>
  )
}

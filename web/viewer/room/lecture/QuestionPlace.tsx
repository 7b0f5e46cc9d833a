import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { AskedQuestion } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import css from './Pill.module.css'
import { QuestionList } from './QuestionList.tsx'
import { lectureWords } from './words.ts'

/** On a phone: how many questions there are, and all of them over the picture. */
export function QuestionPlace({ questions }: { readonly questions: readonly AskedQuestion[] }) {
  const t = useWords(lectureWords)
  const [isOpen, setOpen] = useState(false)
  const waiting = questions.filter(({ state }) => state !== 'answered').length
  return (
    <>
      <button type="button" className={css.pill} onClick={() => setOpen(true)}>
        <IconHelpCircle size={18} aria-hidden />
        {t('questionsCount', { count: waiting })}
      </button>
      {isOpen && (
        <Sheet title={t('questions')} onClose={() => setOpen(false)} isTall>
          <QuestionList questions={questions} />
        </Sheet>
      )}
    </>
  )
}

import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { type CaseFile, decideAppeal, getCase, listCases } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Case.module.css'
import { caseWords } from './words.ts'

/** What the person says to the decision, and the answer of somebody who did not make it. */
export function AppealForm({ file }: { readonly file: CaseFile }) {
  const t = useWords(caseWords)
  const { me } = useMe()
  const [answer, setAnswer] = useState('')
  const deciding = useCommand(decideAppeal, { changes: [listCases, getCase], onRefused: useTellRefusal() })
  const { appeal } = file
  if (!appeal) return null
  const decide = (outcome: 'upheld' | 'overturned') =>
    deciding.send({ params: { caseId: file.id }, body: { outcome, answer: answer.trim() } })
  const isOwn = file.decidedBy?.id === me?.id
  return (
    <section className={css.detail} aria-label={t('appeal')}>
      <h2>{t('appeal')}</h2>
      <blockquote className={css.said}>{appeal.text}</blockquote>
      {appeal.outcome && (
        <p>
          {t(appeal.outcome)}
          {appeal.by && ` · ${appeal.by.name}`}：{appeal.answer}
        </p>
      )}
      {!appeal.outcome && isOwn && <p className={css.note}>{t('appealIsAnothers')}</p>}
      {!appeal.outcome && !isOwn && (
        <>
          <Textarea
            label={t('appealAnswer')}
            required
            maxLength={500}
            autosize
            minRows={2}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <div className={css.buttons}>
            <Button disabled={!answer.trim()} loading={deciding.isSending} onClick={() => decide('overturned')}>
              {t('overturn')}
            </Button>
            <Button variant="default" disabled={!answer.trim() || deciding.isSending} onClick={() => decide('upheld')}>
              {t('uphold')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

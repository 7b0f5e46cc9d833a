import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { tryText } from '#contracts/moderation'
import type { AnswerOf } from '#contracts/route'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { caseWords } from '#web/shared/order/case/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { ruleWords } from './words.ts'

/** What lists, disguise and the classifier would make of a text, with each reason and its weight. */
export function TryText() {
  const t = useWords(ruleWords)
  const say = useNumbers()
  const reasonOf = useWords(caseWords)
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<AnswerOf<typeof tryText>>()
  const test = useCommand(tryText, { onDone: setAnswer })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.send({ body: { text } })
  }
  const verdict = answer && {
    publish: t('publish'),
    wait: t('waits', { score: say.percent(answer.score) }),
    refuse: t('refuses'),
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('tryTitle')}</h2>
      <Textarea
        label={t('tryLabel')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAnswer(undefined)
        }}
      />
      <div className={css.buttons}>
        <Button type="submit" variant="default" disabled={!text.trim()} loading={test.isSending}>
          {t('try')}
        </Button>
      </div>
      <ProblemNote problem={test.problem} />
      <output>
        {answer && verdict && (
          <>
            <p>{verdict[answer.verdict]}</p>
            {answer.reasons.length === 0 && <p className={css.note}>{t('noReason')}</p>}
            <ul className={css.note}>
              {answer.reasons.map(({ code, weight, values }) => (
                <li key={`${code} ${values?.value ?? values?.word ?? ''}`}>
                  {reasonOf(`screening.${code}`)} {values?.value ?? values?.word ?? ''} · {say.percent(weight)}
                </li>
              ))}
            </ul>
          </>
        )}
      </output>
    </form>
  )
}

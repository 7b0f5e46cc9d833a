import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { askSecondLook, type CaseFile, callJury, getCase, listCases, listTemplates } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Case.module.css'
import { type Choice, keyed } from './choice.ts'
import { useDecide } from './use-decide.ts'
import { caseWords } from './words.ts'

interface Props {
  readonly file: CaseFile
  readonly onNext: () => void
}

/** The decisions, each by one key; what the ladder says is next stands first. After one the next case comes by itself. */
export function DecideBar({ file, onNext }: Props) {
  const t = useWords(caseWords)
  const { may } = useMe()
  const [answer, setAnswer] = useState('')
  const { decide, isSending } = useDecide(file.id, onNext)
  const { items = [] } = useList(listTemplates, { query: { limit: 50 } })
  // Only the house shuts people out.
  const templates = items.filter(({ decision }) => decision !== 'ban' || may('room.moderate'))
  const second = useCommand(askSecondLook, {
    changes: [listCases, getCase],
    onDone: onNext,
    onRefused: useTellRefusal(),
  })
  const jury = useCommand(callJury, { changes: [listCases, getCase], onDone: onNext, onRefused: useTellRefusal() })
  const askJury = () => jury.send({ params: { caseId: file.id } })
  const choose = (template: Choice) => decide(template, answer.trim())
  const ask = () => second.send({ params: { caseId: file.id } })
  const advised = { ...file.next, rule: file.reason }
  useKeys({
    ...Object.fromEntries(templates.slice(0, keyed).map((one, nth) => [String(nth + 1), () => choose(one)])),
    enter: () => choose(advised),
    s: ask,
    ...(!file.jury && { j: askJury }),
  })
  const nameOf = ({ decision, rule, minutes }: Choice) =>
    [
      t(`decision.${decision}`),
      decision === 'keep' ? '' : t(`reason.${rule}`),
      minutes === undefined ? '' : minutes === 0 ? t('forever') : t('days', { count: Math.round(minutes / 1440) }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <div className={css.detail}>
      <Textarea
        label={t('answer')}
        description={t('answerNote')}
        maxLength={500}
        autosize
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Button
        loading={isSending}
        rightSection={<KeyHint keys="enter" />}
        aria-keyshortcuts="enter"
        onClick={() => choose(advised)}
      >
        {t('advised', { step: nameOf(advised) })}
      </Button>
      <div className={css.buttons}>
        {templates.map((template, nth) => (
          <Button
            key={template.id}
            variant="default"
            mih={44}
            disabled={isSending}
            {...(nth < keyed && {
              rightSection: <KeyHint keys={String(nth + 1)} />,
              'aria-keyshortcuts': String(nth + 1),
            })}
            onClick={() => choose(template)}
          >
            {nameOf(template)}
          </Button>
        ))}
        {!file.jury && (
          <Button variant="subtle" rightSection={<KeyHint keys="j" />} aria-keyshortcuts="j" onClick={askJury}>
            {t('askJury')}
          </Button>
        )}
        <Button variant="subtle" rightSection={<KeyHint keys="s" />} aria-keyshortcuts="s" onClick={ask}>
          {t('secondLook')}
        </Button>
      </div>
    </div>
  )
}

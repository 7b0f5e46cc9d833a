import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Gathering, getGathering, listGatherings, listOwnGatherings, signUp } from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Gathering.module.css'
import { gatheringWords } from './words.ts'

/** The form for a place; whoever has one changes the answers. */
export function SignUpForm({ gathering }: { readonly gathering: Gathering }) {
  const t = useWords(gatheringWords)
  const text = useTexts()
  const { isMember, isPending } = useMe()
  const { id: gatheringId, questions, own, capacity, taken, signUpUntil } = gathering
  const hasPlace = own !== undefined && own.state !== 'left'
  const [answers, setAnswers] = useState(() => questions.map((_, nth) => own?.answers[nth] ?? ''))
  const send = useCommand(signUp, {
    changes: [getGathering, listGatherings, listOwnGatherings],
    onDone: ({ own: now }) =>
      tell(t(hasPlace ? 'saved' : now?.state === 'waiting' ? 'queued' : 'signedUp'), { tone: 'done' }),
  })
  if (hasPlace && questions.length === 0) return null
  if (!hasPlace && serverNow() >= new Date(signUpUntil).getTime()) return <p className={css.alert}>{t('signUpOver')}</p>
  if (!isPending && !isMember)
    return (
      <ButtonLink to="/sign-in" search={{ back: `/events/${gatheringId}` }}>
        {t('signInFirst')}
      </ButtonLink>
    )
  const answer = (nth: number, value: string) => setAnswers(answers.map((one, at) => (at === nth ? value : one)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.send({ params: { gatheringId }, body: { answers } })
  }
  return (
    <form className={css.card} onSubmit={submit}>
      {questions.map(({ title, choices, isNeeded }, nth) => {
        const label = isNeeded ? text(title) : t('optional', { title: text(title) })
        const field = { label, required: isNeeded, withAsterisk: false, value: answers[nth] ?? '' }
        return choices ? (
          <Select
            key={text(title)}
            {...field}
            data={choices.map((choice, at) => ({ value: String(at), label: text(choice) }))}
            onChange={(value) => answer(nth, value ?? '')}
          />
        ) : (
          <TextInput
            key={text(title)}
            {...field}
            maxLength={200}
            onChange={(change) => answer(nth, change.currentTarget.value)}
          />
        )
      })}
      <ProblemNote problem={send.problem} />
      <Button type="submit" loading={send.isSending} variant={hasPlace ? 'light' : 'filled'}>
        {t(hasPlace ? 'change' : taken < capacity ? 'signUp' : 'queue')}
      </Button>
    </form>
  )
}

import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { askQuestion, type Place } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { currentPlace } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByTalk } from './changes.ts'
import css from './Question.module.css'
import { Similar } from './Similar.tsx'
import { questionWords } from './words.ts'

/** Asking; what was asked before is shown while it is typed. */
export function AskForm({ place }: { readonly place: Place }) {
  const t = useWords(questionWords)
  const { isMember } = useMe()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const asking = useCommand(askQuestion, {
    changes: changedByTalk,
    onDone: ({ state }) => {
      setWords('')
      setOpen(false)
      tell(t(state === 'waiting' ? 'sentWaiting' : 'sent'), { tone: 'done' })
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    asking.send({ body: { place, text: words.trim() } })
  }
  if (!isMember)
    return (
      <ButtonLink to="/sign-in" search={{ back: currentPlace().path }} variant="light">
        {t('signInToAsk')}
      </ButtonLink>
    )
  if (!isOpen)
    return (
      <Button variant="light" onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
    )
  return (
    <form className={css.form} onSubmit={send}>
      <Textarea
        label={t('ask')}
        placeholder={t('askHint')}
        value={words}
        maxLength={500}
        autosize
        minRows={2}
        required
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <Similar place={place} words={words} />
      <ProblemNote problem={asking.problem} />
      <div className={css.acts}>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={asking.isSending} disabled={words.trim().length < 4}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}

import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getTrustNeeds, putTrustNeeds, type TrustNeed, type TrustNeeds } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { trustWords } from './words.ts'

const figures = ['days', 'said', 'likesGiven', 'likesReceived', 'against'] as const

/** Three levels, five figures each; saved together, because each must ask for no less than the one below. */
export function TrustNeedsForm({ needs }: { readonly needs: TrustNeeds }) {
  const t = useWords(trustWords)
  const say = useNumbers()
  const [wanted, setWanted] = useState(needs)
  const { send, isSending, problem } = useCommand(putTrustNeeds, {
    changes: [getTrustNeeds],
    onDone: () => tell(t('saved'), { tone: 'done' }),
  })
  const change = (place: number, what: keyof TrustNeed, value: number) =>
    setWanted((before) => {
      const [one, two, three] = before.map((need, at) => (at === place ? { ...need, [what]: value } : need))
      return one && two && three ? [one, two, three] : before
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ body: { needs: wanted } })
  }
  return (
    <form onSubmit={submit}>
      {wanted.map((need, place) => (
        <fieldset key={t('level', { level: place + 1 })} className={css.card}>
          <legend>{t('level', { level: say.number(place + 1) })}</legend>
          <div className={css.buttons}>
            {figures.map((what) => (
              <NumberInput
                key={what}
                w={140}
                label={t(what)}
                min={0}
                max={what === 'days' || what === 'against' ? 100 : 10_000}
                allowDecimal={false}
                value={need[what]}
                onChange={(value) => change(place, what, Number(value) || 0)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {problem && <ProblemNote problem={problem} />}
      <Button type="submit" loading={isSending}>
        {t('save')}
      </Button>
    </form>
  )
}

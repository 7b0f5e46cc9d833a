import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getTrustRights, putTrustRights, type TrustLimits, type TrustRights } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { VoteFields } from './VoteFields.tsx'
import { trustWords } from './words.ts'

const mosts = { links: 20, pictures: 9, mentions: 20, strangers: 200 } as const
const figures = ['links', 'pictures', 'mentions', 'strangers'] as const
const acts = { hide: 50, tag: 200, merge: 50 } as const
const actNames = ['hide', 'tag', 'merge'] as const

/** What each level may: limits of five levels, and from which level on one may do what, how often. Holds from the moment it is saved. */
export function RightsForm({ rights }: { readonly rights: TrustRights }) {
  const t = useWords(trustWords)
  const say = useNumbers()
  const [wanted, setWanted] = useState(rights)
  const { send, isSending, problem } = useCommand(putTrustRights, {
    changes: [getTrustRights],
    onDone: () => tell(t('rightsSaved'), { tone: 'done' }),
  })
  const limit = (level: number, what: keyof TrustLimits, value: number) =>
    setWanted((was) => ({
      ...was,
      limits: was.limits.map((own, at) => (at === level ? { ...own, [what]: value } : own)) as TrustRights['limits'],
    }))
  const number = (label: string, value: number, max: number, onChange: (value: number) => void, min = 0) => (
    <NumberInput
      key={label}
      w={170}
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      value={value}
      onChange={(written) => onChange(Number(written) || min)}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ body: { rights: wanted } })
  }
  return (
    <form onSubmit={submit} aria-label={t('rights')}>
      <h2>{t('rights')}</h2>
      <p>{t('rightsNote')}</p>
      {wanted.limits.map((own, level) => (
        <fieldset key={t('level', { level })} className={css.card}>
          <legend>{t('level', { level: say.number(level) })}</legend>
          <div className={css.buttons}>
            {figures.map((what) => number(t(what), own[what], mosts[what], (value) => limit(level, what, value)))}
          </div>
        </fieldset>
      ))}
      {actNames.map((act) => (
        <fieldset key={act} className={css.card}>
          <legend>{t(act)}</legend>
          <div className={css.buttons}>
            {number(
              t('fromLevel'),
              wanted[act].fromLevel,
              4,
              (fromLevel) => setWanted((was) => ({ ...was, [act]: { ...was[act], fromLevel } })),
              1,
            )}
            {number(t('aDay'), wanted[act].aDay, acts[act], (aDay) =>
              setWanted((was) => ({ ...was, [act]: { ...was[act], aDay } })),
            )}
          </div>
        </fieldset>
      ))}
      <fieldset className={css.card}>
        <legend>{t('others')}</legend>
        <div className={css.buttons}>
          {number(
            t('jury'),
            wanted.jury.fromLevel,
            4,
            (fromLevel) => setWanted((was) => ({ ...was, jury: { fromLevel } })),
            1,
          )}
          {number(t('recommend'), wanted.recommend.aWeek, 50, (aWeek) =>
            setWanted((was) => ({ ...was, recommend: { aWeek } })),
          )}
        </div>
      </fieldset>
      <VoteFields vote={wanted.vote} onChange={(vote) => setWanted((was) => ({ ...was, vote }))} />
      {problem && <ProblemNote problem={problem} />}
      <Button type="submit" loading={isSending}>
        {t('saveRights')}
      </Button>
    </form>
  )
}

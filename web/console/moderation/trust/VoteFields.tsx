import { Checkbox, NumberInput } from '@mantine/core'
import type { TrustRights } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../Moderation.module.css'
import { trustWords } from './words.ts'

type Vote = TrustRights['vote']

const fields = {
  fromLevel: [0, 4],
  supporters: [1, 1000],
  discussHours: [1, 720],
  voteHours: [1, 720],
  quorumPercent: [0, 100],
  sharePercent: [50, 100],
} as const
const names = ['fromLevel', 'supporters', 'discussHours', 'voteHours', 'quorumPercent', 'sharePercent'] as const

/** Who may vote on rules, how long, and what is enough. Proposals that are open keep what held when they were made. */
export function VoteFields({ vote, onChange }: { readonly vote: Vote; readonly onChange: (vote: Vote) => void }) {
  const t = useWords(trustWords)
  return (
    <fieldset className={css.card}>
      <legend>{t('vote')}</legend>
      <div className={css.buttons}>
        {names.map((name) => (
          <NumberInput
            key={name}
            w={170}
            label={t(name)}
            min={fields[name][0]}
            max={fields[name][1]}
            allowDecimal={false}
            value={vote[name]}
            onChange={(value) => onChange({ ...vote, [name]: Number(value) || fields[name][0] })}
          />
        ))}
      </div>
      <Checkbox
        label={t('isSecret')}
        checked={vote.isSecret}
        onChange={(event) => onChange({ ...vote, isSecret: event.currentTarget.checked })}
      />
    </fieldset>
  )
}

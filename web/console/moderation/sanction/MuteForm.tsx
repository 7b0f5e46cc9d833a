import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Person } from '#contracts/identity'
import { liftHouseSanction, listHouseSanctions, listModerationLog, sanctionInHouse } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { PersonSelect } from '../../parts/list/PersonSelect.tsx'
import css from '../Moderation.module.css'
import { moderationWords } from '../words.ts'

const changes = [listHouseSanctions, listModerationLog]
const spans = ['hour', 'day', 'week', 'endless'] as const
const minutesOf = { hour: 60, day: 1440, week: 10_080, endless: 0 } as const

/** Mutes somebody in every room of the house. */
export function MuteForm({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(moderationWords)
  const label = useId()
  const [person, setPerson] = useState<Pick<Person, 'id' | 'name'>>()
  const [reason, setReason] = useState('')
  const [span, setSpan] = useState<(typeof spans)[number]>('day')
  const lift = useCommand(liftHouseSanction, { changes, onRefused: useTellRefusal() })
  const mute = useCommand(sanctionInHouse, {
    changes,
    onDone: (made) => {
      onClose()
      const undo = () => lift.send({ params: { sanctionId: made.id } })
      tell(t('mutedDone', { name: made.person.name }), { tone: 'done', undo })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person) mute.send({ body: { personId: person.id, reason: reason.trim(), minutes: minutesOf[span] } })
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('muteHouse')}</h2>
      <p className={css.note}>
        {t('muteNote')} <LinkTo to="/people">{t('toPeople')}</LinkTo>
      </p>
      <PersonSelect
        label={t('whom')}
        placeholder={t('searchPerson')}
        nothing={t('nobodyFound')}
        value={person}
        onChange={setPerson}
      />
      <div>
        <span id={label} className={css.note}>
          {t('long')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={label}
          data={spans.map((value) => ({ value, label: t(value) }))}
          value={span}
          onChange={(value) => setSpan(spans.find((known) => known === value) ?? 'day')}
        />
      </div>
      <Textarea
        label={t('reason')}
        value={reason}
        required
        autosize
        maxLength={300}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNote problem={mute.problem} />
      <div className={css.buttons}>
        <Button type="submit" color="red" disabled={!person || reason.trim() === ''} loading={mute.isSending}>
          {t('mute')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

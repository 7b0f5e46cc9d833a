import { Button } from '@mantine/core'
import { guestPersonPrefix } from '#contracts/live'
import type { Sanction } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import css from '../Moderation.module.css'
import { useActs } from '../use-acts.ts'
import { moderationWords } from '../words.ts'
import { useLift } from './use-lift.ts'

interface Props {
  readonly sanction: Sanction | undefined
  readonly onPerson: (personId: string) => void
}

/** One measure: why, by whom, for how long; and ending it early. */
export function SanctionDetail({ sanction, onPerson }: Props) {
  const t = useWords(moderationWords)
  const says = useActs()
  const { may } = useMe()
  const lift = useLift()
  if (!sanction) return null
  const { person, measure, scope, reason, until, liftedAt } = sanction
  const isOver = liftedAt !== undefined || (until !== undefined && Date.parse(until) <= serverNow())
  const mayLift = scope !== 'house' || may('people.manage')
  return (
    <div className={css.detail}>
      <h2>
        {person.name} · {t(measure)}
      </h2>
      <p className={css.note}>
        {says.place(sanction)}
        {sanction.device && ` · ${t('device')}`} · {sanction.by.name} · <When at={sanction.at} as="day" />
      </p>
      {reason && <blockquote className={css.said}>{reason}</blockquote>}
      <p>
        <span className={css.note}>{t('until')}</span>{' '}
        {isOver ? t('over') : until ? <When at={until} as="day" /> : t('forever')}
      </p>
      <div className={css.buttons}>
        {!isOver && mayLift && (
          <Button loading={lift.isSending} onClick={() => lift.lift(sanction)}>
            {t('lift')}
          </Button>
        )}
        <Button variant="default" onClick={() => onPerson(person.id)}>
          {t('onlyPerson')}
        </Button>
        {!person.id.startsWith(guestPersonPrefix) && may('people.read') && (
          <ButtonLink to="/people" search={{ open: person.id }} variant="light">
            {t('openPerson')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

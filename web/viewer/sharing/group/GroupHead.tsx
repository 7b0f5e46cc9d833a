import type { Group } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import css from './Group.module.css'
import { groupWords } from './words.ts'

interface Props {
  readonly group: Group
  readonly onEnd: () => void
}

/** How a group stands in a sentence, and the time that is left while it waits. */
export function GroupHead({ group, onEnd }: Props) {
  const t = useWords(groupWords)
  const { state, size, taken, paid, needs, steps, endsAt, mine, byHouse } = group
  const waiting = () => {
    if (paid < needs) return taken < size ? t('missing', { count: needs - paid }) : t('fullNow')
    const next = steps.find((step) => step > paid)
    return next === undefined ? t('enough') : t('cheaper', { count: next - paid })
  }
  return (
    <div className={css.lead}>
      <p className={css.leadWords} role="status">
        {state === 'opening' && t(mine ? 'opening' : 'openingOther')}
        {state === 'open' && waiting()}
        {state === 'completed' && t('completed')}
        {state === 'failed' && t('failed')}
      </p>
      {state === 'open' && endsAt && (
        <p className={css.timer}>
          <Countdown until={endsAt} onEnd={onEnd} /> <span>{t('endsIn')}</span>
        </p>
      )}
      {state === 'open' && taken > paid && (
        <p className={css.soft}>{taken < size ? t('paying', { count: taken - paid }) : t('fullNote')}</p>
      )}
      {state === 'completed' && <p className={css.soft}>{t('completedNote', { count: paid })}</p>}
      {byHouse && <p className={css.house}>{t('byHouse')}</p>}
      {state === 'failed' && <p className={css.soft}>{t(group.members.length > 0 ? 'failedNote' : 'failedLeft')}</p>}
    </div>
  )
}

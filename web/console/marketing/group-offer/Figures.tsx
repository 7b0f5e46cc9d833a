import type { GroupFigures } from '#contracts/sharing'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../rule/Rule.module.css'
import { groupOffersWords } from './words.ts'

/** Of groups that have closed, the share that was completed; undefined before any has. */
export function rateOf({ completed, failed }: GroupFigures): number | undefined {
  return completed + failed === 0 ? undefined : completed / (completed + failed)
}

/** How an offer goes: groups by how they stand, people, and money on its way back. */
export function Figures({ figures }: { readonly figures: GroupFigures }) {
  const t = useWords(groupOffersWords)
  const say = useNumbers()
  const rate = rateOf(figures)
  const shown = [
    [t('opened'), say.number(figures.opened)],
    [t('group.open'), say.number(figures.open)],
    [t('group.completed'), say.number(figures.completed)],
    [t('group.failed'), say.number(figures.failed)],
    [t('rate'), rate === undefined ? '–' : say.percent(rate)],
    [t('byHouse'), say.number(figures.byHouse)],
    [t('peoplePaid'), say.number(figures.people)],
    [t('refundsPending'), say.number(figures.refundsPending)],
    [t('refundsFailed'), say.number(figures.refundsFailed)],
  ] as const
  return (
    <dl className={css.figures}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

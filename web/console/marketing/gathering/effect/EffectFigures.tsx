import type { EffectCard } from '#contracts/gatherings'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../../rule/Rule.module.css'
import { gatheringsWords } from '../words.ts'

/** Who was invited, signed up, came, took part and bought. */
export function EffectFigures({ card }: { readonly card: EffectCard }) {
  const t = useWords(gatheringsWords)
  const say = useNumbers()
  const share = ({ people, bought }: EffectCard['boughtCame']) =>
    people === 0 ? '–' : `${say.number(bought)} / ${say.number(people)} (${say.percent(bought / people)})`
  const shown = [
    [t('invited'), say.number(card.invited)],
    [t('signed'), say.number(card.signed)],
    [t('came'), say.number(card.came)],
    [t('tookPart'), say.number(card.tookPart)],
    [t('stars'), card.stars === undefined ? '–' : card.stars.toFixed(1)],
    [t('wouldAgain'), card.wouldComeAgain === undefined ? '–' : say.percent(card.wouldComeAgain)],
    [t('boughtCame'), share(card.boughtCame)],
    [t('boughtAway'), share(card.boughtAway)],
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

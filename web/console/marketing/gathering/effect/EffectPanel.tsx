import { getEffect } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../../rule/Rule.module.css'
import own from '../Gatherings.module.css'
import { gatheringsWords } from '../words.ts'
import { EffectDifference } from './EffectDifference.tsx'
import { EffectFigures } from './EffectFigures.tsx'
import { Verdict } from './Verdict.tsx'

/** The effect card: what it was for, who came, took part and bought, against the invited who did not come. */
export function EffectPanel({ gatheringId }: { readonly gatheringId: string }) {
  const t = useWords(gatheringsWords)
  const { data: card, error, refetch } = useRoute(getEffect, { params: { gatheringId } })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!card) return <Bone height={240} />
  return (
    <section className={css.detail} aria-label={t('effect')}>
      <p className={css.note}>
        {card.goal} · {t('reached', { measure: t(`by_${card.measure}`), count: card.measured, target: card.target })}
      </p>
      <EffectFigures card={card} />
      {card.difference && <EffectDifference {...card.difference} />}
      {card.isSmall && <p className={own.few}>{t('small')}</p>}
      {!card.isFinal && (
        <p className={css.note}>
          {t('counting')} <When at={card.countsUntil} as="day" />
        </p>
      )}
      <Verdict gatheringId={gatheringId} card={card} />
    </section>
  )
}

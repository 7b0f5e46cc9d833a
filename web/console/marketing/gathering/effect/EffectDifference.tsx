import type { EffectCard } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { gatheringsWords } from '../words.ts'

/** How much more of those who came bought, in percentage points, with what chance allows. */
export function EffectDifference({ value, low, high }: NonNullable<EffectCard['difference']>) {
  const t = useWords(gatheringsWords)
  const points = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`
  return (
    <p>
      {t('difference')} <strong>{points(value)}</strong> {t('interval', { low: points(low), high: points(high) })}
    </p>
  )
}

import type { FanStanding } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Host.module.css'
import { hostScreenWords } from './words.ts'

/** The level with a host and the way to the next one. */
export function FanProgress({ fan, fanName }: { readonly fan: FanStanding; readonly fanName: string }) {
  const t = useWords(hostScreenWords)
  const label = t('fanLevel', { fans: fanName, level: fan.level })
  return (
    <div className={css.fan}>
      <strong>{label}</strong>
      <progress className={css.bar} value={fan.points} max={fan.nextAt ?? fan.points} aria-label={label} />
      <span>
        {fan.nextAt === undefined ? t('top') : t('toNext', { points: fan.nextAt - fan.points, level: fan.level + 1 })}
      </span>
    </div>
  )
}

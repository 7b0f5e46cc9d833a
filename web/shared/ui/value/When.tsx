import { useEffect, useReducer } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { sayDay, sayWhen } from '../../i18n/numbers.ts'
import { serverNow } from '../../wire/server-clock.ts'

interface Props {
  /** ISO 8601, as contracts carry it. */
  readonly at: string
  /** `near` says 3分钟前 while it is near; `day` always says 今天 20:00. */
  readonly as?: 'near' | 'day'
}

/** An instant as people say it, in their own time zone; the exact one is in its title. Keeps itself right. */
export function When({ at, as = 'near' }: Props) {
  const language = useLanguage()
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, 30_000)
    return () => clearInterval(timer)
  }, [])
  const instant = new Date(at)
  const now = new Date(serverNow())
  const exact = instant.toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <time dateTime={at} title={exact}>
      {as === 'day' ? sayDay(instant, now, language) : sayWhen(instant, now, language)}
    </time>
  )
}

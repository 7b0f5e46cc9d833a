import { useEffect, useState } from 'react'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

const soonMs = 60_000

interface Props {
  readonly dueAt: string
  readonly isFirst: boolean
}

/** What is left until an answer is due, second by second; how late it is once it is. Says it in words, not by colour alone. */
export function TimeLeft({ dueAt, isFirst }: Props) {
  const t = useWords(serviceWords)
  const [leftMs, setLeftMs] = useState(() => Date.parse(dueAt) - serverNow())
  useEffect(() => {
    const look = () => setLeftMs(Date.parse(dueAt) - serverNow())
    look()
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [dueAt])
  const length = sayLength(Math.ceil(Math.abs(leftMs) / 1000) * 1000)
  const tone = leftMs < 0 ? 'late' : leftMs < soonMs ? 'soon' : 'calm'
  return (
    <span className={css.left} data-tone={tone} title={t(isFirst ? 'firstAnswer' : 'nextAnswer')}>
      {t(leftMs < 0 ? 'lateBy' : 'left', { length })}
    </span>
  )
}

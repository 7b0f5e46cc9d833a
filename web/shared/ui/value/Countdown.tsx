import { useEffect, useState } from 'react'
import { sayLength } from '../../i18n/numbers.ts'
import { useWords } from '../../i18n/words.ts'
import { serverNow } from '../../wire/server-clock.ts'
import { uiWords } from '../words.ts'

const dayMs = 86_400_000

interface Props {
  readonly until: string
  /** Called once, when it has run out. */
  readonly onEnd?: () => void
}

/** What is left until an instant of the server's clock, second by second; days in front when there are any. */
export function Countdown({ until, onEnd }: Props) {
  const t = useWords(uiWords)
  const [leftMs, setLeftMs] = useState(() => Date.parse(until) - serverNow())
  const isOver = leftMs <= 0
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => setLeftMs(Date.parse(until) - serverNow()), 250)
    return () => clearInterval(timer)
  }, [until, isOver])
  useEffect(() => {
    if (isOver) onEnd?.()
  }, [isOver, onEnd])
  const days = Math.floor(Math.max(0, leftMs) / dayMs)
  return (
    <span role="timer">
      {days > 0 && `${t('day', { count: days })} `}
      {sayLength(Math.ceil(Math.max(0, leftMs % dayMs) / 1000) * 1000)}
    </span>
  )
}

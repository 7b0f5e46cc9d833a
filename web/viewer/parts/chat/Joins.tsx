import { useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Joins.module.css'
import { chatWords } from './words.ts'

const lastsMs = 3_500

/** Who came in at one moment: some names, and how many besides. `key` differs from moment to moment. */
export interface Coming {
  readonly key: number
  readonly names: readonly string[]
  readonly more: number
}

/** “X 来了” for some seconds, the newest only: one line that never pushes the chat about. */
export function Joins({ coming }: { readonly coming: Coming | undefined }) {
  const t = useWords(chatWords)
  const [gone, setGone] = useState<number>()
  const key = coming?.key
  useEffect(() => {
    const timer = setTimeout(() => setGone(key), lastsMs)
    return () => clearTimeout(timer)
  }, [key])
  const isShown = coming !== undefined && coming.key !== gone && coming.names.length > 0
  return (
    <p className={css.joins} data-shown={isShown || undefined}>
      {isShown && <span key={coming.key}>{words(coming)}</span>}
    </p>
  )

  function words({ names, more }: Coming): string {
    const listed = names.slice(0, 2).join(t('comma'))
    const others = more + Math.max(0, names.length - 2)
    if (others === 0) return t('cameOne', { name: listed })
    return t('cameMore', { names: listed, count: others, all: others + Math.min(2, names.length) })
  }
}

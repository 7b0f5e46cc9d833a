import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomNow } from '../news.ts'
import { roomWords } from '../words.ts'
import css from './LinkNote.module.css'

/** A short loss is healed before anybody needs to know of it. */
const tellAfterMs = 1_200

/** Says that the room's line is lost and being opened again; nothing while it holds. */
export function LinkNote({ link }: { readonly link: RoomNow['link'] }) {
  const t = useWords(roomWords)
  const isLost = link === 'reconnecting'
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    if (!isLost) return setTold(false)
    const timer = setTimeout(() => setTold(true), tellAfterMs)
    return () => clearTimeout(timer)
  }, [isLost])
  return (
    <div role="status">
      {isTold && (
        <span className={css.note}>
          <IconPlugConnectedX size={18} aria-hidden />
          {t(navigator.onLine ? 'reconnecting' : 'offline')}
        </span>
      )}
    </div>
  )
}

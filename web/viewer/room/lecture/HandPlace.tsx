import { IconHandStop } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import type { RoomNow } from '../news.ts'
import css from './Pill.module.css'
import { useHand } from './use-hand.ts'
import { lectureWords } from './words.ts'

const HandSheet = lazy(async () => ({ default: (await import('./HandSheet.tsx')).HandSheet }))

/** Raising a hand, and what becomes of it. Those without an account are shown the way to one. */
export function HandPlace({ showId, room }: { readonly showId: string; readonly room: RoomNow }) {
  const t = useWords(lectureWords)
  const [isOpen, setOpen] = useState(false)
  const own = useHand(showId, room, () => setOpen(true))
  if (!own.isMember) {
    return (
      <LinkTo to="/sign-in" search={{ back: `/shows/${showId}` }} className={css.pill}>
        <IconHandStop size={18} aria-hidden />
        {t('raise')}
      </LinkTo>
    )
  }
  const word = own.hand?.calledAt ? 'calledShort' : own.hand ? 'raised' : 'raise'
  return (
    <>
      <button
        type="button"
        className={css.pill}
        data-on={own.hand !== undefined || undefined}
        aria-pressed={own.hand !== undefined}
        onClick={() => setOpen(true)}
      >
        <IconHandStop size={18} aria-hidden />
        {t(word)}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HandSheet showId={showId} own={own} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

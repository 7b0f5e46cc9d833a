import { Burger } from '@mantine/core'
import { useState } from 'react'
import { StaffGate } from '#web/shared/app/StaffGate.tsx'
import { useWords } from '#web/shared/i18n/words.ts'
import { Outlet } from '#web/shared/router/Outlet.tsx'
import { useIsFull } from '#web/shared/router/open-screen.ts'
import { SkipLink } from '#web/shared/ui/frame/SkipLink.tsx'
import { Wordmark } from '#web/shared/ui/frame/Wordmark.tsx'
import { OfflineNote } from '#web/shared/ui/state/OfflineNote.tsx'
import { ScreenGuard } from './ScreenGuard.tsx'
import css from './Shell.module.css'
import { SideBar } from './SideBar.tsx'
import { shellWords } from './words.ts'

/** The console's frame: navigation by task at the left, the screen at its right; on a narrow window it folds away. */
export function Shell() {
  const t = useWords(shellWords)
  const [isOpen, setOpen] = useState(false)
  const isFull = useIsFull()
  if (isFull) {
    return (
      <StaffGate>
        <Outlet />
      </StaffGate>
    )
  }
  return (
    <div className={css.frame}>
      <SkipLink />
      <div className={css.top}>
        <Burger
          opened={isOpen}
          onClick={() => setOpen(!isOpen)}
          size="sm"
          aria-label={t(isOpen ? 'closeMenu' : 'openMenu')}
        />
        <Wordmark isSmall />
      </div>
      <SideBar isOpen={isOpen} onNavigate={() => setOpen(false)} />
      <main id="content" className={css.content} tabIndex={-1}>
        <OfflineNote />
        <StaffGate>
          <ScreenGuard>
            <Outlet />
          </ScreenGuard>
        </StaffGate>
      </main>
    </div>
  )
}

import { StaffGate } from '#web/shared/app/StaffGate.tsx'
import { Outlet } from '#web/shared/router/Outlet.tsx'
import { useIsFull } from '#web/shared/router/open-screen.ts'
import { SkipLink } from '#web/shared/ui/frame/SkipLink.tsx'
import { OfflineNote } from '#web/shared/ui/state/OfflineNote.tsx'
import css from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

/** The studio's frame: a bar on top, the screen below it; the desk itself takes the whole window. */
export function Shell() {
  const isFull = useIsFull()
  return (
    <div className={css.frame}>
      <SkipLink />
      {!isFull && <TopBar />}
      <OfflineNote />
      <main id="content" className={isFull ? css.full : css.content} tabIndex={-1}>
        <StaffGate>
          <Outlet />
        </StaffGate>
      </main>
    </div>
  )
}

import { lazy, Suspense } from 'react'
import { Outlet } from '#web/shared/router/Outlet.tsx'
import { useIsFull } from '#web/shared/router/open-screen.ts'
import { SkipLink } from '#web/shared/ui/frame/SkipLink.tsx'
import { OfflineNote } from '#web/shared/ui/state/OfflineNote.tsx'
import { useGuestNews, useMe } from '#web/shared/wire/me.ts'
import { Footer } from './Footer.tsx'
import css from './Shell.module.css'
import { TabBar } from './TabBar.tsx'
import { TopBar } from './TopBar.tsx'

const RulesBanner = lazy(async () => ({ default: (await import('./rules/RulesBanner.tsx')).RulesBanner }))

/** The viewer's frame: tabs at the thumb on a phone, a bar on top on a desktop; nothing around a full screen. */
export function Shell() {
  useGuestNews()
  const isFull = useIsFull()
  const { isMember } = useMe()
  if (isFull) return <Outlet />
  return (
    <div className={css.frame}>
      <SkipLink />
      <TopBar />
      <OfflineNote />
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <TabBar />
      {isMember && (
        <Suspense fallback={null}>
          <RulesBanner />
        </Suspense>
      )}
    </div>
  )
}

import { Suspense } from 'react'
import { ScreenMissing } from '../ui/state/ScreenMissing.tsx'
import { ScreenSkeleton } from '../ui/state/ScreenSkeleton.tsx'
import { Broken } from './Broken.tsx'
import { useOpenScreen } from './open-screen.ts'
import { drawingOf } from './screens.ts'

/** Where the shell wants the open screen to stand. */
export function Outlet() {
  const { screen, place } = useOpenScreen()
  if (!screen) return <ScreenMissing />
  const Drawing = drawingOf(screen)
  return (
    <Broken key={place.path}>
      <Suspense fallback={<ScreenSkeleton />}>
        <Drawing />
      </Suspense>
    </Broken>
  )
}

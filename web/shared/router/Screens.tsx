import { type ComponentType, useDeferredValue, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { type OpenScreen, OpenScreenContext } from './open-screen.ts'
import { currentPlace, onMove, type Place } from './place.ts'
import { findScreen } from './screens.ts'
import { scrollTo } from './scroll.ts'

/** Draws the shell around the screen of the present address, and stays on the one before until the next can be drawn. */
export function Screens({ shell: Shell }: { readonly shell: ComponentType }) {
  const wanted = useSyncExternalStore(onMove, currentPlace)
  const place = useDeferredValue(wanted)
  useArrival(place)
  const found = findScreen(place.path)
  const open: OpenScreen = { screen: found?.screen, place, params: found?.params ?? {} }
  return (
    <OpenScreenContext value={open}>
      <Shell />
    </OpenScreenContext>
  )
}

/** Scrolls a new place to its top and hands the keyboard over to its content; an old one to where it was left. */
function useArrival(place: Place): void {
  const before = useRef(place)
  useLayoutEffect(() => scrollTo(place), [place])
  useEffect(() => {
    if (before.current.path !== place.path) document.getElementById('content')?.focus({ preventScroll: true })
    before.current = place
  }, [place])
}

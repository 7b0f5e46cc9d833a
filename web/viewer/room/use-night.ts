import { useLayoutEffect } from 'react'

const scheme = 'data-mantine-color-scheme'

/** While this screen stands it is night, whatever the person chose for the rest of the house. */
export function useNight(): void {
  useLayoutEffect(() => {
    const page = document.documentElement
    const before = page.getAttribute(scheme)
    page.setAttribute(scheme, 'dark')
    // The system's own light or dark may change meanwhile, and would be followed.
    const watch = new MutationObserver(() => {
      if (page.getAttribute(scheme) !== 'dark') page.setAttribute(scheme, 'dark')
    })
    watch.observe(page, { attributeFilter: [scheme] })
    return () => {
      watch.disconnect()
      if (before !== null) page.setAttribute(scheme, before)
    }
  }, [])
}

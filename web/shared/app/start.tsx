import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { anyRefusals } from '../i18n/refusals/any.ts'
import { knowRefusals, type RefusalWords } from '../i18n/refusals.ts'
import { currentPlace, followAddress } from '../router/place.ts'
import { Screens } from '../router/Screens.tsx'
import { fetchAhead, knowScreens, type Screen } from '../router/screens.ts'
import { keepScroll } from '../router/scroll.ts'
import { Themed } from '../theme/Themed.tsx'
import { Toasts } from '../ui/toast/Toasts.tsx'
import { makeQueries } from '../wire/queries.ts'

interface App {
  /** Where the app lies: `/`, `/console`. */
  readonly basepath: string
  readonly shell: ComponentType
  readonly screens: readonly Screen[]
  readonly density: 'roomy' | 'dense'
  /** Sentences for the refusals this app may meet besides those of any call. */
  readonly refusals: readonly RefusalWords[]
}

/** How long the page may stay empty for its first screen, before an outline of it is drawn instead. */
const patienceMs = 120

/** Puts an app on its page: answers, theme, screens, and the place where it speaks. */
export async function startApp({ basepath, shell, screens, density, refusals }: App): Promise<void> {
  for (const words of [anyRefusals, ...refusals]) knowRefusals(words)
  knowScreens(screens)
  followAddress(basepath)
  keepScroll()
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([fetchAhead(currentPlace().path), patience])
  const page = document.getElementById('app')
  if (!page) throw new Error('The page has no place for the app.')
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={makeQueries()}>
        <Themed density={density}>
          <Screens shell={shell} />
          <Toasts />
        </Themed>
      </QueryClientProvider>
    </StrictMode>,
  )
}

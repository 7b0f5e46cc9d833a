import { QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { knowRefusals, type RefusalWords } from '../i18n/refusals.ts'
import { wireRefusals } from '../i18n/wire-refusals.ts'
import { Themed } from '../theme/Themed.tsx'
import { Toasts } from '../ui/toast/Toasts.tsx'
import { makeQueries } from '../wire/queries.ts'

interface App {
  readonly router: AnyRouter
  readonly density: 'roomy' | 'dense'
  /** Sentences for the refusals this app may meet besides those of the wire itself. */
  readonly refusals: readonly RefusalWords[]
}

/** Puts an app on its page: answers, theme, screens, and the place where it speaks. */
export function startApp({ router, density, refusals }: App): void {
  for (const words of [wireRefusals, ...refusals]) knowRefusals(words)
  const place = document.getElementById('app')
  if (!place) throw new Error('The page has no place for the app.')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={makeQueries()}>
        <Themed density={density}>
          <RouterProvider router={router} />
          <Toasts />
        </Themed>
      </QueryClientProvider>
    </StrictMode>,
  )
}

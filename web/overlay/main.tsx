import './page.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Themed } from '#web/shared/theme/Themed.tsx'
import { makeQueries } from '#web/shared/wire/queries.ts'
import { readAddress } from './address.ts'
import { OverlayPage } from './OverlayPage.tsx'

const page = document.getElementById('app')
if (!page) throw new Error('The page has no place for the layers.')
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={makeQueries()}>
      <Themed density="roomy">
        <OverlayPage {...readAddress(new URL(location.href))} />
      </Themed>
    </QueryClientProvider>
  </StrictMode>,
)

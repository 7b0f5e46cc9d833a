import { VisuallyHidden } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useBrandName } from '#web/shared/theme/brand.ts'
import { ComingUp } from './ComingUp.tsx'
import { LiveNow } from './LiveNow.tsx'
import { NewProducts } from './NewProducts.tsx'

const FlashSales = lazy(async () => ({ default: (await import('./FlashSales.tsx')).FlashSales }))
const Community = lazy(async () => ({ default: (await import('./Community.tsx')).Community }))
const GroupBuys = lazy(async () => ({ default: (await import('./GroupBuys.tsx')).GroupBuys }))
const Stories = lazy(async () => ({ default: (await import('./Stories.tsx')).Stories }))

const Shows = lazy(async () => ({ default: (await import('./Shows.tsx')).Shows }))

/** The first screen: who is live, what comes next, what the brand tells, what is new. */
export function Home() {
  const name = useBrandName()
  return (
    <>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <LiveNow />
      <Suspense fallback={null}>
        <FlashSales />
        <GroupBuys />
      </Suspense>
      <ComingUp />
      <Suspense fallback={null}>
        <Stories />
        <Shows />
      </Suspense>
      <Suspense fallback={null}>
        <Community />
      </Suspense>
      <NewProducts />
    </>
  )
}

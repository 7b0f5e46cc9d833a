import { VisuallyHidden } from '@mantine/core'
import { useBrandName } from '#web/shared/theme/brand.ts'
import { ComingUp } from './ComingUp.tsx'
import { LiveNow } from './LiveNow.tsx'
import { NewProducts } from './NewProducts.tsx'

/** The first screen: who is live, what comes next, what is new. */
export function Home() {
  const name = useBrandName()
  return (
    <>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <LiveNow />
      <ComingUp />
      <NewProducts />
    </>
  )
}

import { useEffect } from 'react'
import { resolveGtin } from '#contracts/catalogue'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { BatchPlace } from './BatchPlace.tsx'

/** A GS1 Digital Link without a lot (`/01/<GTIN>`): goes on to the product it names. */
export function GtinScreen() {
  const { data, error, refetch } = useRoute(resolveGtin, { params: { gtin: usePathParam('gtin') } })
  const handle = data?.handle
  useEffect(() => {
    if (handle) go(`/products/${encodeURIComponent(handle)}`, { replace: true })
  }, [handle])
  return <BatchPlace found={{ data: undefined, error, refetch }} isOfProduct />
}

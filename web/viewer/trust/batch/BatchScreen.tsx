import { getBatch, resolveDigitalLink } from '#contracts/catalogue'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { BatchPlace } from './BatchPlace.tsx'

/** A batch by the house's own path, for goods without a GTIN. */
export function BatchScreen() {
  return <BatchPlace found={useRoute(getBatch, { params: { batchId: usePathParam('batchId') } })} />
}

/** A batch by its GS1 Digital Link: `/01/<GTIN>/10/<lot>`. */
export function DigitalLinkScreen() {
  const params = { gtin: usePathParam('gtin'), lot: usePathParam('lot') }
  return <BatchPlace found={useRoute(resolveDigitalLink, { params })} />
}

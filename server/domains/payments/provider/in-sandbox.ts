import type { PayOffer } from '#contracts/payments'
import type { Provider } from './port.ts'

/**
 * A provider that is played by the sandbox: buyers reach its pages through the house, wherever they reach the house.
 * `tellEndpoint` says where notices go, which a real shop sets at the provider once.
 */
export function inSandbox(provider: Provider, address: string, tellEndpoint: (url: string) => Promise<void>): Provider {
  return {
    ...provider,
    async start(intent) {
      await tellEndpoint(intent.noticeUrl)
      const started = await provider.start(intent)
      return { ...started, offer: outward(started.offer, address, intent.backUrl) }
    },
  }
}

function outward(offer: PayOffer, address: string, backUrl: string): PayOffer {
  const turn = (url: string) =>
    url.startsWith(address)
      ? `${new URL(backUrl).origin}${url.slice(address.length).replace(/^\/gateway\.do/, '/sandbox/gateway.do')}`
      : url
  return {
    ...offer,
    ...(offer.cashierUrl && { cashierUrl: turn(offer.cashierUrl) }),
    ...(offer.code && { code: turn(offer.code) }),
  }
}

import type { PayMethod, PayWay, ProviderId } from '#contracts/payments'

/** One line of the choice: a provider, and how it is gone to from this device. */
export interface PayChoice {
  readonly key: string
  readonly provider: ProviderId
  readonly method: PayMethod
  readonly isSandbox: boolean
}

/** Best first: a phone opens the provider, a desktop shows a code for the phone. */
const onPhone: readonly PayMethod[] = ['wap', 'page', 'code']
const onDesktop: readonly PayMethod[] = ['code', 'page', 'wap']

/** What a buyer may choose on this device. The sandbox itself also pays in one tap, and that comes first. */
export function choicesOf(ways: readonly PayWay[], isPhone: boolean): PayChoice[] {
  const choices = ways.flatMap(({ provider, methods, isSandbox }): PayChoice[] => {
    const method = (isPhone ? onPhone : onDesktop).find((one) => methods.includes(one))
    return method ? [{ key: `${provider} ${method}`, provider, method, isSandbox }] : []
  })
  const instant = ways.find(({ methods }) => methods.includes('instant'))
  if (!instant) return choices
  const { provider, isSandbox } = instant
  return [{ key: `${provider} instant`, provider, method: 'instant', isSandbox }, ...choices]
}

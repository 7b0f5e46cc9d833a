import { knownCarriers } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { carrierWords } from './words.ts'

/** Says a carrier by the name people know; one that was written in words stays as it is. */
export function useCarrierName(): (carrier: string) => string {
  const t = useWords(carrierWords)
  return (carrier) => {
    const known = knownCarriers.find((one) => one === carrier)
    return known ? t(known) : carrier
  }
}

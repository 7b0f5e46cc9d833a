import type { CertificateDraft, CertificateState } from '#contracts/catalogue'
import { refuse } from '../../refusals.ts'

/** How long before its end a certificate counts as expiring. */
export const noticeDays = 30

/** What a certificate is on a day; its last day still counts. Days are texts, which sort as days do. */
export function stateOn(
  { validFrom, validUntil }: { readonly validFrom: string; readonly validUntil?: string | undefined },
  today: string,
  noticeDay: string,
): CertificateState {
  if (validUntil !== undefined && validUntil < today) return 'expired'
  if (validFrom > today) return 'upcoming'
  return validUntil !== undefined && validUntil <= noticeDay ? 'expiring' : 'valid'
}

/** Refuses days that are none or in the wrong order, and a check link that is no address. */
export function checkCertificate(
  { validFrom, validUntil, checkUrl }: CertificateDraft,
  isDay: (day: string) => boolean,
): void {
  if (!isDay(validFrom)) throw refuse.badDay({ field: 'validFrom' })
  if (validUntil !== undefined && !isDay(validUntil)) throw refuse.badDay({ field: 'validUntil' })
  if (validUntil !== undefined && validUntil < validFrom) throw refuse.endsBeforeStart({ field: 'validUntil' })
  if (checkUrl !== undefined && !URL.canParse(checkUrl)) throw refuse.badAddress({ field: 'checkUrl' })
}

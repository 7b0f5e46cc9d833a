import type { Certificate, CertificateDraft } from '#contracts/catalogue'
import type { ChosenProduct } from '../../parts/list/ProductsSelect.tsx'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'

/** A certificate as it stands in the form. */
export interface CertificateForm {
  readonly title: TwoTexts
  readonly issuer: TwoTexts
  readonly number: string
  readonly scope: TwoTexts
  readonly validFrom: string
  readonly validUntil: string
  readonly checkUrl: string
  readonly products: readonly ChosenProduct[]
}

export function formOf(certificate: Certificate | undefined, products: readonly ChosenProduct[]): CertificateForm {
  return {
    title: certificate?.title ?? {},
    issuer: certificate?.issuer ?? {},
    number: certificate?.number ?? '',
    scope: certificate?.scope ?? {},
    validFrom: certificate?.validFrom ?? '',
    validUntil: certificate?.validUntil ?? '',
    checkUrl: certificate?.checkUrl ?? '',
    products: certificate?.products ?? products,
  }
}

export function isComplete({ title, issuer, number, validFrom }: CertificateForm): boolean {
  return isWritten(title) && isWritten(issuer) && number.trim() !== '' && validFrom !== ''
}

export function draftOf({ number, validFrom, validUntil, checkUrl, ...form }: CertificateForm): CertificateDraft {
  return {
    title: writtenTexts(form.title),
    issuer: writtenTexts(form.issuer),
    number: number.trim(),
    scope: writtenTexts(form.scope),
    validFrom,
    ...(validUntil && { validUntil }),
    ...(checkUrl.trim() && { checkUrl: checkUrl.trim() }),
    productIds: form.products.map(({ id }) => id),
  }
}

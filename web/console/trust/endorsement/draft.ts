import type { Endorsement, EndorsementDraft, Picture } from '#contracts/catalogue'
import type { ChosenProduct } from '../../parts/list/ProductsSelect.tsx'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'

/** An endorsement as it stands in the form. */
export interface EndorsementForm {
  readonly name: TwoTexts
  readonly role: TwoTexts
  readonly quote: TwoTexts
  readonly from: string
  readonly until: string
  readonly host?: { readonly id: string; readonly name: string } | undefined
  readonly illustrationId?: string | undefined
  readonly picture?: Picture | undefined
  readonly rights: string
  readonly products: readonly ChosenProduct[]
}

export function formOf(one: Endorsement | undefined): EndorsementForm {
  return {
    name: one?.name ?? {},
    role: one?.role ?? {},
    quote: one?.quote ?? {},
    from: one?.from ?? '',
    until: one?.until ?? '',
    host: one?.hostId ? { id: one.hostId, name: one.hostName ?? one.hostId } : undefined,
    illustrationId: one?.illustrationId,
    picture: one?.picture,
    rights: one?.rights ?? '',
    products: one?.products ?? [],
  }
}

export function isComplete({ name, from, until }: EndorsementForm): boolean {
  return isWritten(name) && from !== '' && until !== ''
}

export function draftOf(form: EndorsementForm): EndorsementDraft {
  const { from, until, host, illustrationId, rights, products } = form
  return {
    name: writtenTexts(form.name),
    role: writtenTexts(form.role),
    quote: writtenTexts(form.quote),
    from,
    until,
    ...(host && { hostId: host.id }),
    ...(illustrationId && { illustrationId }),
    rights: rights.trim(),
    productIds: products.map(({ id }) => id),
  }
}

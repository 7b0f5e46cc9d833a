import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { listAddresses } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AddressEditor } from '../../parts/address/AddressEditor.tsx'
import { AddressLine } from '../../parts/address/AddressLine.tsx'
import css from './Checkout.module.css'
import type { Checkout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

/** Where the order goes: the address that counts, the others on asking, and a new one in place. */
export function AddressSection({ checkout }: { readonly checkout: Checkout }) {
  const t = useWords(checkoutWords)
  const { quote, choose } = checkout
  const [open, setOpen] = useState<'list' | 'new'>()
  const { data } = useRoute(listAddresses, {}, { enabled: open === 'list' })
  const take = (addressId: string) => {
    choose({ addressId })
    setOpen(undefined)
  }
  const mustWrite = quote && !quote.address
  return (
    <section className={css.card} aria-label={t('address')}>
      <header className={css.head}>
        <h2>{t('address')}</h2>
        {quote?.address && open === undefined && (
          <Button variant="subtle" size="sm" onClick={() => setOpen('list')}>
            {t('changeAddress')}
          </Button>
        )}
      </header>
      {quote?.address && open === undefined && <AddressLine address={quote.address} />}
      {open === 'list' && (
        <>
          {data?.items.map((address) => (
            <Radio
              key={address.id}
              name="address"
              checked={address.id === quote?.address?.id}
              onChange={() => take(address.id)}
              label={<AddressLine address={address} />}
            />
          ))}
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('otherAddress')}
          </Button>
        </>
      )}
      {(open === 'new' || mustWrite) && (
        <AddressEditor onDone={({ id }) => take(id)} onCancel={mustWrite ? undefined : () => setOpen(undefined)} />
      )}
    </section>
  )
}

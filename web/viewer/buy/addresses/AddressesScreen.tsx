import { Badge, Button } from '@mantine/core'
import { IconMapPin, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Address, addAddress, listAddresses, mostAddresses, removeAddress } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AddressEditor } from '../../parts/address/AddressEditor.tsx'
import { AddressLine } from '../../parts/address/AddressLine.tsx'
import { addressWords } from '../../parts/address/words.ts'
import css from './Addresses.module.css'

/** The addresses somebody keeps, the default one first. */
export function AddressesScreen() {
  const t = useWords(addressWords)
  const { data, error, refetch } = useRoute(listAddresses, {})
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  const count = data?.items.length ?? 0
  const add = count > 0 && count < mostAddresses && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} actions={add} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={96} radius={16} />}
      {count === 0 && data && open !== 'new' && (
        <EmptyState
          art={<IconMapPin size={36} stroke={1.5} />}
          title={t('empty')}
          note={t('emptyNote')}
          action={<Button onClick={() => setOpen('new')}>{t('add')}</Button>}
        />
      )}
      {open === 'new' && (
        <section className={css.card}>
          <AddressEditor onDone={close} onCancel={close} />
        </section>
      )}
      <ul className={css.list}>
        {data?.items.map((address) => (
          <li key={address.id} className={css.card}>
            {open === address.id ? (
              <AddressEditor address={address} onDone={close} onCancel={close} />
            ) : (
              <Kept address={address} onEdit={() => setOpen(address.id)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Kept({ address, onEdit }: { readonly address: Address; readonly onEdit: () => void }) {
  const t = useWords(addressWords)
  const onRefused = useTellRefusal()
  const adding = useCommand(addAddress, { changes: [listAddresses], onRefused })
  const removing = useCommand(removeAddress, {
    changes: [listAddresses],
    onRefused,
    onDone: () => {
      const { id: _id, changedAt: _at, ...form } = address
      tell(t('removed'), { undo: () => adding.send({ body: form }) })
    },
  })
  return (
    <div className={css.kept}>
      <div className={css.words}>
        {address.isDefault && <Badge variant="light">{t('default')}</Badge>}
        <AddressLine address={address} />
      </div>
      <Button variant="subtle" onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => removing.send({ params: { addressId: address.id } })}>
        {t('remove')}
      </Button>
    </div>
  )
}

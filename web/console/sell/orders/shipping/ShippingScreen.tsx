import { Badge, Button } from '@mantine/core'
import { IconPlus, IconTruckDelivery } from '@tabler/icons-react'
import { useState } from 'react'
import { addShippingMethod, listShippingMethods, removeShippingMethod, type ShippingMethod } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { MethodForm } from './MethodForm.tsx'
import { OrderTimes } from './OrderTimes.tsx'
import css from './Shipping.module.css'
import { shippingWords } from './words.ts'
import { ZoneLine } from './ZoneLine.tsx'

/** How orders travel and what it costs; and how long orders wait. */
export function ShippingScreen() {
  const t = useWords(shippingWords)
  const { may } = useMe()
  const { data, error, refetch } = useRoute(listShippingMethods, {})
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  const mayManage = may('orders.manage')
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <ScreenSkeleton />}
      {data?.items.length === 0 && open !== 'new' && (
        <EmptyState
          art={<IconTruckDelivery size={36} stroke={1.5} />}
          title={t('emptyTitle')}
          note={t('emptyNote')}
          action={add}
        />
      )}
      <div className={css.list}>
        {open === 'new' && <MethodForm place={data?.items.length ?? 0} onDone={close} />}
        {data?.items.map((method) =>
          open === method.id ? (
            <MethodForm key={method.id} method={method} place={method.place} onDone={close} />
          ) : (
            <Kept key={method.id} method={method} onEdit={mayManage ? () => setOpen(method.id) : undefined} />
          ),
        )}
        <OrderTimes />
      </div>
    </>
  )
}

interface KeptProps {
  readonly method: ShippingMethod
  readonly onEdit: (() => void) | undefined
}

function Kept({ method, onEdit }: KeptProps) {
  const t = useWords(shippingWords)
  const text = useTexts()
  const onRefused = useTellRefusal()
  const { id, ...draft } = method
  const adding = useCommand(addShippingMethod, { changes: [listShippingMethods], onRefused })
  const removing = useCommand(removeShippingMethod, {
    changes: [listShippingMethods],
    onDone: () => tell(t('removed'), { undo: () => adding.send({ body: draft }) }),
    onRefused,
  })
  return (
    <section className={css.card}>
      <header className={css.head}>
        <h2>
          {text(method.name)} {!method.isEnabled && <Badge variant="default">{t('off')}</Badge>}
        </h2>
        {onEdit && (
          <span>
            <Button variant="subtle" size="sm" onClick={onEdit}>
              {t('edit')}
            </Button>
            <Button variant="subtle" size="sm" color="gray" onClick={() => removing.send({ params: { methodId: id } })}>
              {t('remove')}
            </Button>
          </span>
        )}
      </header>
      <ul className={css.zones}>
        {method.zones.map((zone) => (
          <ZoneLine key={`${zone.country ?? ''}/${zone.provinces?.join() ?? ''}`} zone={zone} />
        ))}
      </ul>
    </section>
  )
}

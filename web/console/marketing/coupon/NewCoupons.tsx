import { useState } from 'react'
import { readCatalogueSettings } from '#contracts/catalogue'
import { createCouponBatch, listCouponBatches } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import { CouponForm } from './CouponForm.tsx'
import { blank } from './typed.ts'
import { couponsWords } from './words.ts'

/** A batch of coupons that is not there yet. */
export function NewCoupons() {
  const t = useWords(couponsWords)
  const [start] = useState(() => blank(new Date()))
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const create = useCommand(createCouponBatch, {
    changes: [listCouponBatches],
    onDone: ({ id }) => {
      tell(t('made'), { tone: 'done' })
      go('/coupons', { search: { open: id } })
    },
  })
  if (!settings) return <ScreenSkeleton />
  return (
    <div className={css.wide}>
      <PageHeader
        title={t('create')}
        actions={
          <ButtonLink to="/coupons" variant="subtle">
            {t('back')}
          </ButtonLink>
        }
      />
      <CouponForm
        start={start}
        currency={settings.currency}
        label={t('create')}
        problem={create.problem}
        isSending={create.isSending}
        onSave={(body) => create.send({ body })}
      />
    </div>
  )
}

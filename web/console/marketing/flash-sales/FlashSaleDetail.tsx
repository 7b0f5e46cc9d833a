import { Button } from '@mantine/core'
import { IconBroadcast, IconDownload, IconEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { exportClaims, type RunFlashSale } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { RunningSale } from '#web/shared/room/flash-sale/run/RunningSale.tsx'
import { usePhase } from '#web/shared/room/flash-sale/use-phase.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { EditFlashSale } from './EditFlashSale.tsx'
import css from './FlashSales.module.css'
import { flashSalesWords } from './words.ts'

interface Props {
  /** Absent while the list is read. */
  readonly sale: RunFlashSale | undefined
  readonly onChanged: () => void
}

/** One flash sale: how it goes, what can be done about it, and everything that was claimed as a file. */
export function FlashSaleDetail({ sale, onChanged }: Props) {
  if (!sale) return <Bone height={160} />
  return <Shown key={sale.id} sale={sale} onChanged={onChanged} />
}

function Shown({ sale, onChanged }: Props & { readonly sale: RunFlashSale }) {
  const t = useWords(flashSalesWords)
  const phase = usePhase(sale)
  const [isEditing, setEditing] = useState(false)
  return (
    <div className={css.detail}>
      <RunningSale sale={sale} onChanged={onChanged} />
      <div className={css.acts}>
        {phase === 'scheduled' && (
          <Button variant="default" leftSection={<IconEdit size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
        <Button
          component="a"
          href={addressOf(exportClaims, { params: { saleId: sale.id } })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('exportClaims')}
        </Button>
        {sale.showId && (
          <Button
            component="a"
            href={`/shows/${sale.showId}`}
            variant="default"
            leftSection={<IconBroadcast size={16} aria-hidden />}
          >
            {t('toRoom')}
          </Button>
        )}
      </div>
      {isEditing && (
        <EditFlashSale
          sale={sale}
          onClose={() => setEditing(false)}
          onSaved={() => {
            setEditing(false)
            onChanged()
          }}
        />
      )}
    </div>
  )
}

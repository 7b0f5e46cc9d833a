import { Select } from '@mantine/core'
import { createFlashSale, listRunFlashSales } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { RunningSale } from '#web/shared/room/flash-sale/run/RunningSale.tsx'
import { SaleForm } from '#web/shared/room/flash-sale/run/SaleForm.tsx'
import { runWords } from '#web/shared/room/flash-sale/run/words.ts'
import { isOfSale, phaseAt, withLeft } from '#web/shared/room/flash-sale/sales-after.ts'
import { useTidings } from '#web/shared/room/tidings.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { LauncherProps } from '../../desk/launch/launcher.ts'
import css from './FlashSale.module.css'

/** How a running sale goes is asked this often; what is left is told by the room. */
const figuresEveryMs = 2_000

/** Flash sales of the show: those that run or are to come with their figures, and a new one. */
export function FlashSalePanel({ desk, tidings, state }: LauncherProps) {
  const t = useWords(runWords)
  const text = useTexts()
  const showId = desk.show.id
  const list = useRoute(
    listRunFlashSales,
    { query: { showId, limit: 20 } },
    { refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? figuresEveryMs : false) },
  )
  const again = () => void list.refetch()
  useTidings(tidings, { onEntry: (entry) => isOfSale(entry) && again(), onMissed: again })
  const making = useCommand(createFlashSale, {
    onDone: (sale) => {
      tell(t(sale.state === 'open' ? 'made' : 'scheduledTold'), { tone: 'done' })
      again()
    },
  })
  if (list.error && !list.data) return <ErrorState problem={list.error} onAgain={again} />
  const standing = list.data?.items.filter((sale) => sale.state === 'open' || sale.state === 'scheduled') ?? []
  const goods = desk.shelf.items.map(({ productId, product }) => ({ value: productId, label: text(product.title) }))
  return (
    <div className={css.panel}>
      {list.isPending && <Bone height={80} />}
      {standing.map((sale) => (
        <RunningSale key={sale.id} sale={{ ...sale, ...withLeft(sale, state) }} onChanged={again} />
      ))}
      <SaleForm
        showId={showId}
        product={(value, onChange) => (
          <Select
            label={t('product')}
            placeholder={t('pickProduct')}
            data={goods}
            value={value}
            onChange={onChange}
            searchable
            data-autofocus
          />
        )}
        onMake={(draft) => making.send({ body: draft })}
        isMaking={making.isSending}
        problem={making.problem}
      />
    </div>
  )
}

function isRunning(sale: Parameters<typeof phaseAt>[0]): boolean {
  return phaseAt(sale, serverNow()) === 'open'
}

import { Modal, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { findProducts } from '#contracts/catalogue'
import { createFlashSale } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { SaleForm } from '#web/shared/room/flash-sale/run/SaleForm.tsx'
import { runWords } from '#web/shared/room/flash-sale/run/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { flashSalesWords } from './words.ts'

interface Props {
  readonly onClose: () => void
  readonly onMade: () => void
}

/** Makes a flash sale of the shop, outside any room. */
export function NewFlashSale({ onClose, onMade }: Props) {
  const t = useWords(flashSalesWords)
  const says = useWords(runWords)
  const text = useTexts()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 200)
  const found = useRoute(
    findProducts,
    { query: { limit: 20, ...(search && { q: search }) } },
    { placeholderData: (was) => was },
  )
  const making = useCommand(createFlashSale, {
    onDone: (sale) => {
      tell(says(sale.state === 'open' ? 'made' : 'scheduledTold'), { tone: 'done' })
      onMade()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('new')} size="md">
      <SaleForm
        product={(value, onChange) => (
          <Select
            label={t('product')}
            placeholder={t('pickProduct')}
            data={found.data?.items.map(({ id, title }) => ({ value: id, label: text(title) })) ?? []}
            value={value}
            onChange={onChange}
            onSearchChange={setWords}
            filter={({ options }) => options}
            searchable
            data-autofocus
          />
        )}
        onMake={(draft) => making.send({ body: draft })}
        isMaking={making.isSending}
        problem={making.problem}
      />
    </Modal>
  )
}

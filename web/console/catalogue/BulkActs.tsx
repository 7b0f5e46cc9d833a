import { Button } from '@mantine/core'
import { useState } from 'react'
import { exportProducts, fetchMedia, listProducts } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Selection } from '#web/shared/ui/table/use-selection.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { BulkDialog, type BulkKind } from './BulkDialog.tsx'
import { catalogueWords } from './words.ts'

const kinds = [
  ['status', 'setStatus'],
  ['category', 'setCategory'],
  ['tags', 'setTags'],
  ['price', 'setPrice'],
] as const

/** What can be done with the chosen products. */
export function BulkActs({ selection }: { readonly selection: Selection }) {
  const t = useWords(catalogueWords)
  const { may } = useMe()
  const tellRefusal = useTellRefusal()
  const [kind, setKind] = useState<BulkKind>()
  const productIds = [...selection.ids]
  const fetching = useCommand(fetchMedia, {
    changes: [listProducts],
    onRefused: tellRefusal,
    onDone: ({ pictures }) => tell(t('fetchStarted', { count: pictures })),
  })
  return (
    <>
      {may('catalogue.write') && (
        <>
          {kinds.map(([one, label]) => (
            <Button key={one} variant="default" size="xs" onClick={() => setKind(one)}>
              {t(label)}
            </Button>
          ))}
          <Button
            variant="default"
            size="xs"
            loading={fetching.isSending}
            onClick={() => fetching.send({ body: { productIds } })}
          >
            {t('fetchChosen')}
          </Button>
        </>
      )}
      {may('data.export') && (
        <Button
          component="a"
          variant="default"
          size="xs"
          download
          href={addressOf(exportProducts, { query: { productIds: productIds.join(',') } })}
        >
          {t('exportChosen')}
        </Button>
      )}
      {kind && <BulkDialog kind={kind} productIds={productIds} onClose={() => setKind(undefined)} />}
    </>
  )
}

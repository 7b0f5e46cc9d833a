import { Button } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArticleCard, ColumnSeries } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { SeriesName } from './SeriesName.tsx'
import { SeriesOrder } from './SeriesOrder.tsx'
import { seriesWords } from './words.ts'

interface Props {
  readonly columnId: string
  readonly series: ColumnSeries
  /** What came out of it, in its order. */
  readonly articles: readonly ArticleCard[]
}

/** What an author may do with a series: call it something else, and put its articles into another order. */
export function SeriesActs({ columnId, series, articles }: Props) {
  const t = useWords(seriesWords)
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="light" leftSection={<IconArrowsSort size={16} />} onClick={() => setOpen(true)}>
        {t('arrange')}
      </Button>
      {isOpen && (
        <Sheet title={t('arrange')} onClose={close} isTall>
          <SeriesName columnId={columnId} series={series} />
          <SeriesOrder columnId={columnId} seriesId={series.id} articles={articles} onDone={close} />
        </Sheet>
      )}
    </>
  )
}

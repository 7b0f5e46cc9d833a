import type { RunGathering } from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Column } from '#web/shared/ui/table/column.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { PhaseBadge } from './PhaseBadge.tsx'
import { gatheringsWords } from './words.ts'

/** What the table tells of each event. */
export function useGatheringColumns(): readonly Column<RunGathering>[] {
  const t = useWords(gatheringsWords)
  const text = useTexts()
  const say = useNumbers()
  const figure = (key: 'waiting' | 'came' | 'invited', from: 'md' | 'lg') => ({
    key,
    title: t(key),
    isFigure: true,
    from,
    cell: (one: RunGathering) => say.number(one[key]),
  })
  return [
    { key: 'name', title: t('name'), cell: ({ title }) => text(title) },
    { key: 'phase', title: t('phase'), cell: ({ phase }) => <PhaseBadge phase={phase} /> },
    { key: 'startsAt', title: t('startsAt'), from: 'sm', cell: ({ startsAt }) => <When at={startsAt} as="day" /> },
    {
      key: 'taken',
      title: t('taken'),
      isFigure: true,
      cell: ({ taken, capacity }) => `${say.number(taken)} / ${say.number(capacity)}`,
    },
    figure('waiting', 'md'),
    figure('came', 'md'),
    figure('invited', 'lg'),
    { key: 'verdict', title: t('verdict'), from: 'lg', cell: ({ verdict }) => (verdict ? t(verdict) : '–') },
  ]
}

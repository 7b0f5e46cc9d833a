import type { RunNewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Column } from '#web/shared/ui/table/column.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { runNewsWords } from './words.ts'

export const sourcesOf = ({ sources }: RunNewsItem) => sources.map(({ name }) => name).join('、')

/** What the desk shows of each piece. */
export function useNewsColumns() {
  const t = useWords(runNewsWords)
  const stateOf = ({ state }: RunNewsItem) => t(state)
  const columns: Column<RunNewsItem>[] = [
    { key: 'item', title: t('item'), cell: ({ title }) => title },
    { key: 'from', title: t('from'), width: 150, from: 'sm', cell: sourcesOf },
    { key: 'topics', title: t('topics'), width: 130, from: 'lg', cell: ({ topics }) => topics.join(' ') },
    { key: 'state', title: t('state'), width: 90, from: 'md', cell: stateOf },
    { key: 'told', title: t('told'), width: 120, cell: ({ toldAt }) => <When at={toldAt} /> },
    { key: 'opened', title: t('opened'), width: 80, isFigure: true, from: 'md', cell: ({ opened }) => opened },
  ]
  return { columns, stateOf }
}

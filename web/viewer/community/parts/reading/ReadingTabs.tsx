import { useWords } from '#web/shared/i18n/words.ts'
import { PlaceTabs } from '#web/shared/ui/frame/PlaceTabs.tsx'
import { readingWords } from './words.ts'

const places = ['columns', 'news'] as const

/** What there is to read besides notes: columns, and news of the trade beside them. */
export function ReadingTabs() {
  const t = useWords(readingWords)
  return <PlaceTabs label={t('reading')} places={places.map((name) => ({ name, label: t(name), to: `/${name}` }))} />
}

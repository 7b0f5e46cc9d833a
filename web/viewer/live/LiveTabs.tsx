import { useWords } from '#web/shared/i18n/words.ts'
import { PlaceTabs } from '#web/shared/ui/frame/PlaceTabs.tsx'
import { liveWords } from './words.ts'

export const tabs = ['live', 'upcoming', 'replay'] as const
export type Tab = (typeof tabs)[number]

/** Running, coming up, or over: each its own address. */
export function LiveTabs({ tab, onChoose }: { readonly tab: Tab; readonly onChoose: (tab: Tab) => void }) {
  const t = useWords(liveWords)
  return (
    <PlaceTabs
      label={t('tabs')}
      places={tabs.map((name) => ({ name, label: t(name) }))}
      chosen={tab}
      onChoose={onChoose}
    />
  )
}

import { useWords } from '#web/shared/i18n/words.ts'
import css from './LiveTabs.module.css'
import { liveWords } from './words.ts'

export const tabs = ['live', 'upcoming', 'replay'] as const
export type Tab = (typeof tabs)[number]

/** Running, coming up, or over: each its own address. */
export function LiveTabs({ tab, onChoose }: { readonly tab: Tab; readonly onChoose: (tab: Tab) => void }) {
  const t = useWords(liveWords)
  return (
    <nav className={css.tabs} aria-label={t('tabs')}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          className={css.tab}
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => onChoose(one)}
        >
          {t(one)}
        </button>
      ))}
    </nav>
  )
}

import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Claimable } from './Claimable.tsx'
import { CodeForm } from './CodeForm.tsx'
import css from './Coupons.module.css'
import { Own } from './Own.tsx'
import { couponsWords } from './words.ts'

const tabs = ['claimable', 'usable', 'used', 'expired'] as const

/** Coupons to claim, and one's own: usable, used, expired. A code brings one, too. */
export function CouponsScreen() {
  const t = useWords(couponsWords)
  const search = useSearch()
  const tab = tabs.find((one) => one === search.tab) ?? 'claimable'
  return (
    <>
      <PageHeader title={t('title')} />
      <CodeForm />
      <nav className={css.tabs} aria-label={t('tabs')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            className={css.tab}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => changeSearch(one === 'claimable' ? {} : { tab: one }, { replace: true })}
          >
            {t(one)}
          </button>
        ))}
      </nav>
      {tab === 'claimable' ? <Claimable /> : <Own key={tab} state={tab} />}
    </>
  )
}

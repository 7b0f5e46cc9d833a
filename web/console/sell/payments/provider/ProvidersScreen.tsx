import { listProviders } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Mischief } from './Mischief.tsx'
import css from './Provider.module.css'
import { ProviderCard } from './ProviderCard.tsx'
import { providerWords } from './words.ts'

/** Every payment provider and how it is set up; and, where there is a sandbox, how it misbehaves. */
export function ProvidersScreen() {
  const t = useWords(providerWords)
  const { data, error, refetch } = useRoute(listProviders, {})
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <ScreenSkeleton />
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className={css.cards}>
        {data.hasSandbox && <p className={css.sandbox}>{t('sandboxNote')}</p>}
        {data.items.map((setting) => (
          <ProviderCard key={setting.id} setting={setting} hasSandbox={data.hasSandbox} />
        ))}
        {data.hasSandbox && <Mischief />}
      </div>
    </>
  )
}

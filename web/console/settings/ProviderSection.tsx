import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Provider } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProviderForm } from './ProviderForm.tsx'
import { RemoveProvider } from './RemoveProvider.tsx'
import css from './Settings.module.css'
import { settingsWords } from './words.ts'

/** The provider that the environment sets is called so, and changed there. */
const byEnvironment = 'sso'

/** Outside ways of signing in: seen, added, changed, removed. */
export function ProviderSection({ providers }: { readonly providers: readonly Provider[] }) {
  const t = useWords(settingsWords)
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  const address = `${location.origin}/api/auth/callback/…`
  return (
    <section className={css.section}>
      <h2>{t('providers')}</h2>
      <p className={css.note}>{t('providersNote', { address })}</p>
      {providers.length === 0 && open === undefined && <p className={css.note}>{t('noProviders')}</p>}
      {providers.map((provider) =>
        open === provider.id ? (
          <ProviderForm key={provider.id} provider={provider} onDone={close} />
        ) : (
          <div key={provider.id} className={css.provider}>
            <div>
              <strong>{provider.label}</strong>
              <p className={css.note}>{provider.discoveryUrl}</p>
            </div>
            {provider.id === byEnvironment ? (
              <span className={css.note}>{t('byEnvironment')}</span>
            ) : (
              <div className={css.buttons}>
                <Button size="compact-sm" variant="default" onClick={() => setOpen(provider.id)}>
                  {t('edit')}
                </Button>
                <RemoveProvider providerId={provider.id} />
              </div>
            )}
          </div>
        ),
      )}
      {open === '' ? (
        <ProviderForm onDone={close} />
      ) : (
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('')}>
          {t('add')}
        </Button>
      )}
    </section>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { type ProviderSetting, testPaymentProvider } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { paymentsWords } from '../words.ts'
import css from './Provider.module.css'
import { ProviderForm } from './ProviderForm.tsx'
import { providerWords } from './words.ts'

interface Props {
  readonly setting: ProviderSetting
  readonly hasSandbox: boolean
}

/** One provider: whether it is offered, for real or in the sandbox, and whether it answers. */
export function ProviderCard({ setting, hasSandbox }: Props) {
  const t = useWords(providerWords)
  const tp = useWords(paymentsWords)
  const tellRefusal = useTellRefusal()
  const [isOpen, setOpen] = useState(false)
  const params = { providerId: setting.id }
  const test = useCommand(testPaymentProvider, {
    onDone: ({ works, fault = '' }) =>
      tell(works ? t('works') : t('broken', { fault }), { tone: works ? 'done' : 'refused' }),
    onRefused: tellRefusal,
  })
  return (
    <section className={css.card}>
      <div className={css.head}>
        <h2>{tp(setting.id)}</h2>
        <span className={css.mode} data-live={setting.mode === 'live' || undefined}>
          {setting.mode === 'live' ? t('live') : t('sandboxMode')}
        </span>
        <span className={css.note}>
          {setting.isOffered ? t('offered') : t('notOffered')} · {setting.isReady ? t('ready') : t('notReady')}
        </span>
      </div>
      {setting.mode === 'live' && setting.noticeUrl && (
        <p className={css.note}>
          {t('noticeUrl')} <code>{setting.noticeUrl}</code>
        </p>
      )}
      {isOpen ? (
        <ProviderForm setting={setting} hasSandbox={hasSandbox} onDone={() => setOpen(false)} />
      ) : (
        <div className={css.acts}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('edit')}
          </Button>
          <Button variant="default" loading={test.isSending} onClick={() => test.send({ params })}>
            {t('test')}
          </Button>
        </div>
      )}
    </section>
  )
}

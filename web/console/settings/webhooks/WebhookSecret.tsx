import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

/** What receivers check messages with, this once. */
export function WebhookSecret({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }) {
  const t = useWords(webhookWords)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    tell(t('copied'), { tone: 'done' })
  }
  return (
    <section className={css.card} aria-live="polite">
      <h2>{t('secretTitle')}</h2>
      <p className={css.note}>{t('secretNote')}</p>
      <code className={css.secret}>{secret}</code>
      <div className={css.buttons}>
        <Button leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('saved')}
        </Button>
      </div>
    </section>
  )
}

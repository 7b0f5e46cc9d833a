import { Button, CopyButton, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './GuestHosts.module.css'
import { guestHostWords } from './words.ts'

/** The link of an invitation. Its secret stands behind the `#`, which no browser tells a server or another page. */
export function InviteLink({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useWords(guestHostWords)
  const link = `${location.origin}/guest#${secret}`
  return (
    <div className={css.form}>
      <p className={css.note}>{t('linkReady')}</p>
      <TextInput label={t('link')} value={link} readOnly onFocus={(focus) => focus.currentTarget.select()} />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant={copied ? 'light' : 'filled'} onClick={copy}>
            {t(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t('finish')}
      </Button>
    </div>
  )
}

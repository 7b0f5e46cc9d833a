import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import css from './Security.module.css'
import { securityWords } from './words.ts'

/** Backup codes, shown once, to be copied and kept. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useWords(securityWords)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    tell(t('copied'), { tone: 'done' })
  }
  return (
    <>
      <p className={css.note}>{t('backup')}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
        {t('copyBackup')}
      </Button>
    </>
  )
}

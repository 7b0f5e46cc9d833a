import { IconMapQuestion } from '@tabler/icons-react'
import { useWords } from '../../i18n/words.ts'
import { ButtonLink } from '../input/ButtonLink.tsx'
import { uiWords } from '../words.ts'
import { EmptyState } from './EmptyState.tsx'

/** For an address that leads nowhere. */
export function ScreenMissing() {
  const t = useWords(uiWords)
  return (
    <EmptyState
      art={<IconMapQuestion size={36} stroke={1.5} />}
      title={t('missingTitle')}
      note={t('missingNote')}
      action={<ButtonLink to="/">{t('home')}</ButtonLink>}
    />
  )
}

import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { appWords } from '#web/shared/app/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useOpenScreen } from '#web/shared/router/open-screen.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { screens } from '../screens.ts'
import { mayOpen } from './may-open.ts'

/** Says in words that a screen is not for this person, instead of showing its refused calls. */
export function ScreenGuard({ children }: { readonly children: ReactNode }) {
  const t = useWords(appWords)
  const { may } = useMe()
  const open = useOpenScreen().screen
  const screen = screens.find((one) => one === open)
  if (!screen || mayOpen(screen, may)) return children
  return (
    <EmptyState
      art={<IconLock size={36} stroke={1.5} />}
      title={t('screenForbiddenTitle')}
      note={t('screenForbiddenNote')}
    />
  )
}

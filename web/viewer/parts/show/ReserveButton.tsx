import { Button } from '@mantine/core'
import { IconBellCheck, IconBellPlus } from '@tabler/icons-react'
import type { ShowCard } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useReserve } from './use-reserve.ts'
import { showWords } from './words.ts'

/** Asks to be reminded of a show; pressed, it stays pressed. */
export function ReserveButton({ show }: { readonly show: Pick<ShowCard, 'id' | 'reserved' | 'title'> }) {
  const t = useWords(showWords)
  const text = useTexts()
  const { isReserved, flip } = useReserve(show)
  const Icon = isReserved ? IconBellCheck : IconBellPlus
  return (
    <Button
      px="sm"
      variant={isReserved ? 'default' : 'light'}
      leftSection={<Icon size={18} aria-hidden />}
      aria-pressed={isReserved}
      aria-label={`${t(isReserved ? 'reserved' : 'reserve')} · ${text(show.title)}`}
      onClick={flip}
    >
      {t(isReserved ? 'reserved' : 'reserve')}
    </Button>
  )
}

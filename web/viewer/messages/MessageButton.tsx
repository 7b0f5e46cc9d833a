import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { messageWords } from './words.ts'

/** Leads to the conversation with a person, which begins when there was none. */
export function MessageButton({ personId }: { readonly personId: string }) {
  const t = useWords(messageWords)
  const asMember = useAsMember()
  return (
    <Button
      variant="default"
      leftSection={<IconMessage size={18} stroke={1.7} aria-hidden />}
      onClick={asMember(() => go(`/messages/with/${personId}`))}
    >
      {t('write')}
    </Button>
  )
}

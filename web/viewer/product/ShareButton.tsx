import { ActionIcon } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { productScreenWords } from './words.ts'

/** Hands the address of this page on: by the system's own sheet where there is one, else by the clipboard. */
export function ShareButton({ title }: { readonly title: string }) {
  const t = useWords(productScreenWords)
  const share = async () => {
    const url = location.origin + location.pathname
    if (navigator.share) {
      await navigator.share({ title, url }).catch(() => undefined)
      return
    }
    await navigator.clipboard.writeText(url)
    tell(t('copied'), { tone: 'done' })
  }
  return (
    <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('share')} onClick={() => void share()}>
      <IconShare2 size={22} stroke={1.7} />
    </ActionIcon>
  )
}

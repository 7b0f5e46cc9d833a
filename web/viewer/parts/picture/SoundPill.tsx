import { IconVolumeOff } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './SoundPill.module.css'
import type { Playing } from './use-player.ts'
import { pictureWords } from './words.ts'

/** A show starts without sound, as browsers demand: one touch turns it on. */
export function SoundPill({ playing }: { readonly playing: Playing }) {
  const t = useWords(pictureWords)
  if (!playing.isMuted || playing.state === 'opening' || playing.state === 'away') return null
  return (
    <button type="button" className={css.pill} onClick={() => playing.setMuted(false)} aria-keyshortcuts="m">
      <IconVolumeOff size={18} aria-hidden />
      {t('soundOn')}
    </button>
  )
}

import { Switch } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { DanmakuPanel } from '../../parts/danmaku/DanmakuPanel.tsx'
import type { Playing } from '../../parts/picture/use-player.ts'
import { roomWords } from '../words.ts'
import css from './SettingsSheet.module.css'

/** Danmaku and sound of this room, for this person. */
export function SettingsSheet({ playing, onClose }: { readonly playing: Playing; readonly onClose: () => void }) {
  const t = useWords(roomWords)
  return (
    <Sheet title={t('settings')} onClose={onClose}>
      <div className={css.panel}>
        <DanmakuPanel />
        <Switch
          label={t('sound')}
          checked={!playing.isMuted}
          onChange={(change) => playing.setMuted(!change.currentTarget.checked)}
        />
      </div>
    </Sheet>
  )
}

import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { roomWords } from '../words.ts'
import css from './RoomBones.module.css'

/** The outline of a room that is on its way. */
export function RoomBones() {
  const t = useWords(roomWords)
  return (
    <div className={css.room} role="status" aria-label={t('loading')}>
      <div className={css.top}>
        <Bone width={180} height={48} radius={24} />
        <Bone width={72} height={32} radius={16} />
      </div>
      <div className={css.lines}>
        <Bone width="52%" height={28} radius={14} />
        <Bone width="68%" height={28} radius={14} />
        <Bone width="44%" height={28} radius={14} />
      </div>
      <div className={css.bar}>
        <Bone height={44} radius={22} />
        <Bone width={44} height={44} radius={22} />
        <Bone width={44} height={44} radius={22} />
      </div>
    </div>
  )
}

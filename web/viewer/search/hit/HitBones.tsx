import { Bone } from '#web/shared/ui/state/Bone.tsx'
import css from './Hit.module.css'

const rows = [1, 2, 3, 4, 5, 6]

/** What will be found, as large as it will stand there. */
export function HitBones() {
  return (
    <div className={css.list} aria-hidden>
      {rows.map((row) => (
        <span key={row} className={css.row}>
          <Bone width={72} height={72} radius={10} />
          <span className={css.words}>
            <Bone width="60%" height={18} />
            <Bone width="90%" height={14} />
            <Bone width="30%" height={14} />
          </span>
        </span>
      ))}
    </div>
  )
}

import { Bone } from '../ui/state/Bone.tsx'
import css from './Report.module.css'

const bones = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

/** The shape of a report while it is on its way. */
export function ReportBones() {
  return (
    <div className={css.report} aria-hidden>
      <div className={css.figures}>
        {bones.map((bone) => (
          <Bone key={bone} height={64} radius={12} />
        ))}
      </div>
      <Bone height={480} radius={12} />
      <Bone height={240} radius={12} />
    </div>
  )
}

import type { CircleCard } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Circle.module.css'
import { Emblem } from './Emblem.tsx'
import { circleScreenWords } from './words.ts'

/** A circle in a list: its emblem, what it is for, how many belong to it. */
export function CircleTile({ circle }: { readonly circle: CircleCard }) {
  const t = useWords(circleScreenWords)
  return (
    <LinkTo to={`/circles/${circle.handle}`} className={css.tile}>
      <Emblem circle={circle} size={56} />
      <span className={css.words}>
        <span className={css.name}>{circle.name}</span>
        <span className={css.purpose}>{circle.purpose}</span>
        <span className={css.count}>
          {t('members', { count: circle.members })}
          {circle.role && ` · ${t('joined')}`}
        </span>
      </span>
    </LinkTo>
  )
}

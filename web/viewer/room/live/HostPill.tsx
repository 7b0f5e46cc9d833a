import type { ShowPage } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { useFollow } from '../../parts/host/use-follow.ts'
import { hostWords } from '../../parts/host/words.ts'
import { roomWords } from '../words.ts'
import css from './HostPill.module.css'

/** Who hosts: the way to their page, how many follow, and following them; the own fan level once one does. */
export function HostPill({ show }: { readonly show: ShowPage }) {
  const t = useWords(roomWords)
  const say = useNumbers()
  const follow = useWords(hostWords)
  const { host, me } = show
  const { follows, flip } = useFollow({ host, follows: me.follows, showId: show.id })
  const isHost = me.role === 'host'
  return (
    <div className={css.pill}>
      <LinkTo to={`/hosts/${host.id}`} className={css.host}>
        <Face name={host.name} url={host.avatarUrl} size={36} isLive={show.state === 'live'} />
        <span className={css.words}>
          <span className={css.name}>{host.name}</span>
          <span className={css.note}>
            {follows && me.fan
              ? t('fanLevel', { level: me.fan.level })
              : t('followers', { count: show.followers, shown: say.count(show.followers) })}
          </span>
        </span>
      </LinkTo>
      {!isHost && (
        <button
          type="button"
          className={css.follow}
          data-on={follows || undefined}
          onClick={flip}
          aria-pressed={follows}
          aria-label={`${follow(follows ? 'following' : 'follow')} · ${host.name}`}
        >
          <span>{follow(follows ? 'following' : 'follow')}</span>
        </button>
      )}
    </div>
  )
}

import type { HostPage } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { MessageButton } from '../../messages/MessageButton.tsx'
import { FollowButton } from '../../parts/host/FollowButton.tsx'
import { FanProgress } from './FanProgress.tsx'
import css from './Host.module.css'
import { hostScreenWords } from './words.ts'

/** Who the host is, how many follow, and where the person in front of the screen stands. */
export function HostHead({ host }: { readonly host: HostPage }) {
  const t = useWords(hostScreenWords)
  const say = useNumbers()
  return (
    <header className={css.head}>
      <Face name={host.name} url={host.avatarUrl} size={88} isLive={host.live !== undefined} />
      <div className={css.words}>
        <h1 className={css.name}>{host.name}</h1>
        <p className={css.figures}>
          <span>{t('followers', { people: say.count(host.followers) })}</span>
          <span>{t('shows', { count: host.shows })}</span>
        </p>
      </div>
      <div className={css.follow}>
        <FollowButton host={host} follows={host.follows} />
        {host.mayMessage && <MessageButton personId={host.id} />}
      </div>
      {host.about && <p className={css.about}>{host.about}</p>}
      {host.fan && host.follows && <FanProgress fan={host.fan} fanName={host.fanName} />}
    </header>
  )
}

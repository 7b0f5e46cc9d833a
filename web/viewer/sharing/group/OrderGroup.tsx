import { getGroup } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Faces } from './Faces.tsx'
import css from './Group.module.css'
import { GroupHead } from './GroupHead.tsx'
import { ShareGroup } from './ShareGroup.tsx'
import { groupWords } from './words.ts'

const againMs = 5_000

interface Props {
  readonly groupId: string
  /** The group may have closed: the order is to be asked for again. */
  readonly onEnd: () => void
}

/** The group an order belongs to, on the order's page. */
export function OrderGroup({ groupId, onEnd }: Props) {
  const t = useWords(groupWords)
  const { data: group } = useRoute(
    getGroup,
    { params: { groupId } },
    { refetchInterval: ({ state }) => (state.data?.closedAt ? false : againMs) },
  )
  if (!group) return null
  return (
    <section className={css.panel} aria-label={t('title')} data-group-state={group.state}>
      <GroupHead group={group} onEnd={onEnd} />
      <Faces {...group} />
      {group.state === 'open' && <ShareGroup group={group} isMain />}
      <LinkTo to={`/groups/${groupId}`} className={css.toMine}>
        {t('toMine')}
      </LinkTo>
    </section>
  )
}

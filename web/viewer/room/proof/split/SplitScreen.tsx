import { IconShieldQuestion } from '@tabler/icons-react'
import { getRedPacket } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { recomputeSplit } from '../../../parts/red-packet/recompute.ts'
import css from '../Proof.module.css'
import { Verdict } from '../Verdict.tsx'
import { ShareList } from './ShareList.tsx'
import { useShares } from './use-shares.ts'
import { splitWords } from './words.ts'

/** The page on which anybody splits a red packet once more from public data. */
export function SplitScreen() {
  const t = useWords(splitWords)
  const language = useLanguage()
  const packetId = usePathParam('packetId')
  const { data: packet, error, refetch } = useRoute(getRedPacket, { params: { packetId } })
  const shares = useShares(packet)
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconShieldQuestion size={36} stroke={1.5} />}
        title={t('gone')}
        note={t('goneNote')}
        action={<ButtonLink to="/live">{t('toLive')}</ButtonLink>}
      />
    )
  }
  const problem = error ?? shares.error
  if (problem) return <ErrorState problem={problem} onAgain={() => void refetch().then(() => shares.refetch())} />
  if (!packet) return <Bone height={320} radius={16} />
  const filling = { count: packet.shares, total: sayMoney(packet.total, language) }
  const checked = recomputeSplit(packet, shares.data).map(({ name, isRight }) => ({
    name,
    title: t(name),
    note: t(`${name}Note`, filling),
    isRight,
  }))
  const evidence = [
    ['commitment', packet.commitment],
    ['secret', packet.seed],
  ] as const
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} note={t('note', { title: packet.title })} />
      {packet.state === 'ended' && !shares.data ? (
        <p className={css.computing} role="status">
          {t('computing', filling)}
        </p>
      ) : (
        <Verdict checked={checked} waiting={t('waiting')} />
      )}
      {shares.data && <ShareList packet={packet} shares={shares.data} />}
      <section className={css.card}>
        <dl className={css.values}>
          {evidence.map(([name, value]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value ?? t('notYet')}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

import { IconGift } from '@tabler/icons-react'
import { getOwnInvitations } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Invitation.module.css'
import { InviteButton } from './InviteButton.tsx'
import { Rewards } from './Rewards.tsx'
import { Sent } from './Sent.tsx'
import { invitationWords } from './words.ts'

/** Inviting friends: what there is to get, how far one has come, and what became of each. */
export function InviteScreen() {
  const t = useWords(invitationWords)
  const { me } = useMe()
  const { data, error, refetch } = useRoute(getOwnInvitations, {})
  const campaign = data?.campaign
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {error && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={280} radius={16} />}
      {data && !campaign && (
        <EmptyState
          art={<IconGift size={36} stroke={1.5} />}
          title={t('none')}
          note={t('noneNote')}
          action={
            <ButtonLink to="/" variant="light">
              {t('toShop')}
            </ButtonLink>
          }
        />
      )}
      {data && campaign && (
        <div className={css.page}>
          <Rewards campaign={campaign} />
          <InviteButton />
          <dl className={css.figures}>
            {(['accepted', 'rewarded', 'waiting'] as const).map((key) => (
              <div key={key}>
                <dd>{data[key]}</dd>
                <dt>{t(key)}</dt>
              </div>
            ))}
          </dl>
          <p className={css.soft}>
            {t('caps', { day: campaign.perDay, all: campaign.perInviter, left: data.left })} {t('honest')}
          </p>
        </div>
      )}
      {me && <Sent />}
    </>
  )
}

import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { getMyShare, type RedPacket, takeShare } from '#contracts/draws'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './RedPacket.module.css'
import { ShareTaken } from './ShareTaken.tsx'
import { redPacketWords } from './words.ts'

/** A red packet in the room: one touch takes a share, and says at once how much it is and what becomes of it. */
export function RedPacketCard({ packet }: { readonly packet: RedPacket }) {
  const t = useWords(redPacketWords)
  const language = useLanguage()
  const { me } = useMe()
  const asMember = useAsMember()
  const onRefused = useTellRefusal()
  const [isOver, setOver] = useState(false)
  const params = { packetId: packet.id }
  const { data } = useRoute(getMyShare, { params }, { enabled: me !== undefined })
  const taking = useCommand(takeShare, { changes: [getMyShare], onRefused })
  const take = () => taking.send({ params })
  const needsAccount = !packet.guestsMay && me?.kind !== 'member'
  const share = data?.share
  const isEnded = packet.state === 'ended' || isOver
  return (
    <div className={css.card} data-red-packet={packet.id} data-state={share ? 'taken' : packet.state}>
      <p className={css.head}>
        <IconMail size={16} aria-hidden />
        {t('packet')} · {t(packet.split)}
        {!isEnded && (
          <span className={css.clock}>
            <Countdown until={packet.endsAt} onEnd={() => setOver(true)} />
          </span>
        )}
      </p>
      <p className={css.title}>{packet.title}</p>
      <p className={css.soft}>
        {t('sum', { total: sayMoney(packet.total, language), count: packet.shares })}
        {!isEnded && ` · ${t('left', { count: packet.shares - packet.taken })}`}
      </p>
      {share && <ShareTaken share={share} />}
      {!share && !isEnded && (
        <button
          type="button"
          className={css.take}
          disabled={taking.isSending}
          onClick={needsAccount ? asMember(take) : take}
        >
          {t(taking.isSending ? 'taking' : needsAccount ? 'needsAccount' : 'take')}
        </button>
      )}
      {!share && !isEnded && packet.followersOnly && <p className={css.soft}>{t('followers')}</p>}
      {!share && isEnded && (
        <p className={css.soft} role="status">
          {packet.taken >= packet.shares ? t('missed') : t('ended', { taken: packet.taken, count: packet.shares })}
        </p>
      )}
      {isEnded && (
        <LinkTo to={`/red-packets/${packet.id}/proof`} className={css.link}>
          {t('proof')}
        </LinkTo>
      )}
    </div>
  )
}

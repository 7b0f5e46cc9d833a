import { Button } from '@mantine/core'
import type { RedPacket } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import css from '#web/shared/room/draw/packet/RedPacket.module.css'
import { redPacketWords } from '#web/shared/room/draw/packet/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { When } from '#web/shared/ui/value/When.tsx'

interface Props {
  readonly packets: readonly RedPacket[]
  readonly onEnd: (packetId: string) => void
}

/** The red packets of the show, the newest first; the one that is open can be ended. */
export function PacketList({ packets, onEnd }: Props) {
  const t = useWords(redPacketWords)
  const language = useLanguage()
  if (packets.length === 0) return <p className={css.note}>{t('none')}</p>
  return (
    <ol className={css.list} aria-label={t('earlier')}>
      {packets.map((packet) => (
        <li key={packet.id} className={packet.state === 'open' ? css.running : css.earlier}>
          <p className={css.head}>
            {packet.state === 'open' ? <strong>{t('running')}</strong> : <When at={packet.openedAt} />}
            {packet.state === 'open' && <Countdown until={packet.endsAt} />}
          </p>
          <p className={css.title}>{packet.title}</p>
          <p className={css.note}>
            {t('taken', { taken: packet.taken, count: packet.shares, amount: sayMoney(packet.total, language) })}
          </p>
          {packet.state === 'open' && (
            <Button variant="default" onClick={() => onEnd(packet.id)}>
              {t('end')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

import { Button } from '@mantine/core'
import { listShares, type RedPacket } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Draws.module.css'
import { drawsWords } from './words.ts'

/** One red packet: its sum, how it was split, and each share once it has ended. */
export function PacketDetail({ packet }: { readonly packet: RedPacket | undefined }) {
  const t = useWords(drawsWords)
  const language = useLanguage()
  const isEnded = packet?.state === 'ended'
  const params = { packetId: packet?.id ?? '' }
  const list = useList(listShares, { params, query: { limit: 50 } }, { enabled: isEnded })
  if (!packet) return null
  const say = (amount: number) => sayMoney({ amount, currency: packet.total.currency }, language)
  return (
    <div className={css.detail}>
      <h2>{packet.title}</h2>
      <p className={css.note}>
        {say(packet.total.amount)} · {t('ofShares', { taken: packet.taken, count: packet.shares })} ·{' '}
        {say(packet.takenAmount)} · {t(packet.split)} · {t('validDays', { count: packet.validDays })}
      </p>
      {isEnded && (
        <div className={css.buttons}>
          <Button component="a" href={`/red-packets/${packet.id}/proof`} target="_blank" variant="default">
            {t('proof')}
          </Button>
        </div>
      )}
      <h3>{t('shares')}</h3>
      {!isEnded && <p className={css.note}>{t('sharesLater')}</p>}
      <ProblemNote problem={list.problem} />
      <ol className={css.rows}>
        {list.items?.map(({ number, amount, name, isBest }) => (
          <li key={number}>
            <span>
              {name ?? t('notTaken')}
              {isBest && <span className={css.note}>{t('best')}</span>}
            </span>
            <span className={css.figure}>{say(amount)}</span>
          </li>
        ))}
      </ol>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </div>
  )
}

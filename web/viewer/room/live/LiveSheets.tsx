import { lazy, type RefObject, Suspense } from 'react'
import type { ShowPage } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import type { Playing } from '../../parts/picture/use-player.ts'
import type { Due } from '../offer/pile.ts'
import { shareableShow } from '../share.ts'
import { ClipSheet } from '../sheet/ClipSheet.tsx'
import { LineSheet } from '../sheet/LineSheet.tsx'
import { ProductSheet } from '../sheet/ProductSheet.tsx'
import { SettingsSheet } from '../sheet/SettingsSheet.tsx'
import { roomWords } from '../words.ts'
import { Goods } from './ShelfColumn.tsx'
import type { Talk } from './TalkColumn.tsx'
import type { Goods as RoomGoods } from './use-goods.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../../sharing/share/ShareSheet.tsx')).ShareSheet }))
const BuySheet = lazy(async () => ({ default: (await import('../sheet/BuySheet.tsx')).BuySheet }))
const MessageSheet = lazy(async () => ({ default: (await import('../sheet/MessageSheet.tsx')).MessageSheet }))
const PaySheet = lazy(async () => ({ default: (await import('../sheet/PaySheet.tsx')).PaySheet }))

/** What is open over the room, if anything: one at a time. */
export type OpenSheet =
  | { readonly kind: 'shelf' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'share' }
  | { readonly kind: 'message' }
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'buy'; readonly productId: string }
  | { readonly kind: 'pay'; readonly due: Due }
  | { readonly kind: 'clip'; readonly productId: string }
  | { readonly kind: 'line'; readonly shown: RoomLine }

interface Props {
  readonly show: ShowPage
  readonly sheet: OpenSheet
  readonly open: (sheet: OpenSheet | undefined) => void
  readonly goods: RoomGoods
  readonly playing: Playing
  readonly talk: Talk
  readonly input: RefObject<HTMLInputElement | null>
}

/** The sheet that is open over the room. */
export function LiveSheets({ show, sheet, open, goods, playing, talk, input }: Props) {
  const t = useWords(roomWords)
  const text = useTexts()
  const close = () => open(undefined)
  if (sheet.kind === 'settings') return <SettingsSheet playing={playing} onClose={close} />
  if (sheet.kind === 'share') {
    return (
      <Suspense fallback={null}>
        <ShareSheet what={shareableShow(show, text)} onClose={close} />
      </Suspense>
    )
  }
  if (sheet.kind === 'message') {
    return (
      <Suspense fallback={null}>
        <MessageSheet showId={show.id} onClose={close} />
      </Suspense>
    )
  }
  if (sheet.kind === 'shelf') {
    return (
      <Sheet title={t('shelf')} onClose={close} isTall>
        <Goods goods={goods} open={open} />
      </Sheet>
    )
  }
  if (sheet.kind === 'line') {
    const reply = (name: string) => {
      // After the sheet has given the focus back.
      requestAnimationFrame(() => writeInto(input.current, `@${name} `))
    }
    const isMine = sheet.shown.line.person.id === talk.myId
    return <LineSheet show={show} shown={sheet.shown} isMine={isMine} onReply={reply} onClose={close} />
  }
  if (sheet.kind === 'pay') {
    return (
      <Suspense fallback={null}>
        <PaySheet due={sheet.due} onClose={close} />
      </Suspense>
    )
  }
  const item = goods.shelf?.items.find(({ productId }) => productId === sheet.productId)
  if (!item) return null
  if (sheet.kind === 'clip') return <ClipSheet showId={show.id} item={item} onClose={close} />
  if (sheet.kind === 'buy') {
    return (
      <Suspense fallback={null}>
        <BuySheet showId={show.id} item={item} onClose={close} />
      </Suspense>
    )
  }
  const askHost = () => {
    talk.say(t('asksAbout', { title: text(item.product.title) }).slice(0, 200), item.productId)
    close()
  }
  const buy = () => open({ kind: 'buy', productId: item.productId })
  const onAskHost = show.me.mayChat ? askHost : undefined
  return <ProductSheet showId={show.id} item={item} onClose={close} onAskHost={onAskHost} onBuy={buy} />
}

/** Puts a text into a field as if it were written there, so that its owner hears of it. */
function writeInto(field: HTMLInputElement | null, text: string): void {
  if (!field) return
  field.focus()
  field.setRangeText(text, field.value.length, field.value.length, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

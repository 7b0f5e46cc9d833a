import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Desk, Shelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { DeskChat } from '../parts/chat/DeskChat.tsx'
import { useOrder } from '../parts/chat/use-order.ts'
import { Hands } from '../parts/hand/Hands.tsx'
import { Order } from '../parts/order/Order.tsx'
import { PrivateMessages } from '../parts/private-message/PrivateMessages.tsx'
import { Demand } from '../parts/question/Demand.tsx'
import { Questions } from '../parts/question/Questions.tsx'
import { Script } from '../parts/script/Script.tsx'
import { useShelf } from '../parts/shelf/use-shelf.ts'
import { SlidePanel } from '../parts/slide/SlidePanel.tsx'
import type { Slides } from '../parts/slide/use-slides.ts'
import css from './Desk.module.css'
import { deskWords } from './words.ts'

/** The tabs of the middle column, each with its key. */
export const middleTabs = [
  { name: 'chat', key: 'c' },
  { name: 'questions', key: 'q' },
  { name: 'hands', key: 'j' },
  { name: 'slides', key: 's' },
  { name: 'demand', key: 'r' },
  { name: 'private', key: 'i' },
  { name: 'order', key: 'o' },
  { name: 'script', key: 't' },
] as const
export type MiddleTab = (typeof middleTabs)[number]['name']

interface Props {
  readonly desk: Desk
  readonly lines: readonly RoomLine[]
  readonly cameInAll: number
  readonly leftOut: number
  readonly slides: Slides
  readonly onShelf: (shelf: Shelf) => void
}

/** What viewers say and want, what keeps order, and what the host wants to say. */
export function Middle({ desk, lines, cameInAll, leftOut, slides, onShelf }: Props) {
  const t = useWords(deskWords)
  const { show, me } = desk
  const shelf = useShelf(show.id, desk.shelf, onShelf)
  const order = useOrder(show.id)
  const mayRun = me.rights.includes('run')
  const open = desk.questions.filter((question) => !question.answeredAt).length
  const hasHands = show.format === 'lecture' || desk.hands.length > 0
  const tabs = middleTabs.filter(({ name }) => (name !== 'slides' || mayRun) && (name !== 'hands' || hasHands))
  const counts: Partial<Record<MiddleTab, number>> = {
    questions: open,
    hands: desk.hands.length,
    demand: desk.demand.length,
  }
  const panels: Record<MiddleTab, ReactNode> = {
    chat: <DeskChat showId={show.id} lines={lines} cameInAll={cameInAll} leftOut={leftOut} rights={me.rights} />,
    questions: (
      <Questions
        showId={show.id}
        questions={desk.questions}
        mayAnswer={me.rights.includes('answer')}
        isOnAir={show.state === 'live'}
      />
    ),
    hands: <Hands showId={show.id} hands={desk.hands} mayCall={mayRun} mayLower={me.rights.includes('answer')} />,
    demand: <Demand demand={desk.demand} items={desk.shelf.items} onExplain={mayRun ? shelf.explain : undefined} />,
    private: <PrivateMessages showId={show.id} deskRoomId={desk.deskRoomId} />,
    order: (
      <Order
        showId={show.id}
        rules={show.rules}
        sanctions={desk.sanctions}
        mayChange={me.rights.includes('rules')}
        mayRetract={me.rights.includes('retract')}
        onLift={order.restore}
      />
    ),
    script: <Script showId={show.id} script={show.script} mayWrite={mayRun} />,
    slides: (
      <SlidePanel
        show={show}
        slides={slides}
        isOnAir={show.state === 'live'}
        isOver={show.state !== 'live' && show.state !== 'planned'}
      />
    ),
  }
  return (
    <>
      <Tabs.List>
        {tabs.map(({ name, key }) => (
          <Tabs.Tab key={name} value={name} px="xs" rightSection={<KeyHint keys={key} />} aria-keyshortcuts={key}>
            {t(name)}
            {counts[name] ? <span className={css.count}>{counts[name]}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name }) => (
        <Tabs.Panel key={name} value={name} className={css.panel ?? ''}>
          {panels[name]}
        </Tabs.Panel>
      ))}
    </>
  )
}

import { VisuallyHidden } from '@mantine/core'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import { crewRoles } from '../../parts/chat/ChatRow.tsx'
import { roomWords } from '../words.ts'
import type { Goods } from './use-goods.ts'

interface Props {
  readonly lines: readonly RoomLine[]
  readonly item: Goods['item']
}

/** Reads out what matters in a room that says more than anybody can listen to: what is explained now, and the crew's words. */
export function Announcer({ lines, item }: Props) {
  const t = useWords(roomWords)
  const text = useTexts()
  const said = lines.findLast(({ line }) => crewRoles.includes(line.person.role))?.line
  return (
    <VisuallyHidden>
      <p role="status">{item && t('nowExplaining', { title: text(item.product.title) })}</p>
      <p role="status">{said && t('hostSays', { name: said.person.name, text: said.text })}</p>
    </VisuallyHidden>
  )
}

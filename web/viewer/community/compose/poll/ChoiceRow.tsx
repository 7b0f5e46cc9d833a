import { TextInput } from '@mantine/core'
import { IconGripVertical, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { ChoicePicture } from './ChoicePicture.tsx'
import css from './PollField.module.css'
import type { TypedChoice } from './poll-form.ts'
import { pollFieldWords } from './words.ts'

interface Props {
  readonly choice: TypedChoice
  readonly place: number
  readonly onChange: (part: Partial<TypedChoice>) => void
  readonly onMove: (to: number) => void
  /** Absent where two have to stay. */
  readonly onRemove: (() => void) | undefined
}

/** One choice: a grip that is dragged by pointer or finger and moved by arrow keys, its words, its picture. */
export function ChoiceRow({ choice, place, onChange, onMove, onRemove }: Props) {
  const t = useWords(pollFieldWords)
  const [isDragged, setDragged] = useState(false)
  const nth = place + 1
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    onMove(place + step)
  }
  return (
    <li className={css.row} data-choice={place} data-dragged={isDragged || undefined}>
      <button
        type="button"
        className={css.grip}
        aria-label={t('moveChoice', { nth })}
        aria-keyshortcuts="ArrowUp ArrowDown"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragged(true)
        }}
        onPointerMove={(event) => {
          if (!isDragged) return
          const to = placeAt(event.currentTarget, event.clientY)
          if (to !== undefined && to !== place) onMove(to)
        }}
        onPointerUp={() => setDragged(false)}
        onPointerCancel={() => setDragged(false)}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      <ChoicePicture nth={nth} media={choice.media} onChange={(media) => onChange({ media })} />
      <TextInput
        className={css.wide ?? ''}
        value={choice.text}
        maxLength={40}
        placeholder={t('choice', { nth })}
        aria-label={t('choice', { nth })}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {onRemove && (
        <button type="button" className={css.grip} aria-label={t('removeChoice', { nth })} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </button>
      )}
    </li>
  )
}

/** Which row of the same list lies at a height. */
function placeAt(grip: HTMLElement, y: number): number | undefined {
  const rows = [...(grip.closest('ul')?.children ?? [])]
  const at = rows.findIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return y >= top && y <= bottom
  })
  return at === -1 ? undefined : at
}

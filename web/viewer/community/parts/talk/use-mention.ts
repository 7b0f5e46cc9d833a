import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { findMentionable } from '#contracts/community'
import type { PersonCard } from '#contracts/identity'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { nameAt, withName } from './mention.ts'
import type { Subject } from './use-like.ts'

interface Writing {
  readonly text: string
  readonly setText: (text: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onChosen?: (person: PersonCard) => void
}

/**
 * Offers people while a name is written behind an `@`, those who talk about the subject first; arrows and Enter choose one.
 * Remembers who was meant by which name.
 */
export function useMention(subject: Subject | undefined, { text, setText, field, onChosen }: Writing) {
  const [name, setName] = useState<string>()
  const [place, setPlace] = useState(0)
  const chosen = useRef(new Map<string, string>())
  const query = { ...(subject && { kind: subject.kind, subjectId: subject.subjectId }), ...(name && { q: name }) }
  const { data } = useRoute(findMentionable, { query }, { enabled: name !== undefined, placeholderData: (was) => was })
  const people: readonly PersonCard[] = name === undefined ? [] : (data?.items ?? [])

  const look = () => {
    setName(nameAt(field.current?.value ?? '', field.current?.selectionStart ?? 0))
    setPlace(0)
  }
  const choose = (person: PersonCard) => {
    const written = withName(text, field.current?.selectionStart ?? text.length, person.name)
    chosen.current.set(person.name, person.id)
    setText(written.text)
    onChosen?.(person)
    setName(undefined)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(written.caret, written.caret)
    })
  }
  /** Whether the key was for the list of people. */
  const onKey = (event: KeyboardEvent): boolean => {
    const person = people[place]
    if (!person || event.nativeEvent.isComposing) return false
    if (event.key === 'ArrowDown') setPlace((place + 1) % people.length)
    else if (event.key === 'ArrowUp') setPlace((place + people.length - 1) % people.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(person)
    else if (event.key === 'Escape') setName(undefined)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { people, place, look, choose, onKey, chosen: chosen.current }
}

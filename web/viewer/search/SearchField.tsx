import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Tab } from './kinds.ts'
import { openSearch } from './open.ts'
import css from './Search.module.css'
import { Suggestions } from './Suggestions.tsx'
import { useSuggestions } from './use-suggestions.ts'
import { searchWords } from './words.ts'

interface Props {
  readonly draft: string
  readonly onDraft: (draft: string) => void
  readonly tab: Tab
  /** Takes the keyboard at once: nothing was asked yet. */
  readonly isOpen: boolean
}

/** The field with what its words may become: chosen by arrows and Enter, or with a finger. */
export function SearchField({ draft, onDraft, tab, isOpen }: Props) {
  const t = useWords(searchWords)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [isTyping, setTyping] = useState(false)
  const [at, setAt] = useState(-1)
  const suggestions = useSuggestions(isTyping ? draft : '')
  const isShown = isTyping && suggestions.length > 0
  const close = () => {
    setTyping(false)
    setAt(-1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = isShown ? suggestions[at] : undefined
    close()
    field.current?.blur()
    if (chosen) chosen.open()
    else openSearch(draft, tab)
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !isShown) return
    event.preventDefault()
    setAt(((at + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form with this role is what a search is; not every reader knows <search>.
    <form
      role="search"
      className={css.field}
      onSubmit={submit}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <TextInput
        ref={field}
        size="md"
        radius="xl"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={100}
        value={draft}
        autoFocus={isOpen}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-label={t('title')}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={
          draft !== '' && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              radius="xl"
              aria-label={t('clear')}
              onClick={() => {
                onDraft('')
                field.current?.focus()
              }}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )
        }
        onChange={(event) => {
          onDraft(event.currentTarget.value)
          setTyping(true)
          setAt(-1)
        }}
        onKeyDown={move}
      />
      {isShown && <Suggestions id={listId} suggestions={suggestions} at={at} onChosen={close} />}
    </form>
  )
}

import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconDownload, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { KeyHint } from '../input/KeyHint.tsx'
import { useKeys } from '../input/use-keys.ts'
import { uiWords } from '../words.ts'
import css from './DataTable.module.css'
import { SavedViews } from './SavedViews.tsx'
import type { TableViewControl } from './use-table-view.ts'

interface Props {
  readonly control: TableViewControl
  /** The name saved filters are kept under on this device; no saved filters when absent. */
  readonly name?: string
  readonly placeholder?: string
  /** The filters: selects and the like. */
  readonly children?: ReactNode
  /** The address of this list as a file, with the filters that are on. */
  readonly exportHref?: string
}

/** Above a table: search (key `/`), filters, saved filters, export. */
export function TableToolbar({ control, name, placeholder, children, exportHref }: Props) {
  const t = useWords(uiWords)
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(control.view.q)
  const { q } = control.view
  const search = useRef(control.search)
  search.current = control.search
  useKeys({ '/': () => field.current?.focus() })
  useEffect(() => setWords(q), [q])
  useEffect(() => {
    if (words === q) return
    const timer = setTimeout(() => search.current(words.trim()), 250)
    return () => clearTimeout(timer)
  }, [words, q])
  return (
    <div className={css.toolbar}>
      <TextInput
        ref={field}
        className={css.search}
        type="search"
        value={words}
        aria-label={placeholder ?? t('search')}
        aria-keyshortcuts="/"
        placeholder={placeholder ?? t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          words ? (
            <CloseButton size="sm" onClick={() => setWords('')} aria-label={t('clearSearch')} />
          ) : (
            <KeyHint keys="/" />
          )
        }
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {children}
      {name && <SavedViews name={name} control={control} />}
      {exportHref && (
        <Button
          component="a"
          href={exportHref}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
      )}
    </div>
  )
}

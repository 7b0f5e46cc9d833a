import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './SavedViews.module.css'
import type { TableViewControl } from './use-table-view.ts'

interface Saved {
  readonly name: string
  readonly view: string
}

/** Filters a person keeps for a table, on this device: choose one, save the present ones, throw one away. */
export function SavedViews({ name, control }: { readonly name: string; readonly control: TableViewControl }) {
  const t = useWords(uiWords)
  const [views, setViews] = useLocalStorage<readonly Saved[]>({ key: `nightmarket.views.${name}`, defaultValue: [] })
  const [title, setTitle] = useState('')
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = title.trim()
    if (!wanted) return
    setViews([...views.filter((view) => view.name !== wanted), { name: wanted, view: control.saved }])
    setTitle('')
  }
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
          {t('savedViews')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {views.length === 0 && <p className={css.none}>{t('noViews')}</p>}
        {views.map((view) => (
          <div key={view.name} className={css.view}>
            <button type="button" className={css.show} onClick={() => control.show(view.view)}>
              {view.name}
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeView', { name: view.name })}
              onClick={() => setViews(views.filter((other) => other !== view))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        {control.saved && (
          <form className={css.save} onSubmit={save}>
            <TextInput
              size="xs"
              value={title}
              aria-label={t('viewName')}
              placeholder={t('viewName')}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={!title.trim()}>
              {t('save')}
            </Button>
          </form>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

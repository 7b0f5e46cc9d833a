import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Category, changeCategory, createCategory, listCategories } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Category.module.css'
import { below, treeOf } from './tree.ts'
import { categoryWords } from './words.ts'

interface Props {
  /** The one that is changed; a new one is made when absent. */
  readonly category?: Category
  readonly all: readonly Category[]
  readonly onClose: () => void
}

/** Names a category and says below which it stands. */
export function CategoryDialog({ category, all, onClose }: Props) {
  const t = useWords(categoryWords)
  const text = useTexts()
  const [zh, setZh] = useState(category?.title.zh ?? '')
  const [en, setEn] = useState(category?.title.en ?? '')
  const [parentId, setParent] = useState(category?.parentId ?? '')
  const settings = {
    changes: [listCategories],
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onClose()
    },
  }
  const create = useCommand(createCategory, settings)
  const change = useCommand(changeCategory, settings)
  const title = { ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) }
  const closed = category ? below(all, category.id) : new Set<string>()
  const parents = treeOf(all)
    .filter((branch) => !closed.has(branch.category.id))
    .map((branch) => ({
      value: branch.category.id,
      label: `${'　'.repeat(branch.depth)}${text(branch.category.title)}`,
    }))
  const send = () => {
    if (category) change.send({ params: { categoryId: category.id }, body: { title, parentId: parentId || null } })
    else create.send({ body: { title, ...(parentId && { parentId }) } })
  }
  return (
    <Modal opened onClose={onClose} title={t(category ? 'change' : 'add')}>
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <TextInput
          data-autofocus
          label={t('chinese')}
          value={zh}
          maxLength={300}
          onChange={(event) => setZh(event.currentTarget.value)}
        />
        <TextInput
          label={t('english')}
          value={en}
          maxLength={300}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <Select
          label={t('parent')}
          placeholder={t('top')}
          data={parents}
          value={parentId || null}
          onChange={(id) => setParent(id ?? '')}
          clearable
        />
        <ProblemNote problem={create.problem ?? change.problem} />
        <div>
          <Button type="submit" disabled={!zh.trim() && !en.trim()} loading={create.isSending || change.isSending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

import { Modal, Tabs, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Texts } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { SeriesFields } from './SeriesFields.tsx'
import css from './Shows.module.css'
import { SingleFields } from './SingleFields.tsx'
import { showsWords } from './words.ts'

/** What one show and a series have in common. */
export interface PlannedWords {
  readonly title: Texts
  readonly about?: string
}

/** Plans one show, or a series that makes its shows by a rule. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(showsWords)
  const [zh, setZh] = useState('')
  const [en, setEn] = useState('')
  const [about, setAbout] = useState('')
  const title = { ...(zh.trim() ? { zh: zh.trim() } : {}), ...(en.trim() ? { en: en.trim() } : {}) }
  const planned: PlannedWords | undefined =
    Object.keys(title).length > 0 ? { title, ...(about.trim() ? { about: about.trim() } : {}) } : undefined
  return (
    <Modal opened onClose={onClose} title={t('plan')} size="lg">
      <div className={css.form}>
        <div className={css.pair}>
          <TextInput
            data-autofocus
            label={t('nameZh')}
            value={zh}
            onChange={(change) => setZh(change.currentTarget.value)}
            maxLength={300}
          />
          <TextInput
            label={t('nameEn')}
            value={en}
            onChange={(change) => setEn(change.currentTarget.value)}
            maxLength={300}
          />
        </div>
        {!planned && <p className={css.soft}>{t('needTitle')}</p>}
        <Textarea
          label={t('about')}
          value={about}
          onChange={(change) => setAbout(change.currentTarget.value)}
          maxLength={5000}
          autosize
          minRows={2}
        />
        <Tabs defaultValue="single" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="single">{t('single')}</Tabs.Tab>
            <Tabs.Tab value="series">{t('series')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="single">
            <SingleFields planned={planned} onClose={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="series">
            <SeriesFields planned={planned} onClose={onClose} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </Modal>
  )
}

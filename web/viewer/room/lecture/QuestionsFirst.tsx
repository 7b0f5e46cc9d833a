import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomNow } from '../news.ts'
import { QuestionList } from './QuestionList.tsx'
import css from './QuestionsFirst.module.css'
import { useAsked } from './use-asked.ts'
import { lectureWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly room: RoomNow
  readonly children: ReactNode
}

/** Beside a lecture on a wide screen the questions come first, and the chat behind them. */
export function QuestionsFirst({ showId, room, children }: Props) {
  const t = useWords(lectureWords)
  const asked = useAsked(showId, room, true)
  return (
    <Tabs defaultValue="questions" className={css.tabs ?? ''}>
      <Tabs.List>
        <Tabs.Tab value="questions">{t('questionsCount', { count: asked.length })}</Tabs.Tab>
        <Tabs.Tab value="chat">{t('chat')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="questions" className={css.questions ?? ''}>
        <QuestionList questions={asked} />
      </Tabs.Panel>
      <Tabs.Panel value="chat" className={css.chat ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}

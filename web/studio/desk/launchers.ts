import { IconChartBar } from '@tabler/icons-react'
import type { Launcher } from './launch/launcher.ts'

/** What the host can launch into the room beside explaining. One line a noun; each panel lies in `web/studio/parts/<noun>/`. */
export const launchers: readonly Launcher[] = [
  {
    noun: 'poll',
    key: 'v',
    words: 'poll',
    icon: IconChartBar,
    load: () => import('../parts/poll/PollPanel.tsx').then((it) => it.PollPanel),
  },
]

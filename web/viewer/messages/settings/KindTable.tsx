import { Switch } from '@mantine/core'
import {
  type NoticeChannel,
  type NoticeKind,
  type NoticeSettings,
  noticeChannels,
  noticeTopics,
} from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Settings.module.css'
import { noticeSettingWords } from './words.ts'

interface Props {
  readonly kinds: NoticeSettings['kinds']
  readonly onChoose: (kind: NoticeKind, channel: NoticeChannel, isOn: boolean) => void
}

/** Every kind of notice, by what it is about, and where it goes. */
export function KindTable({ kinds, onChoose }: Props) {
  const t = useWords(noticeSettingWords)
  return noticeTopics.map((topic) => (
    <section key={topic} className={css.card}>
      <table className={css.kinds}>
        <thead>
          <tr>
            <th scope="col">
              <h2>{t(topic)}</h2>
            </th>
            {noticeChannels.map((channel) => (
              <th key={channel} scope="col" className={css.channel}>
                {t(channel)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds
            .filter((one) => one.topic === topic)
            .map((one) => (
              <tr key={one.kind}>
                <th scope="row">{t(one.kind)}</th>
                {noticeChannels.map((channel) => (
                  <td key={channel} className={css.channel}>
                    <Switch
                      size="md"
                      className={css.switch ?? ''}
                      aria-label={`${t(one.kind)} · ${t(channel)}`}
                      checked={one[channel]}
                      onChange={(change) => onChoose(one.kind, channel, change.currentTarget.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  ))
}

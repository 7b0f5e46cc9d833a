import type { RefusalWords } from './refusals.ts'

/** What any call may meet, whatever it asks for. */
export const wireRefusals: RefusalWords = {
  'wire.offline': {
    'zh-CN': '连不上网络。检查一下网络，再试一次。',
    en: 'There is no connection. Check your network and try again.',
  },
  'wire.slow': { 'zh-CN': '等得太久了，网络可能不太好。再试一次吧。', en: 'That took too long. Please try again.' },
  'wire.unreadable': {
    'zh-CN': '服务器的回答看不懂，过一会儿再试。',
    en: 'The server gave an answer that makes no sense. Try again in a while.',
  },
  'wire.broken': { 'zh-CN': '页面出了点问题，刷新一下试试。', en: 'The page has a problem. Reloading may help.' },
}

import type { RefusalWords } from '#web/shared/i18n/refusals.ts'

/** What a viewer may be refused in a room. */
export const liveRefusals: RefusalWords = {
  'live.unknown-show': { 'zh-CN': '没有这场直播。', en: 'There is no such show.' },
  'live.not-live': { 'zh-CN': '直播现在没有开着。', en: 'This show is not on air.' },
  'live.ended': { 'zh-CN': '直播已经结束了。', en: 'This show has ended.' },
  'live.cancelled': { 'zh-CN': '这场直播取消了。', en: 'This show was cancelled.' },
  'live.no-replay': { 'zh-CN': '回放还没准备好。', en: 'There is no replay of this show yet.' },
  'live.not-offered': { 'zh-CN': '这场直播不提供回放。', en: 'The replay of this show is not offered.' },
  'live.rehearsal-only': {
    'zh-CN': '这是彩排，只有主播团队和受邀的人能进。',
    en: 'This is a rehearsal. Only its crew and those invited may enter.',
  },
  'live.banned': { 'zh-CN': '你被这个直播间拉黑了。', en: 'You were banned from this room.' },
  'live.kicked': {
    'zh-CN': '管理员请你先离开一会儿，过几分钟再来。',
    en: 'A moderator asked you to leave. You can come back later.',
  },
  'live.room-closed': { 'zh-CN': '直播间关闭了。', en: 'This room is closed.' },
  'live.sign-in-first': { 'zh-CN': '先登录再来吧。', en: 'Please sign in first.' },
  'live.muted': { 'zh-CN': '你被禁言了，这条没发出去。', en: 'You are muted, so this line was not sent.' },
  'live.chat-off': { 'zh-CN': '主播暂时关了评论。', en: 'The chat is closed at the moment.' },
  'live.members-only': { 'zh-CN': '这里登录后才能评论。', en: 'In this room only members talk. Sign up to join in.' },
  'live.followers-only': {
    'zh-CN': '关注主播后才能评论。',
    en: 'In this room only followers of the host talk.',
  },
  'live.too-fast': {
    'zh-CN': '慢速模式，{{retryAfterSeconds}} 秒后再说。',
    en: 'Slow mode: again in {{retryAfterSeconds}} s.',
  },
  'live.empty-line': { 'zh-CN': '写点什么再发吧。', en: 'This line is empty.' },
  'live.word-refused': {
    'zh-CN': '有不合适的词，改一改再发。',
    en: 'This line holds words that are not wanted here.',
  },
  'live.line-taken': { 'zh-CN': '这条没发出去，再发一次。', en: 'This line was not sent. Please send it again.' },
  'live.unknown-line': { 'zh-CN': '这条评论已经不在了。', en: 'This line is gone already.' },
  'live.not-yours': { 'zh-CN': '你没有这个权限。', en: 'You may not do this here.' },
  'live.above-you': { 'zh-CN': '不能这样对主播团队的人。', en: 'This cannot be done to the crew of this show.' },
  'live.unknown-person': { 'zh-CN': '这个人不在这里。', en: 'There is no such person here.' },
  'live.not-on-shelf': { 'zh-CN': '这件商品已经下架。', en: 'This product is not on the shelf any more.' },
  'live.unknown-poll': { 'zh-CN': '这个问题已经不在了。', en: 'There is no such question here.' },
  'live.poll-closed': { 'zh-CN': '已经截止了，下次早点来。', en: 'This question is closed.' },
  'live.already-answered': {
    'zh-CN': '你已经选过了，以第一次为准。',
    en: 'You have answered this question; the first answer stands.',
  },
  'live.unknown-choice': { 'zh-CN': '请从选项里选。', en: 'Choose among the options of the question, each once.' },
  'live.too-many-choices': { 'zh-CN': '最多选 {{most}} 项。', en: 'Choose {{most}} at most.' },
  'live.not-called': { 'zh-CN': '还没有点到你。', en: 'You have not been called up.' },
  'live.unknown-guest': {
    'zh-CN': '没有这份邀请，请检查链接是否完整。',
    en: 'There is no such invitation. Check that the link is complete.',
  },
  'live.invitation-expired': {
    'zh-CN': '邀请链接过期了，请主播再发一个。',
    en: 'This invitation has expired. Ask the host for another link.',
  },
  'live.invitation-over': { 'zh-CN': '这份邀请已经失效了。', en: 'This invitation is no longer valid.' },
  'live.seat-taken': {
    'zh-CN': '这个链接正在另一台设备上使用。先在那边关掉，半分钟后再试。',
    en: 'Somebody is in with this link on another device. Close it there and try again in half a minute.',
  },
  'live.no-seat': {
    'zh-CN': '这个浏览器没有连麦席位，请重新打开邀请链接。',
    en: 'This browser holds no seat. Open your invitation again.',
  },
  'live.seated-elsewhere': { 'zh-CN': '另一个页面接走了这个席位。', en: 'Another page has taken this seat.' },
  'live.unknown-host': { 'zh-CN': '没有这位主播。', en: 'There is no such host.' },
  'live.not-yourself': { 'zh-CN': '不能关注自己。', en: 'You cannot follow yourself.' },
  'live.unknown-overlay': {
    'zh-CN': '这个画面地址失效了，请在中控台重新复制。',
    en: 'This overlay address is no longer valid. Copy the new one from the host desk.',
  },
}

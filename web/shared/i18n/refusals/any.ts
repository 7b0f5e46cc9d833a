import type { RefusalWords } from '../refusals.ts'

/** What any call may meet, whatever it asks for. */
export const anyRefusals: RefusalWords = {
  'wire.offline': '连不上网络。检查一下网络，再试一次。',
  'wire.slow': '等得太久了，网络可能不太好。再试一次吧。',
  'wire.unreadable': '服务器的回答看不懂，过一会儿再试。',
  'wire.broken': '页面出了点问题，刷新一下试试。',
  'http.not-signed-in': '请先登录。',
  'http.members-only': '登录后才能这样做。',
  'http.not-permitted': '你没有这个权限。',
  'http.invalid-input': '填写的内容有不对的地方，检查一下再试。',
  'http.unknown-route': '这里什么也没有。',
  'http.too-large': '内容太大了，换个小一点的。',
  'http.foreign-origin': '这个请求来自别的网站，没有执行。',
  'http.database-slow': '店里的记录暂时没有回应，过一会儿再试；重试不会做两遍。',
  'http.database-away': '店里暂时写不了数据，什么都没丢，过一会儿再试。',
  'http.disk-full': '店里的存储满了，什么都没丢，稍后再试。',
  'idempotency.bad-key': '请求的编号不对，刷新页面再试。',
  'idempotency.other-request': '这个操作的编号被用过了，刷新页面再试。',
  'idempotency.in-progress': '上一次还在处理中，稍等一下。',
  'limit.too-often': '太频繁了，歇一会儿再试。',
  'batch.too-many-waiting': '同时操作的人太多了，稍等再试。',
  'batch.closing': '服务正在重启，几秒后再试。',
  'storage.full': '文件存储满了，什么都没丢，稍后再试。',
  'storage.away': '文件存储暂时连不上，过一会儿再试。',
}

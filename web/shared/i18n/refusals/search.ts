import type { RefusalWords } from '../refusals.ts'

/** Of searching. */
export const searchRefusals: RefusalWords = {
  'search.nothing-asked': '换个能搜的词试试，这里只有空格或符号。',
  'search.bad-cursor': '列表翻页失效了，请刷新再看。',
  'search.rebuild-running': '索引正在重建，请等它结束。',
}

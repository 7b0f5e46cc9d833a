import type { ArticleBlockDraft } from '#contracts/community/columns'

type Words = Exclude<ArticleBlockDraft, { kind: 'picture' | 'product' }>

/** An article of the demo: its pieces, and the handle of the product that stands at its end. */
export interface DemoArticle {
  readonly title: string
  readonly lead: string
  readonly product?: string
  readonly pieces: readonly Words[]
}

export const demoColumn = {
  draft: {
    handle: 'slow-evenings',
    title: '慢夜',
    purpose: '关于夜里慢下来的几件小事：一盏灯、一壶茶、一张桌子。（演示内容）',
    needsApproval: false,
  },
  cover: 'tea-night',
  series: '一壶茶的三个晚上',
} as const

const text = (words: string): Words => ({ kind: 'paragraph', text: words })

/** A series of three. All of it is made up, and says so. */
export const demoArticles: readonly DemoArticle[] = [
  {
    title: '第一晚：水',
    lead: '泡茶的事，先从水说起。（演示内容）',
    pieces: [
      text('把水烧开，等它安静下来。刚离火的水太急，叶子会被烫得不知所措；凉得太久，香气又懒得出来。'),
      { kind: 'heading', text: '怎么知道水好了', level: 2 },
      {
        kind: 'list',
        isOrdered: true,
        items: ['水响了，先别动', '响声小下去，气泡变大', '关火，数三十下'],
      },
      text('绿茶要再等一等，乌龙不必。记不住没关系，多泡几次，手就记住了。'),
      { kind: 'quote', text: '水不急，人就不急。', source: '演示作者的笔记' },
    ],
  },
  {
    title: '第二晚：叶',
    lead: '同一罐茶，为什么每晚味道都不一样？（演示内容）',
    pieces: [
      text('叶子有自己的脾气。潮了会闷，碎了会涩，放久了会淡。开罐之后，先闻，再看，最后才喝。'),
      { kind: 'heading', text: '存茶的三件事', level: 2 },
      { kind: 'list', isOrdered: false, items: ['离光远一点', '离厨房远一点', '罐子装满一点'] },
      text('投茶量也没有标准答案。壶小就少一点，人多就多一点，觉得浓了加水，觉得淡了再等一会儿。'),
    ],
  },
  {
    title: '第三晚：人',
    lead: '茶是拿来一起喝的。（演示内容）',
    pieces: [
      text('最后一晚，不谈器具，也不谈产地。叫上一个愿意坐下来的人，把手机翻过去，茶就有了味道。'),
      { kind: 'quote', text: '第一泡客气，第二泡才开始说话。' },
      text('三个晚上写完了。你家的晚上是什么味道，写在评论里吧。'),
    ],
  },
]

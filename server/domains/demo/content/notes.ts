import type { DemoCircle } from './circles.ts'

/** What members of the demo write: a title, and what stands under it. `{{it}}` is the product. */
type Saying = readonly [title: string, text: string]

const anywhere: readonly Saying[] = [
  ['收到的第一天', '{{it}}到了，包装拆得很顺手，没有多余的塑料。先记一笔，用一阵再来说。#开箱记录'],
  ['一个月后再来说', '{{it}}用到现在快一个月，新鲜劲过了还愿意拿出来，应该就是真喜欢了。#用过才说'],
  ['妈妈比我还满意', '本来是给自己买的{{it}}，被妈妈看见就拿走了，只好又下了一单。#给家人的'],
  ['犹豫了很久才下手', '看了三场直播才决定买{{it}}，主播说的缺点也都是真的，反而放心。#直播间见'],
  ['朋友来家里问链接', '周末朋友来，指着{{it}}问是哪里的。好东西自己会说话。'],
  ['说一个小缺点', '{{it}}整体很好，就是要照着说明慢慢来，心急的人可能会嫌麻烦。#用过才说'],
]

const ways: Readonly<Record<DemoCircle['tone'], readonly Saying[]>> = {
  taste: [
    [
      '下班路上就想着它',
      '今天开了四个会，回家第一件事就是给自己来一份{{it}}。坐下来的那一刻，班才算真的下了。#下班以后',
    ],
    ['办公室下午三点', '把{{it}}带到工位，分了一圈，隔壁组都来问。下午三点的快乐就这么简单。#工位日常'],
    ['一个人的夜宵', '雨声、台灯和{{it}}。不想说话的晚上，这样刚刚好。#一个人的夜'],
    ['和朋友分着吃', '约了两个老朋友在家，{{it}}摆在中间，聊到十一点。#周末在家'],
  ],
  keep: [
    ['家里最常用的一件', '搬家三次，扔了很多东西，{{it}}一直跟着我。#耐用的东西'],
    ['角落亮起来了', '客厅那个角落一直空着，放上{{it}}之后，每天回家都想多看一眼。#我的角落'],
    ['周日的一小时', '周日下午把{{it}}擦干净、摆好，再泡一壶茶，一周就算收了尾。#周末在家'],
    ['养护记录', '说说我怎么照顾{{it}}：少而勤，别暴晒，别偷懒。养久了，它会回你的好。#养护笔记'],
  ],
  wear: [
    ['今天这样出门', '一米六三，平时穿 M。{{it}}配牛仔裤和旧外套，走了一万步也没觉得累。#今天穿什么'],
    ['雨天也不想将就', '下雨天最容易随便穿，{{it}}把整个人提起来一点。#雨天'],
    ['通勤一周实测', '周一到周五都带着{{it}}，地铁、会议、聚餐都没出戏。#通勤'],
    ['换季第一件', '早晚温差大，{{it}}刚好用得上。颜色比图上再柔一点。#换季'],
  ],
}

/** The notes of one product in a circle of this tone, each another one. */
export function notesAbout(tone: DemoCircle['tone'], product: string): { title: string; text: string }[] {
  return [...ways[tone], ...anywhere].map(([title, text]) => ({ title, text: text.replace('{{it}}', product) }))
}

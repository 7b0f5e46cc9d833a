/** What members say below notes; each is said at most a few times. */
export const demoComments: readonly string[] = [
  '照着试了，真的可以。',
  '请问是哪一款呀？',
  '看完就去翻直播回放了。',
  '我家的用了半年，同感。',
  '这张图拍得好温柔。',
  '谢谢，正在犹豫要不要买。',
  '小缺点说得很实在。',
  '收藏了，周末试试。',
  '妈妈也喜欢这个，哈哈。',
  '原来还能这样用。',
]

export interface DemoReview {
  readonly product: string
  readonly stars: number
  readonly text: string
  /** Whether the drawing of the product goes along as its photo. */
  readonly hasPhoto?: boolean
  readonly followUp?: string
  readonly reply?: string
}

/** What members say of what they received. The orders behind cost nothing and say that they are of the demo. */
export const demoReviews: readonly DemoReview[] = [
  {
    product: 'osmanthus-oolong',
    stars: 5,
    text: '开罐就是桂花香，热泡第二道最好喝。罐子密封也紧。',
    hasPhoto: true,
    reply: '第二道正好，您会喝。',
  },
  {
    product: 'osmanthus-oolong',
    stars: 4,
    text: '香气很足，冷泡稍微淡一点，多放两克就好。',
    followUp: '喝完一罐来追评：最后几泡香气还在，保存得住。',
  },
  { product: 'longjing-spring', stars: 5, text: '豆香明显，芽头整齐，水温八十度刚好。' },
  {
    product: 'longjing-spring',
    stars: 3,
    text: '茶是好茶，物流慢了一天，盒角有点压。',
    reply: '盒角的事已经和仓库说了，下次多垫一层。',
  },
  { product: 'celadon-bowl', stars: 5, text: '釉色温润，端在手里有分量，盛粥盛饭都好看。', hasPhoto: true },
  { product: 'celadon-bowl', stars: 4, text: '四只颜色略有深浅，手工的能理解。' },
  {
    product: 'cast-iron-pan',
    stars: 5,
    text: '开锅照说明做了三遍，煎蛋不粘。重，但锅就该这样。',
    hasPhoto: true,
    followUp: '用了三周，越来越好用，洗完擦干抹一层油就行。',
  },
  {
    product: 'cast-iron-pan',
    stars: 2,
    text: '太重了，我一只手拿不动，不适合我。',
    reply: '可以看看小一号的，或按七天无理由退回。',
  },
  { product: 'snow-skin-mooncake', stars: 5, text: '流心是真的流，冰的时候切开最好看。' },
  { product: 'chestnut-kernels', stars: 5, text: '粉糯不干，一包刚好一个下午。', hasPhoto: true },
  { product: 'chestnut-kernels', stars: 4, text: '好吃，就是一包少了点。' },
  { product: 'linen-shirt', stars: 4, text: '越洗越软是真的，第一次会掉一点浮色。一米七五穿 L 合适。', hasPhoto: true },
  { product: 'linen-shirt', stars: 5, text: '夏天就靠它了，不贴身，风能穿过去。' },
  { product: 'canvas-backpack', stars: 5, text: '打蜡帆布有味道，两周散了。装电脑稳。' },
  {
    product: 'night-runner',
    stars: 4,
    text: '反光很亮，鞋头略窄，脚宽的选大半码。',
    followUp: '跑了一百公里，鞋底没怎么磨。',
  },
  { product: 'wool-scarf', stars: 5, text: '两米长绕三圈正好，不扎。燕麦色比图上再暖一点。', hasPhoto: true },
  { product: 'camellia-hand-cream', stars: 5, text: '推开就吸收，敲键盘不留印。' },
  { product: 'camellia-hand-cream', stars: 3, text: '味道淡，干到开裂的时候不太够用。' },
  { product: 'wild-honey', stars: 5, text: '结晶了才放心，泡水有花香。' },
  {
    product: 'monstera',
    stars: 4,
    text: '带盆到的，叶子折了一片，其余精神。',
    reply: '折了的叶子从根部剪掉，两周会冒新叶，客服会给您补一份养护液。',
  },
  { product: 'monstera', stars: 5, text: '比想的大，客厅一下子有生气了。', hasPhoto: true },
  { product: 'wind-chime', stars: 5, text: '声音不吵，风大的时候也清。' },
]

export interface DemoQuestion {
  readonly product: string
  readonly text: string
  /** What is answered; the first is accepted where `isSettled` says so. */
  readonly answers: readonly string[]
  readonly isSettled?: boolean
}

/** What members ask about products. Some wait for an answer. */
export const demoQuestions: readonly DemoQuestion[] = [
  {
    product: 'osmanthus-oolong',
    text: '晚上喝会不会睡不着？',
    answers: ['乌龙的咖啡因比红茶低一些，我下午四点以后就只冷泡，睡得好。', '因人而异，我喝半壶没事。'],
    isSettled: true,
  },
  {
    product: 'cast-iron-pan',
    text: '电磁炉能用吗？',
    answers: ['可以，我家就是电磁炉，慢火预热两分钟。'],
    isSettled: true,
  },
  { product: 'linen-shirt', text: '一米六八、六十公斤穿什么码？', answers: ['我一米七、六十二公斤穿 M，肩线刚好。'] },
  {
    product: 'canvas-backpack',
    text: '能放下十六寸电脑吗？',
    answers: ['能，塞进去之后还有放书的地方。', '放得下，但带壳会紧。'],
  },
  { product: 'monstera', text: '南方冬天没有暖气要搬进屋吗？', answers: [] },
  { product: 'night-runner', text: '脚背高的人穿会压吗？', answers: [] },
]

/** What customers write to the shop; nobody has answered them yet. */
export const demoLetters: readonly (readonly string[])[] = [
  ['你好，我的龟背竹叶子折了一片，能补发养护液吗？', '照片我晚点发。'],
  ['请问今晚直播的桂花乌龙明天还有这个价吗？'],
  ['我想把收货地址改一下，还来得及吗？'],
]

export interface DemoReport {
  readonly title: string
  readonly text: string
  readonly reason: 'ads' | 'attack' | 'fraud' | 'other'
  readonly note: string
  /** How many members report it. */
  readonly reporters: number
  /** Whether members are asked to judge with the house. */
  readonly isDisputed?: boolean
}

/** Notes of the demo that break a rule, or may: they stand in the queue for whoever keeps order. */
export const demoReports: readonly DemoReport[] = [
  {
    title: '低价同款在我这里',
    text: '同款茶具比这里便宜一半，想要的到我主页看联系方式。',
    reason: 'ads',
    note: '在别人的圈子里拉客。',
    reporters: 2,
  },
  {
    title: '说不好喝的都别来了',
    text: '连这个茶都说不好，只能说你们的舌头有问题，别在这儿丢人。',
    reason: 'attack',
    note: '在骂不同意见的人。',
    reporters: 1,
  },
  {
    title: '这家直播间我以后不看了',
    text: '昨晚问了三次开锅怎么做都没人理，主播一直在念单子。说好的慢慢讲呢？',
    reason: 'attack',
    note: '说得太难听。',
    reporters: 2,
    isDisputed: true,
  },
]

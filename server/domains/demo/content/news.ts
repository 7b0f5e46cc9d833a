/** An example of a source: it is never looked at, and its name says that it is one. */
export interface DemoSource {
  readonly key: string
  readonly name: string
  readonly topics: readonly string[]
}

export interface DemoNews {
  /** Its source, by key. */
  readonly from: string
  readonly title: string
  readonly extract: string
  readonly topics: readonly string[]
  readonly remark?: string
  readonly state: 'published' | 'waiting' | 'aside'
}

export const demoSources: readonly DemoSource[] = [
  { key: 'tea', name: '茶事周刊（示例）', topics: ['茶叶'] },
  { key: 'craft', name: '器物观察（示例）', topics: ['手作'] },
  { key: 'retail', name: '直播零售笔记（示例）', topics: ['直播电商'] },
]

/** The newest first. All of it is made up for the demo, and says so. */
export const demoNews: readonly DemoNews[] = [
  {
    from: 'tea',
    title: '春茶开采提前，头采量不多',
    extract: '今年暖得早，几处山场的头采比往年提前了一周。茶农说，量不多，等第二轮再看。（演示内容）',
    topics: ['茶叶', '产地'],
    remark: '想尝头采的朋友别急，第二轮往往更耐泡。',
    state: 'published',
  },
  {
    from: 'retail',
    title: '观众更愿意看完“怎么用”，而不是“多便宜”',
    extract: '一份小样本的记录：讲清楚用法的片段，看完的人明显更多。（演示内容）',
    topics: ['直播电商'],
    state: 'published',
  },
  {
    from: 'craft',
    title: '老窑复烧，第一窑只出了三成',
    extract: '停了多年的柴窑重新点火，成品率不高，但釉色让人惊喜。（演示内容）',
    topics: ['手作', '产地'],
    remark: '三成已经不容易了，下一窑我们去现场看看。',
    state: 'published',
  },
  {
    from: 'tea',
    title: '小罐分装怎么防潮：四种材料对比',
    extract: '铝罐、锡罐、纸罐和玻璃罐各放三十天，差别比想象的大。（演示内容）',
    topics: ['茶叶', '收纳'],
    state: 'published',
  },
  {
    from: 'retail',
    title: '退货少的店，详情页都写了什么',
    extract: '尺寸、重量、气味、声音——写得越具体，退货越少。（演示内容）',
    topics: ['直播电商', '经营'],
    state: 'published',
  },
  {
    from: 'craft',
    title: '竹编灯罩的阻燃处理有了新办法',
    extract: '水性涂层不改变竹色，干得也快，价格还在谈。（演示内容）',
    topics: ['手作', '材料'],
    state: 'published',
  },
  {
    from: 'tea',
    title: '冷泡茶进了便利店冰柜',
    extract: '无糖、小瓶、短保，第一批只在几个城市试卖。（演示内容）',
    topics: ['茶叶'],
    state: 'waiting',
  },
  {
    from: 'craft',
    title: '陶轮也能租：城里的共享工坊',
    extract: '按小时计费，师傅在旁边看着，作品可以寄走烧。（演示内容）',
    topics: ['手作'],
    state: 'waiting',
  },
  {
    from: 'retail',
    title: '深夜场的观众在买什么',
    extract: '灯、香、茶，还有一个人吃的小锅。（演示内容）',
    topics: ['直播电商'],
    state: 'waiting',
  },
  {
    from: 'retail',
    title: '又一个“全网最低价”的排行榜',
    extract: '榜单没有写怎么比的价。（演示内容）',
    topics: ['直播电商'],
    state: 'aside',
  },
]

import { defineWords } from '#web/shared/i18n/words.ts'

export const seriesWords = defineWords('viewer.series', {
  'zh-CN': {
    arrange: '整理系列',
    name: '系列名称',
    rename: '改名',
    renamed: '名称已修改',
    order: '文章顺序',
    part: '{{nth}}. {{title}}',
    up: '「{{title}}」上移',
    down: '「{{title}}」下移',
    save: '保存顺序',
    ordered: '顺序已保存',
    few: '这个系列有两篇以上的文章后，可以在这里调整顺序。',
  },
  en: {
    arrange: 'Arrange the series',
    name: 'Name of the series',
    rename: 'Rename',
    renamed: 'Renamed',
    order: 'Order of the articles',
    part: '{{nth}}. {{title}}',
    up: 'Move up: {{title}}',
    down: 'Move down: {{title}}',
    save: 'Save the order',
    ordered: 'The order is saved',
    few: 'Once two articles of this series are out, their order can be changed here.',
  },
})

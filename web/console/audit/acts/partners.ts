import type { ActTexts } from './words.ts'

export const partnersActs: ActTexts = {
  partners: ['达人合作', 'Cooperations'],
  'partners.kol-added': ['添加达人', 'Added a KOL'],
  'partners.kol-changed': ['修改达人资料', 'Changed a KOL'],
  'partners.kol-ended': ['结束合作关系', 'Ended the work with a KOL'],
  'partners.cooperation-drafted': ['起草合作', 'Drafted a cooperation'],
  'partners.cooperation-changed': ['修改合作', 'Changed a cooperation'],
  'partners.cooperation-offered': ['发起合作', 'Offered a cooperation'],
  'partners.cooperation-done': ['完成合作', 'Ended a cooperation as done'],
  'partners.cooperation-cancelled': ['取消合作', 'Called a cooperation off'],
  'partners.deliverable-approved': ['通过交付内容', 'Approved a piece'],
  'partners.deliverable-returned': ['退回交付内容', 'Returned a piece'],
}

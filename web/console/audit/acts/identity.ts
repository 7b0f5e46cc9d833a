import type { ActTexts } from './words.ts'

export const identityActs: ActTexts = {
  identity: ['账号与设置', 'Accounts and settings'],
  'identity.role-granted': ['分配角色', 'Gave a role'],
  'identity.role-revoked': ['收回角色', 'Took a role'],
  'identity.person-banned': ['封禁成员', 'Banned a person'],
  'identity.person-restored': ['解除封禁', 'Lifted a ban'],
  'identity.sessions-ended': ['退出全部登录', 'Signed out everywhere'],
  'identity.token-made': ['新建令牌', 'Made a token'],
  'identity.token-revoked': ['作废令牌', 'Revoked a token'],
  'identity.brand-changed': ['修改品牌', 'Changed the brand'],
  'identity.logo-changed': ['更换标志', 'Changed the logo'],
  'identity.logo-removed': ['移除标志', 'Removed the logo'],
  'identity.settings-changed': ['修改设置', 'Changed settings'],
  'identity.provider-added': ['添加登录方式', 'Added a sign-in provider'],
  'identity.provider-changed': ['修改登录方式', 'Changed a sign-in provider'],
  'identity.provider-removed': ['移除登录方式', 'Removed a sign-in provider'],
}

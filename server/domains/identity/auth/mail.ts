import type { Mail } from '#platform/mail/index'

/** Mails about accounts are in both languages of the house, because the reader may not be signed in. */
interface Letter {
  readonly to: string
  readonly houseName: string
  readonly link: string
}

export function verificationMail({ to, houseName, link }: Letter): Mail {
  return {
    to,
    subject: `${houseName}：验证邮箱 / Prove your address`,
    text: [
      `请在一小时内打开下面的链接，确认这是你的邮箱：`,
      link,
      `如果不是你本人操作，请忽略这封邮件。`,
      '',
      `Open this link within an hour to prove that the address is yours:`,
      link,
      `If it was not you who asked, ignore this mail.`,
    ].join('\n'),
  }
}

export function resetMail({ to, houseName, link }: Letter): Mail {
  return {
    to,
    subject: `${houseName}：重设密码 / Choose a new password`,
    text: [
      `请在一小时内打开下面的链接，设置新密码：`,
      link,
      `设置后，所有设备都需要重新登录。如果不是你本人操作，请忽略这封邮件。`,
      '',
      `Open this link within an hour to choose a new password:`,
      link,
      `All devices will be signed out. If it was not you who asked, ignore this mail.`,
    ].join('\n'),
  }
}

/** To somebody who tried to sign up with an address that has an account. */
export function alreadyMemberMail({ to, houseName, link }: Letter): Mail {
  return {
    to,
    subject: `${houseName}：你已经有账号了 / You have an account already`,
    text: [
      `有人用这个邮箱注册，但它已经有账号了。直接登录即可：`,
      link,
      '',
      `Somebody signed up with this address, which has an account already. Sign in here:`,
      link,
    ].join('\n'),
  }
}

export function codeText(houseName: string, code: string): string {
  return `【${houseName}】验证码 ${code}，5 分钟内有效，请勿告诉他人。 Your code is ${code}.`
}

import { readEnv } from '#env.ts'
import { openPost, type Post } from '#mail/post.ts'

let opened: { key: string; post: Post } | undefined

/** The way to the mail server; undefined while the house has none. */
export function post(): Post | undefined {
  const { SMTP_URL, MAIL_FROM } = readEnv()
  if (!SMTP_URL || !MAIL_FROM) return undefined
  const key = JSON.stringify([SMTP_URL, MAIL_FROM])
  if (opened?.key !== key) {
    closePost()
    opened = { key, post: openPost(SMTP_URL, MAIL_FROM) }
  }
  return opened.post
}

export function closePost(): void {
  opened?.post.close()
  opened = undefined
}

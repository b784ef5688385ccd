import { MailSection } from '#components/desk/alerts/mail-section.tsx'
import { reader } from '#db/client.ts'
import { followedList, readNewsroom } from '#db/public.ts'
import { countFollowers } from '#db/subscriptions.ts'
import { lastTestMail } from '#db/test-mail.ts'
import type { Locale } from '#domain/locales.ts'
import { readEnv } from '#env.ts'
import { sendTestMail } from './mail-actions.ts'

const MOST_LISTS = 50

/** Is mail sent, and who waits for it. */
export async function MailPart({ locale }: { locale: Locale }) {
  return (
    <MailSection
      locale={locale}
      from={readEnv().MAIL_FROM?.address}
      test={await lastTestMail(reader())}
      followers={await followedLists()}
      action={sendTestMail}
    />
  )
}

/** The lists that are followed most, by name. */
async function followedLists() {
  const site = await readNewsroom(reader())
  const counted = (await countFollowers(reader())).slice(0, MOST_LISTS)
  return Promise.all(
    counted.map(async ({ locale, list: key, total }) => {
      const list = await followedList(reader(), site, { locale, key })
      return { key, total, locale, name: list ? (list.name ?? '') : key }
    }),
  )
}

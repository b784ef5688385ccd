import { storyPath } from '#components/desk/desk-paths.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StoryRecord } from '#db/articles.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface EmptySourceProps {
  story: Pick<StoryRecord, 'uid' | 'sourceLocale'>
  uiLocale: Locale
}

/** There is nothing to translate yet: says what is missing, and where it is made. */
export function EmptySource({ story, uiLocale }: EmptySourceProps) {
  const t = deskTranslator(uiLocale, 'translation')
  const language = LOCALE_FACTS[story.sourceLocale].endonym
  return (
    <>
      <Notice title={t('empty.title', { language })}>
        <p>{t('empty.words')}</p>
      </Notice>
      <p>
        <LinkButton href={storyPath(story.uid, story.sourceLocale)}>{t('empty.story')}</LinkButton>
      </p>
    </>
  )
}

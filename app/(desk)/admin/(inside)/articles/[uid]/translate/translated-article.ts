import type { TranslatedArticle } from '#components/desk/translation/draft.ts'
import { methodOf } from '#db/articles.ts'
import type { TranslationView } from '#db/translation.ts'
import { emptyDocument } from '#domain/document.ts'
import { looseBlocks } from '#domain/loose-blocks.ts'

/** A translation as its screen shows it; undefined while its source has no text. */
export function translatedArticle({
  view,
  source,
  rows,
  setAside,
}: TranslationView): TranslatedArticle | undefined {
  if (!source || rows.length === 0) return undefined
  const { article, story, head } = view
  const translated = new Set((head?.basis ?? []).map((basis) => basis.key))
  return {
    uid: article.uid,
    storyUid: story.uid,
    locale: article.locale,
    sourceLocale: story.sourceLocale,
    lockVersion: article.lockVersion,
    revisionUid: head?.uid ?? null,
    sourceRevisionUid: source.uid,
    title: head?.title ?? '',
    summary: head?.summary ?? '',
    slug: head?.slug ?? '',
    dateline: head?.dateline ?? '',
    method: head ? methodOf(view) : 'human',
    rows,
    loose: looseBlocks(source.body, head?.body ?? emptyDocument(), translated),
    setAside,
  }
}

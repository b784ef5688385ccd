'use server'
import { z } from 'zod'
import { reader, write } from '#db/client.ts'
import { moveArticle } from '#db/moves.ts'
import { saveTranslation } from '#db/texts.ts'
import { translationOf } from '#db/translation.ts'
import { inlineContent, LIMITS } from '#domain/document.ts'
import { Refusal } from '#domain/refusal.ts'
import { TRANSLATION_METHODS } from '#domain/translation-method.ts'
import { staffAction } from '../../../../../staff-action.ts'
import { answerTo, saveAround } from '../answer.ts'
import { standing, version, words } from '../input.ts'
import { translatedArticle } from './translated-article.ts'

const key = z.string().max(64)
const keys = z.array(key).max(LIMITS.blocks)

const saveSchema = z.strictObject({
  ...standing,
  sourceRevisionUid: z.uuid(),
  title: words,
  summary: words,
  slug: words,
  dateline: words,
  method: z.enum(TRANSLATION_METHODS),
  blocks: z.array(z.strictObject({ key, content: inlineContent })).max(LIMITS.blocks),
  confirmed: keys,
  keep: keys,
  takeOut: keys,
  drop: keys,
})

/** Saves a translation; the answer says how it now stands against its source. */
export const saveBeside = staffAction(saveSchema, async (by, { slug: typed, ...input }) => {
  const { saved, refused } = await saveAround(typed, (slug) =>
    write((tx) => saveTranslation(tx, by, { ...input, ...(slug !== undefined && { slug }) })),
  )
  const article = translatedArticle(await translationOf(reader(), input.articleUid))
  if (!article) throw new Refusal('not_possible_now')
  return { ...(await answerTo(saved)), refused, article }
})

/** Hands a saved translation to its reviewers. */
export const submitTranslation = staffAction(z.strictObject(version), async (by, target) => {
  await write((tx) => moveArticle(tx, by, { ...target, act: 'submit' }))
  return { lockVersion: target.lockVersion + 1 }
})

'use client'
import { Trash2, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Inlines } from '#components/reader/body.tsx'
import { Button } from '#components/ui/button.tsx'
import { textBlocksIn } from '#domain/blocks.ts'
import type { SetAside } from '#domain/composition.ts'
import type { TextBlock } from '#domain/document.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import type { LooseBlock } from '#domain/loose-blocks.ts'
import type { Decision, TranslationDraft } from './draft.ts'

interface DecisionProps {
  draft: Pick<TranslationDraft, 'keep' | 'takeOut' | 'drop'>
  locale: Locale
  decide: (decision: Decision, id: string, isOn: boolean) => void
}

/** A block on the page that no block of the source stands behind: to be kept or taken out. */
export function LooseCard({ block, draft, locale, decide }: DecisionProps & { block: LooseBlock }) {
  const t = useTranslations('translation.loose')
  const { id, isOrphan } = block
  const decision: Decision = isOrphan ? 'keep' : 'takeOut'
  const isOn = draft[decision].includes(id)
  const stays = isOrphan === isOn
  return (
    <li className="loose">
      <p className="text-sm">
        {t(isOrphan ? 'orphan' : 'own')} <strong>{t(stays ? 'stays' : 'leaves')}</strong>
      </p>
      <Texts texts={block.texts} locale={locale} isDimmed={!stays} />
      <Button aria-pressed={isOn} onClick={() => decide(decision, id, !isOn)}>
        {t(isOrphan ? 'keep' : 'takeOut')}
      </Button>
    </li>
  )
}

/** What left the page and can come back. */
export function AsideList({
  setAside,
  draft,
  locale,
  decide,
}: DecisionProps & { setAside: readonly SetAside[] }) {
  const t = useTranslations('translation.aside')
  if (setAside.length === 0) return null
  return (
    <section className="grid gap-3" aria-labelledby="set-aside">
      <h2 id="set-aside" className="section-title">
        {t('title')}
      </h2>
      <p className="prose-desk text-muted">{t('hint')}</p>
      <ul className="grid gap-3">
        {setAside.map(({ block }) => {
          const { id } = block.attrs
          const [isKept, isDropped] = [draft.keep.includes(id), draft.drop.includes(id)]
          return (
            <li key={id} className="loose">
              <Texts texts={textBlocksIn(block)} locale={locale} isDimmed={isDropped} />
              <div className="flex flex-wrap gap-2">
                <Button
                  icon={<Undo2 aria-hidden className="rtl:-scale-x-100" />}
                  aria-pressed={isKept}
                  onClick={() => decide('keep', id, !isKept)}
                >
                  {t('putBack')}
                </Button>
                <Button
                  look="quiet"
                  icon={<Trash2 aria-hidden />}
                  aria-pressed={isDropped}
                  onClick={() => decide('drop', id, !isDropped)}
                >
                  {t('drop')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Texts({
  texts,
  locale,
  isDimmed,
}: {
  texts: TextBlock[]
  locale: Locale
  isDimmed: boolean
}) {
  return (
    <div
      className={`article-text unit-words ${isDimmed ? 'line-through opacity-70' : ''}`}
      lang={locale}
      dir={directionOf(locale)}
    >
      {texts.map((text) => (
        <p key={text.attrs.id}>
          <Inlines content={text.content} />
        </p>
      ))}
    </div>
  )
}

import type { FormAction } from '#components/desk/action-form.tsx'
import { previewPath } from '#components/desk/desk-paths.ts'
import { Title } from '#components/desk/title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { ArticleRow } from '#db/articles.ts'
import type { RevisionEntry } from '#db/revisions.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { formatInstant } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { PutBackDialog } from './put-back-dialog.tsx'

interface RevisionTableProps {
  article: ArticleRow
  revisions: RevisionEntry[]
  /** Where the person may write this language. */
  putBack: FormAction<undefined> | undefined
  locale: Locale
  timeZone: string
}

export function RevisionTable(props: RevisionTableProps) {
  const { article, revisions, locale } = props
  const t = deskTranslator(locale, 'history.revisions')
  const hasConflict = revisions.some(({ revision }) => revision.kind === 'conflict')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {hasConflict && <p className="text-muted">{t('conflictHint')}</p>}
      <Table label={t('title', { language: LOCALE_FACTS[article.locale].endonym })}>
        <thead>
          <tr>
            <Th>{t('number')}</Th>
            <Th>{t('heading')}</Th>
            <Th>{t('kind')}</Th>
            <Th>{t('who')}</Th>
            <Th>{t('when')}</Th>
            <Th>
              <span className="sr-only">{t('actions')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((entry) => (
            <Row key={entry.revision.uid} entry={entry} {...props} />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

function Row({
  entry: { revision, author },
  article,
  putBack,
  locale,
  timeZone,
}: RevisionTableProps & { entry: RevisionEntry }) {
  const t = deskTranslator(locale, 'history.revisions')
  const story = deskTranslator(locale, 'story')
  const isNewest = revision.id === article.headRevisionId
  return (
    <tr>
      <Td className="tabular-nums">{revision.number}</Td>
      <Td className="min-w-56">
        <span className="me-2 font-semibold font-serif">
          <Title title={revision.title} titleLocale={article.locale} deskLocale={locale} />
        </span>
        <span className="inline-flex flex-wrap gap-1">
          {isNewest && <Badge tone="info">{t('newest')}</Badge>}
          {revision.id === article.approvedRevisionId && (
            <Badge tone="success">{t('approved')}</Badge>
          )}
          {revision.id === article.liveRevisionId && <Badge tone="success">{t('live')}</Badge>}
        </span>
      </Td>
      <Td>
        {revision.kind === 'conflict' ? (
          <Badge tone="danger">{t('kinds.conflict')}</Badge>
        ) : (
          t(`kinds.${revision.kind}`)
        )}
      </Td>
      <Td>
        <bdi>{author ?? story('program')}</bdi>
      </Td>
      <Td>
        <time dateTime={revision.createdAt.toISOString()}>
          {formatInstant(revision.createdAt, locale, timeZone)}
        </time>
      </Td>
      <Td>
        <div className="flex gap-1">
          <LinkButton look="quiet" href={previewPath(article.uid, revision.uid)}>
            {t('view')}
            <span className="sr-only">{revision.number}</span>
          </LinkButton>
          {putBack && !isNewest && (
            <PutBackDialog
              articleUid={article.uid}
              lockVersion={article.lockVersion}
              revision={{ uid: revision.uid, number: revision.number }}
              action={putBack}
            />
          )}
        </div>
      </Td>
    </tr>
  )
}

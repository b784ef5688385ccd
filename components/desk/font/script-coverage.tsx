import { Table, Td, Th } from '#components/ui/table.tsx'
import { type BrandFont, facesFor } from '#domain/brand-font.ts'
import { brandStyle } from '#domain/brand-style.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { SCRIPTS, type Script, scriptOf } from '#domain/scripts.ts'
import { formatBytes } from '#i18n/bytes.ts'
import { deskTranslator } from '#i18n/desk.ts'

/** For each of the newsroom's scripts, what its pages are set in, and what that costs readers. */
export function ScriptCoverage({ font, locale }: { font: BrandFont; locale: Locale }) {
  const t = deskTranslator(locale, 'font')
  return (
    // Its table is a region of this name already.
    <div className="grid gap-3">
      <h2 className="section-title">{t('scripts')}</h2>
      <p className="text-muted">{t('several')}</p>
      <Table label={t('scripts')} className="min-w-120">
        <thead>
          <tr>
            <Th>{t('script')}</Th>
            <Th>{t('setIn')}</Th>
            <Th>{t('loads')}</Th>
          </tr>
        </thead>
        <tbody>
          {SCRIPTS.map((script) => {
            const [face] = facesFor(font.faces, script)
            return (
              <tr key={script}>
                <Td className="font-semibold">{t(`names.${script}`)}</Td>
                <Td className={face ? '' : 'text-muted'}>
                  {face ? <bdi>{face.family}</bdi> : t('system')}
                </Td>
                <Td>{face ? formatBytes(loadedFor(font, script), locale) : '–'}</Td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}

/** In bytes, what a page of the script asks for at once. */
function loadedFor(font: BrandFont, script: Script): number {
  const locale = LOCALES.find((each) => scriptOf(each) === script)
  const { preloads = [] } = (locale && brandStyle(font, locale)) ?? {}
  return font.faces
    .flatMap(({ path, slices }) =>
      slices.map(({ file, bytes }) => (preloads.includes(`${path}/${file}`) ? bytes : 0)),
    )
    .reduce((sum, bytes) => sum + bytes, 0)
}

/**
 * On what terms others may use a picture or document. Without one nothing is said and no
 * download of the full size is offered.
 */
export const LICENCES = [
  'editorial',
  'cc-by-4.0',
  'cc-by-sa-4.0',
  'cc-by-nc-4.0',
  'cc0-1.0',
  'rights-reserved',
] as const
export type Licence = (typeof LICENCES)[number]

/** The deed, and the name that is the same in every language. */
export const DEEDS: Partial<Record<Licence, { name: string; url: string }>> = {
  'cc-by-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'cc-by-sa-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'cc-by-nc-4.0': { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
  'cc0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
}

/** Terms for texts: those whose deed says in every language what may be done. */
export const TEXT_LICENCES = ['cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'cc0-1.0'] as const

export const isLicence = (text: string): text is Licence =>
  (LICENCES as readonly string[]).includes(text)

/** May newspapers print it, which sell what they print? */
export const isFreeForPress = (licence: string): boolean =>
  isOffered(licence) && licence !== 'cc-by-nc-4.0'

/** May others take the picture at its full size? */
export const isOffered = (licence: string): boolean =>
  isLicence(licence) && licence !== 'rights-reserved'
